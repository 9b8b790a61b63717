using PaperGen.Internal;
using PaperGen.Names;

namespace PaperGen.Topics;

/// <summary>The names that a person may have meant.</summary>
internal static class NearestTopics
{
    private const int Most = 3;

    /// <summary>
    /// The known names nearest to one that is not known, nearest first, at most three: those that a slip of the hand turns into it, then those that share
    /// most words with it.
    /// </summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> known)
    {
        string folded = Fold(name);
        string[] words = folded.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var near = new List<(double Distance, string Name)>();
        foreach (string candidate in known)
        {
            string other = Fold(candidate);
            int length = Math.Max(folded.Length, other.Length);
            // A name as long as a sentence is near to none.
            if (length is 0 or > 100)
                continue;
            double letters = (double)EditDistance.Of(folded, other) / length;
            double shared = Shared(words, other.Split([' '], StringSplitOptions.RemoveEmptyEntries));
            if (letters <= 0.34 || shared >= 0.5)
                near.Add((Math.Min(letters, 1 - shared), candidate));
        }
        near.Sort(static (a, b) => a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : string.CompareOrdinal(a.Name, b.Name));
        return near.GetRange(0, Math.Min(near.Count, Most)).ConvertAll(static item => item.Name);
    }

    /// <summary>Whether only the first of the nearest names is one that a slip of the hand, of a letter or two, turns into a name.</summary>
    public static bool IsSlip(string name, IReadOnlyList<string> near)
    {
        const int Slip = 2;
        for (int i = 0; i < near.Count; i++)
        {
            if (EditDistance.Of(Fold(name), Fold(near[i])) <= (i == 0 ? Slip : 2 * Slip) != (i == 0))
                return false;
        }
        return near.Count > 0;
    }

    /// <summary>The nearest names as a message shows them; empty if there is none.</summary>
    public static string Quote(IReadOnlyList<string> near) =>
        near.Count == 0 ? "" : "; did you mean '" + string.Join("' or '", near) + "'?";

    /// <summary>The part of both names' words that they have in common, small words aside.</summary>
    private static double Shared(string[] left, string[] right)
    {
        int shared = 0, all = 0;
        foreach (string word in left)
        {
            if (StopWords.Contains(word))
                continue;
            all++;
            if (Array.Exists(right, other => other == word || (word.Length >= 5 && EditDistance.Of(word, other) <= 1)))
                shared++;
        }
        foreach (string word in right)
            all += StopWords.Contains(word) ? 0 : 1;
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static string Fold(string name)
    {
        var folded = new System.Text.StringBuilder(name.Length);
        foreach (char c in name)
        {
            char lower = Words.Lower(c);
            if (lower != 0)
                folded.Append(lower);
            else if (folded.Length > 0 && folded[folded.Length - 1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }
}
