using System.Globalization;
using PaperGen.Links;
using PaperGen.Syntax;

namespace PaperGen.Benchmarks;

/// <summary>
/// What finding, repairing and classifying the links of a digest costs, against reading its file into a SourceText, as the compiler does.
/// </summary>
internal static class LinkReading
{
    /// <summary>Enough for the JIT to be done with both.</summary>
    private const long BytesPerRun = 800_000_000;

    /// <param name="path">A digest; null for 10,000 papers.</param>
    public static int Run(string? path)
    {
        using DigestFile file = path is null ? DigestFile.Synthetic(10_000) : DigestFile.At(path);
        DigestSyntax syntax = DigestParser.Parse(file.Read().ToString());
        int links = 0;
        double[] times =
            ThreadTime.Best((int)(BytesPerRun / file.Length) + 1, () => file.Read(),
                () => links = syntax.Entries.Sum(entry => LinkReader.Read(new DecodedEntry(syntax.Text, entry)).Count));
        (double text, double link) = (times[0], times[1]);
        Console.WriteLine("| papers | bytes | links | file into SourceText | links | ratio |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {syntax.Entries.Count} | {file.Length} | {links} | {text:0.00} ms, {PerByte(text):0.00} ns/B "
                + $"| {link:0.00} ms, {PerByte(link):0.00} ns/B | {link / text:0.00} x |"));
        return 0;

        double PerByte(double milliseconds) => milliseconds * 1e6 / file.Length;
    }
}
