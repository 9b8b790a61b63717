using PaperGen.Internal;
using PaperGen.Names;

namespace PaperGen.Topics;

/// <summary>The names that a person may have meant. What is asked twice is found once.</summary>
internal sealed class NearestTopics
{
    private const int Most = 3;

    /// <summary>A name as long as a sentence is near to none.</summary>
    private const int MaxLength = 100;

    /// <summary>The part of the letters that may be others.</summary>
    private const double MaxLetters = 0.34;

    /// <summary>The part of the words that are the same.</summary>
    private const double MinShared = 0.5;

    private readonly Candidate[] _known;
    private readonly Dictionary<string, IReadOnlyList<string>> _found = new(StringComparer.Ordinal);

    /// <param name="known">The names that there are.</param>
    public NearestTopics(IEnumerable<string> known)
    {
        _known = [.. known.Select(static name => new Candidate(name, Fold(name)))
            .Where(static candidate => candidate.Folded.Length is > 0 and <= MaxLength)];
    }

    /// <summary>
    /// The known names nearest to one that is not known, nearest first, at most three: those that a slip of the hand turns into it, then
    /// those that share most words with it.
    /// </summary>
    public IReadOnlyList<string> Of(string name)
    {
        // A key of megabytes would be kept for nothing.
        if (name.Length > 10 * MaxLength)
            return [];
        lock (_found)
        {
            if (!_found.TryGetValue(name, out IReadOnlyList<string>? known))
                _found.Add(name, known = Find(new Candidate(name, Fold(name))));
            return known;
        }
    }

    private List<string> Find(Candidate sought)
    {
        if (sought.Folded.Length > MaxLength)
            return [];
        var near = new List<(double Distance, string Name)>();
        foreach (Candidate candidate in _known)
        {
            int length = Math.Max(sought.Folded.Length, candidate.Folded.Length);
            double shared = Shared(sought.Words, candidate.Words);
            // As many letters are others as one has more.
            if (shared < MinShared && Math.Abs(sought.Folded.Length - candidate.Folded.Length) > MaxLetters * length)
                continue;
            if (shared < MinShared && Others(sought.Letters, candidate.Letters) > MaxLetters * length)
                continue;
            double letters = (double)EditDistance.Of(sought.Folded, candidate.Folded) / length;
            if (letters <= MaxLetters || shared >= MinShared)
                near.Add((Math.Min(letters, 1 - shared), candidate.Name));
        }
        near.Sort(static (a, b) => a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : string.CompareOrdinal(a.Name, b.Name));
        return near.GetRange(0, Math.Min(near.Count, Most)).ConvertAll(static item => item.Name);
    }

    /// <summary>
    /// How many letters at least are others, wherever they stand: no more than what it takes to turn one name into the other.
    /// </summary>
    private static int Others(int[] left, int[] right)
    {
        int more = 0;
        int less = 0;
        for (int i = 0; i < left.Length; i++)
        {
            more += Math.Max(0, left[i] - right[i]);
            less += Math.Max(0, right[i] - left[i]);
        }
        return Math.Max(more, less);
    }

    /// <summary>
    /// Whether only the first of the nearest names is one that a slip of the hand, of a letter or two, turns into a name.
    /// </summary>
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

    /// <summary>The part of both names' words that they have in common.</summary>
    private static double Shared(string[] left, string[] right)
    {
        int shared = 0;
        foreach (string word in left)
        {
            if (Array.Exists(right, other => other == word
                || (word.Length >= 5 && Math.Abs(word.Length - other.Length) <= 1 && EditDistance.Of(word, other) <= 1)))
                shared++;
        }
        int all = left.Length + right.Length;
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

    /// <summary>A name as it is compared: its letters, and its words without the small ones.</summary>
    private readonly record struct Candidate(string Name, string Folded)
    {
        public string[] Words { get; } =
            [.. Folded.Split([' '], StringSplitOptions.RemoveEmptyEntries).Where(static word => !StopWords.Contains(word))];

        /// <summary>How often each letter is there; some share a count.</summary>
        public int[] Letters { get; } = Count(Folded);

        private static int[] Count(string text)
        {
            int[] counts = new int[32];
            foreach (char c in text)
                counts[c & 31]++;
            return counts;
        }
    }
}
