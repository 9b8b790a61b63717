using System.Globalization;
using System.Text;
using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Benchmarks;

/// <summary>
/// As many papers as are asked for, synthesised from the real ones beside the repository: titles get a number, abstracts exchange their
/// sentences with those of their neighbours. Seeded: the same papers in every run.
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
                mixed[s] = real[random.Next(real.Length)].Sentences is { Length: > 1 } other
                    ? other[random.Next(other.Length - 1)] : mixed[s];
            // A sentence that was the last but one may end with a space.
            papers[i] = (i < real.Length ? title : Numbered(title, i / real.Length), string.Join(". ", mixed).Trim());
        }
        return papers;
    }

    /// <summary>The papers as a digest.</summary>
    public static string Text(int count) => Text(Papers(count));

    public static string Text(IEnumerable<(string Title, string Abstract)> papers)
    {
        var text = new StringBuilder();
        foreach ((string title, string @abstract) in papers)
            text.Append(title).Append("\n\n").Append(@abstract).Append("\n\n");
        return text.ToString();
    }

    /// <summary>
    /// The title with a number where it gets into the name: behind a short name, else behind the first word. Else nearly all names would be
    /// long ones.
    /// </summary>
    private static string Numbered(string title, int round)
    {
        int end = TitleText.ShortNameLength(title);
        if (end <= 0 || title.AsSpan(0, end).Count(' ') > 1)
            end = title.IndexOf(' ', StringComparison.Ordinal);
        return title.Insert(end < 0 ? title.Length : end, " " + round.ToString(CultureInfo.InvariantCulture));
    }

    private static (string Title, string[] Sentences)[] Real()
    {
        string path = Path.Combine(Repository.Root, Source);
        if (!File.Exists(path))
            throw new FileNotFoundException("The benchmarks are made of real papers, and " + Source + " is not there.");
        // Read as a digest, since page furniture is between the papers.
        DigestSyntax digest = DigestParser.Parse(File.ReadAllText(path));
        return [.. digest.Entries.Where(static entry => entry.HasAbstract)
            .Select(entry =>
                (CollapsedText.Of(digest.Text, entry.TitlePieces), CollapsedText.Of(digest.Text, entry.AbstractSpan).Split(". ")))];
    }
}
