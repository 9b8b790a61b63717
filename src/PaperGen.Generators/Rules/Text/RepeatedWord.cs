using System.Numerics;
using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2014: a small word written twice ("the the").</summary>
internal sealed unsafe class RepeatedWord : DigestRule
{
    private static readonly HashSet<string> s_words = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "and", "to", "with", "for", "are", "by", "we", "our", "from", "as", "or", "its", "these",
    };

    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER2014", RuleFamily.Text, DiagnosticSeverity.Info,
        "A word stands twice",
        "'{0}' stands twice; write '{1}'",
        "Small words only, in lower case: \"in in-context\" and \"Policy Policy Optimization\" are right.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    private const int MaxLength = 5;

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        string s = text.Text;
        int next = 0;
        fixed (char* characters = s)
        {
            for (int i = 0; i < s.Length; i += Vector<ushort>.Count)
            {
                // The last words are looked at one by one: behind them is nothing that could be compared.
                bool isLast = i + (2 * MaxLength) + Vector<ushort>.Count > s.Length;
                if (!isLast && i > 0 && !MayRepeat(characters + i))
                    continue;
                int end = isLast ? s.Length : i + Vector<ushort>.Count + MaxLength;
                for (int space = Next(Math.Max(i, next), end); space >= 0; space = Next(next, end))
                {
                    FindAt(text, space, hits);
                    next = space + 1;
                }
                if (isLast)
                    break;
            }
        }

        int Next(int start, int end) => start < end ? s.IndexOf(' ', start, end - start) : -1;
    }

    /// <summary>Whether a small word that begins at one of so many places as a vector has may stand twice: by its first and last letter and the space between.</summary>
    private static bool MayRepeat(char* place)
    {
        Vector<ushort> found = Vector<ushort>.Zero;
        for (int length = 1; length <= MaxLength; length++)
        {
            found |= Vector.Equals(At(place + length), new Vector<ushort>(' '))
                & Vector.Equals(At(place), At(place + length + 1))
                & Vector.Equals(At(place + length - 1), At(place + (2 * length)));
        }
        Vector<ushort> begins = Vector.GreaterThan(At(place - 1) - new Vector<ushort>('a'), new Vector<ushort>('z' - 'a'));
        return (found & begins) != Vector<ushort>.Zero;
    }

    private static Vector<ushort> At(char* place) => *(Vector<ushort>*)place;

    /// <summary>Adds the word before a space if it stands behind it, too.</summary>
    private static void FindAt(RuleText text, int space, List<RuleHit> hits)
    {
        string s = text.Text;
        int start = space;
        while (start > 0 && Letters.IsLower(s[start - 1]) && space - start <= MaxLength)
            start--;
        int length = space - start;
        int end = space + 1 + length;
        if (length is < 1 or > MaxLength || end > s.Length || s[start] != s[space + 1] || string.CompareOrdinal(s, start, s, space + 1, length) != 0)
            return;
        char before = text.At(start - 1);
        char after = text.At(end);
        if ((start > 0 && (Letters.IsWord(before) || before == '-')) || (end < s.Length && (Letters.IsWord(after) || after is ')' or '-')))
            return;
        if (s_words.Contains(s.Substring(start, length)))
            hits.Add(new RuleHit(start, end, s.Substring(start, length)));
    }
}
