using PaperGen.Text;

namespace PaperGen.Analysis;

/// <summary>
/// The digests that this process inspected last, for compilations to come: a compiler server builds a project again and again and reads its
/// files anew each time, mostly with the digests of the build before or with one that was edited.
/// </summary>
internal sealed class RecentInspections
{
    /// <summary>More than a solution has that are open at once.</summary>
    internal const int MaxDigests = 32;

    /// <summary>
    /// Of all digests that are held: some 2,800 papers, 8 MB of text. Others live as long as the compilation that they belong to.
    /// </summary>
    internal const int MaxCharacters = 4_000_000;

    private readonly Recent<InspectedDigest> _recent = new(MaxDigests, MaxCharacters, static digest => digest.Syntax.Text.Length);

    /// <summary>Those of this process.</summary>
    public static RecentInspections Shared { get; } = new();

    /// <summary>How many are held.</summary>
    public int HeldCount => _recent.HeldCount;

    /// <summary>The tree and the findings of a text; those of one with the same content if that was inspected lately.</summary>
    public InspectedDigest Of(FileContent text, CancellationToken cancellation = default)
    {
        InspectedDigest digest = _recent.Find(other => IsOf(other, text)) ?? new InspectedDigest(text, this, cancellation);
        _recent.Add(digest);
        return digest;
    }

    /// <summary>The latest digest that is sought, or null.</summary>
    public InspectedDigest? Find(Func<InspectedDigest, bool> isSought) => _recent.Find(isSought);

    private static bool IsOf(InspectedDigest digest, FileContent text) =>
        text.OtherEncoding == digest.OtherEncoding && text.Format == digest.Format
        && text.PrivateFields.Equals(digest.PrivateFields) && string.Equals(text.Text, digest.Syntax.Text, StringComparison.Ordinal);
}
