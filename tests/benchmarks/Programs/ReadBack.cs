using System.Security.Cryptography;
using System.Text;

namespace PaperGen.Benchmarks.Programs;

/// <summary>A program that reads every text of its papers back and says what it found.</summary>
internal static class ReadBack
{
    /// <summary>The program; <c>CATALOG</c> is the catalog that it reads.</summary>
    private const string Main = """
        using System;
        using System.Diagnostics;
        using System.Globalization;
        using System.Security.Cryptography;
        using System.Text;

        long start = Stopwatch.GetTimestamp();
        PaperGen.PaperCatalog catalog = CATALOG;
        int duplicates = catalog.Duplicates.Count;
        string first = catalog.Papers[catalog.Papers.Count / 2].Title;
        double opened = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        start = Stopwatch.GetTimestamp();
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (PaperGen.Paper paper in catalog.Papers)
        {
            if (!catalog.TryGet(paper.Id, out PaperGen.Paper? found) || !ReferenceEquals(found, paper))
                throw new InvalidOperationException(paper.Id);
            hash.AppendData(Encoding.UTF8.GetBytes(paper.Title + "\n" + paper.Abstract + "\n"));
        }
        catalog.Verify();
        double read = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{catalog.Papers.Count} {duplicates} {opened} {read} {Convert.ToHexString(hash.GetHashAndReset())}"));
        """;

    /// <summary>Writes an application.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="name">Its folder.</param>
    /// <param name="catalog">The C# expression of the catalog that it reads.</param>
    /// <param name="libraries">The projects that it references, as paths from its folder.</param>
    public static void Write(Workspace workspace, string name, string catalog, IEnumerable<string> libraries)
    {
        workspace.Write($"{name}/Program.cs", Main.Replace("CATALOG", catalog, StringComparison.Ordinal));
        workspace.WriteProject($"{name}/{Path.GetFileName(name)}.csproj", "<OutputType>Exe</OutputType>",
            string.Concat(libraries.Select(static library => $"""<ProjectReference Include="{library}" />""")));
    }

    /// <summary>Runs an application and compares all that it read with the papers.</summary>
    /// <exception cref="InvalidOperationException">It read something else.</exception>
    public static (double Opened, double Read) Run(string program, IReadOnlyList<(string Title, string Abstract)> papers, int duplicates)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string title, string @abstract) in papers)
            hash.AppendData(Encoding.UTF8.GetBytes(title + "\n" + @abstract + "\n"));
        string expected = papers.Count + " " + duplicates + " " + Convert.ToHexString(hash.GetHashAndReset());
        string[] parts = Dotnet.Run(program).Split(' ', StringSplitOptions.TrimEntries);
        if (parts.Length != 5 || parts[0] + " " + parts[1] + " " + parts[4] != expected)
            throw new InvalidOperationException(
                "The program read other papers than were written: " + string.Join(" ", parts) + " and not " + expected);
        return (double.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture),
            double.Parse(parts[3], System.Globalization.CultureInfo.InvariantCulture));
    }
}
