using System.Text;
using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2038: two words without the space or hyphen between them ("modelsand", "ofthe", "outof-domain", "shelfbased").</summary>
internal sealed class GluedWords : TextRule
{
    private const int MinWord = 5, MaxWord = 24;
    private const int MaxDistance = 2000;

    private static readonly RuleInfo s_descriptor = new("PAPER2038", RuleFamily.Text, FindingSeverity.Info,
        "A space or a hyphen is missing between two words",
        "Two words are glued in '{0}'; write '{1}'",
        "Only where the other word stands in the same text by itself, or both are small words.");

    private static readonly string[] s_last = ["and", "of", "the", "with", "that", "which", "from", "for"];
    private static readonly string[] s_first = ["the", "and"];

    /// <summary>What a hyphen is before, and no word ends in.</summary>
    private static readonly string[] s_hyphened =
        ["based", "aware", "driven", "guided", "following", "specific", "agnostic", "oriented", "conditioned"];

    /// <summary>Compounds that lose a hyphen at the end of a line, by their letters.</summary>
    private static readonly Dictionary<string, string> s_compounds = Compounds("state-of-the-art", "out-of-domain", "out-of-distribution",
        "out-of-the-box", "end-to-end", "chain-of-thought", "chain-of-thoughts", "tree-of-thought", "tree-of-thoughts",
        "mixture-of-experts", "text-to-image", "text-to-video", "text-to-speech", "text-to-audio", "image-to-image", "image-to-video",
        "image-to-text", "speech-to-text", "sim-to-real", "step-by-step", "in-the-wild", "human-in-the-loop", "off-the-shelf");

    private static Dictionary<string, string> Compounds(params string[] compounds)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string compound in compounds)
            found.Add(compound.Replace("-", ""), compound);
        return found;
    }

    private static readonly HashSet<string> s_beforeArticle = new(StringComparer.Ordinal)
    {
        "of", "in", "on", "and", "for", "with", "from", "that", "by", "is", "as", "to", "at", "are", "into", "under", "over",
    };

    public override RuleInfo Descriptor => s_descriptor;

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int start = 0; start < s.Length; start++)
        {
            int end = WordRuns.End(s, start);
            if (end > start && text.At(end) == '-' && CompoundEnd(text, start, end) is var whole && whole > end)
            {
                if (Compound(text, start, whole) is { } compound)
                    hits.Add(new TextHit(start, whole, compound));
                start = whole;
                continue;
            }
            if (end - start is >= MinWord and <= MaxWord && WordRuns.LowerEnd(s, start + 1) == end && IsWhole(text, start, end)
                && SecondWord(s, start, end, out char between) is var second and > 0)
                hits.Add(new TextHit(start, end, s.Substring(start, second - start) + between + s.Substring(second, end - second)));
            start = Math.Max(start, end);
        }
    }

    /// <summary>Whether letters are a word of prose: no part of a name of code, of an address or of a compound.</summary>
    private static bool IsWhole(EntryText text, int start, int end) =>
        (start == 0 || text.At(start - 1) is ' ' or '(' or '"') && !Letters.IsWord(text.At(end))
        && text.At(end) is not ('-' or '_' or '/' or '\\' or '{' or '(' or '@');

    /// <summary>Where letters with single hyphens between them end.</summary>
    private static int CompoundEnd(EntryText text, int start, int end)
    {
        while (text.At(end) == '-' && end - start <= MaxWord && WordRuns.End(text.Text, end + 1) is var next && next > end + 1)
            end = next;
        return end;
    }

    /// <summary>A compound with all of its hyphens where one is lost, its letters as they are.</summary>
    private static string? Compound(EntryText text, int start, int end)
    {
        if (end - start > MaxWord || (start > 0 && text.At(start - 1) is not (' ' or '(' or '"')))
            return null;
        string found = text.Text.Substring(start, end - start);
        string letters = found.Replace("-", "");
        if (!s_compounds.TryGetValue(letters, out string? whole) || whole.Length <= found.Length)
            return null;
        var compound = new StringBuilder(whole.Length);
        int next = 0;
        foreach (char c in whole)
            compound.Append(c == '-' ? '-' : letters[next++]);
        return compound.ToString();
    }

    /// <summary>Where the second of two words begins, or 0.</summary>
    /// <param name="s">The text.</param>
    /// <param name="start">Where the letters begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="between">What is lost between the words.</param>
    private static int SecondWord(string s, int start, int end, out char between)
    {
        between = '-';
        foreach (string last in s_hyphened)
        {
            int second = end - last.Length;
            if (second - start >= MinWord && EndsWith(s, start, end, last) && IsPair(s, start, end, start, second))
                return second;
        }
        between = ' ';
        if (EndsWith(s, start, end, "the") && s_beforeArticle.Contains(s.Substring(start, end - 3 - start)))
            return end - 3;
        foreach (string last in s_last)
        {
            int second = end - last.Length;
            if (second - start >= MinWord && EndsWith(s, start, end, last) && IsPair(s, start, end, start, second))
                return second;
        }
        foreach (string first in s_first)
        {
            int second = start + first.Length;
            if (end - second >= MinWord && string.Compare(s, start, first, 0, first.Length, StringComparison.OrdinalIgnoreCase) == 0
                && IsPair(s, start, end, second, end))
                return second;
        }
        return 0;
    }

    private static bool EndsWith(string s, int start, int end, string last) =>
        end - start > last.Length && string.CompareOrdinal(s, end - last.Length, last, 0, last.Length) == 0;

    /// <summary>Whether the longer of both words stands nearby, and the whole is none: "thereof" and "therefrom" are words.</summary>
    private static bool IsPair(string s, int start, int end, int from, int to) =>
        s.Substring(from, to - from) is var word && word is not ("there" or "where" or "There" or "Where")
        && !KnownWords.Contains(s.Substring(start, end - start)) && IsNear(s, start, word);

    /// <summary>Whether a word is in the text, no farther away than an abstract is long.</summary>
    private static bool IsNear(string s, int position, string word)
    {
        int last = Math.Min(s.Length, position + MaxDistance);
        for (int i = Math.Max(0, position - MaxDistance); (i = s.IndexOf(word, i, last - i, StringComparison.OrdinalIgnoreCase)) >= 0;
            i += word.Length)
        {
            if ((i == 0 || !Letters.IsLetter(s[i - 1])) && (i + word.Length >= s.Length || !Letters.IsLetter(s[i + word.Length])))
                return true;
        }
        return false;
    }
}
