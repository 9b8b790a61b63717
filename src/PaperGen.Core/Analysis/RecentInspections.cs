using PaperGen.Text;

namespace PaperGen.Analysis;

/// <summary>
/// The digests that this process inspected last, for compilations to come: a compiler server builds a project again and again and reads its files anew each time, but
/// mostly with the digests of the build before.
/// </summary>
internal sealed class RecentInspections
{
    /// <summary>More than a solution has whose digests are small enough.</summary>
    internal const int MaxDigests = 16;

    /// <summary>Of all digests that are kept: some 2,800 papers, 8 MB of text. Greater ones live as long as the compilation that they belong to.</summary>
    internal const int MaxCharacters = 4_000_000;

    // The latest first.
    private readonly List<InspectedDigest> _recent = [];

    /// <summary>Those of this process.</summary>
    public static RecentInspections Shared { get; } = new();

    /// <summary>The syntax and the findings of a text; those of one with the same content if that was inspected lately.</summary>
    public InspectedDigest Of(FileContent text)
    {
        lock (_recent)
        {
            int known = _recent.FindIndex(digest => IsOf(digest, text));
            if (known >= 0)
            {
                InspectedDigest digest = _recent[known];
                _recent.RemoveAt(known);
                _recent.Insert(0, digest);
                return digest;
            }
        }
        // Not within the lock: other projects need not wait. A digest that two of them read at once is kept twice for a while.
        var read = new InspectedDigest(text);
        if (text.Length <= MaxCharacters)
            Keep(read);
        return read;
    }

    private void Keep(InspectedDigest read)
    {
        lock (_recent)
        {
            _recent.Insert(0, read);
            int characters = 0;
            int kept = _recent.FindIndex(digest => (characters += digest.Syntax.Text.Length) > MaxCharacters);
            kept = Math.Min(kept < 0 ? _recent.Count : kept, MaxDigests);
            _recent.RemoveRange(kept, _recent.Count - kept);
        }
    }

    private static bool IsOf(InspectedDigest digest, FileContent text) =>
        text.OtherEncoding == digest.OtherEncoding && text.Format == digest.Format && string.Equals(text.Text, digest.Syntax.Text, StringComparison.Ordinal);
}
