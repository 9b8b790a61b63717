using System.Globalization;
using System.Text;
using PaperGen.Digests;

namespace PaperGen.Benchmarks;

/// <summary>
/// As many papers as are asked for, synthesised from the real ones beside the repository: titles get a number, abstracts exchange their sentences with
/// those of their neighbours. Seeded: the same papers in every run.
/// </summary>
internal static class SyntheticDigest
{
    private const string Source = "../shared/data/hf-2024-2000.papers.txt";

    public static (string Title, string Abstract)[] Papers(int count)
    {
        (string Title, string[] Sentences)[] real = Real();
        var random = new Random(20250314);
        var papers = new (string, string)[count];
        for (int i = 0; i < count; i++)
        {
            (string title, string[] sentences) = real[i % real.Length];
            string[] mixed = [.. sentences];
            // The first round is the real papers; later ones take every second sentence from another.
            for (int s = 1; i >= real.Length && s < mixed.Length; s += 2)
                mixed[s] = real[random.Next(real.Length)].Sentences is { Length: > 1 } other ? other[random.Next(other.Length - 1)] : mixed[s];
            papers[i] = (i < real.Length ? title : Numbered(title, i / real.Length), string.Join(". ", mixed));
        }
        return papers;
    }

    /// <summary>The papers as a digest.</summary>
    public static string Text(int count)
    {
        var text = new StringBuilder();
        foreach ((string title, string @abstract) in Papers(count))
            text.Append(title).Append("\n\n").Append(@abstract).Append("\n\n");
        return text.ToString();
    }

    private static string Numbered(string title, int round)
    {
        int colon = title.IndexOf(':', StringComparison.Ordinal);
        string number = " " + round.ToString(CultureInfo.InvariantCulture);
        return colon < 0 ? title + number : title.Insert(colon, number);
    }

    private static (string Title, string[] Sentences)[] Real()
    {
        string path = Path.Combine(Repository.Root, Source);
        if (!File.Exists(path))
            throw new InvalidOperationException("The benchmarks are made of real papers, and " + Source + " is not there.");
        DigestSyntax digest = DigestParser.Parse(File.ReadAllText(path));
        return [.. digest.Entries.Where(static entry => entry.HasAbstract)
            .Select(entry => (CollapsedText.Of(digest.Text, entry.TitlePieces), CollapsedText.Of(digest.Text, entry.Abstract).Split(". ")))];
    }
}
