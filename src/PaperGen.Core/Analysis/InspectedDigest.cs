using System.Runtime.CompilerServices;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;

namespace PaperGen.Analysis;

/// <summary>
/// The tree and the findings of a text, made once for the generator and all analyzers of a process, and after an edit entry by entry.
/// </summary>
internal sealed class InspectedDigest
{
    private static readonly ConditionalWeakTable<FileContent, InspectedDigest> s_digests = new();

    private readonly RecentInspections _recent;
    private Reading? _reading;

    public InspectedDigest(FileContent text, RecentInspections recent, CancellationToken cancellation)
    {
        Format = text.Format;
        OtherEncoding = text.OtherEncoding;
        PrivateFields = text.PrivateFields;
        _recent = recent;
        Syntax = Edited(text.Text, cancellation) ?? DigestFormats.Parse(text, cancellation);
    }

    public DigestSyntax Syntax { get; }

    /// <summary>The name of the format that it is in; empty for a page.</summary>
    public string Format { get; }

    /// <summary>What the file is instead of UTF-8, or null if it is UTF-8.</summary>
    public string? OtherEncoding { get; }

    /// <summary>The fields that are in none of its entries because the project says so.</summary>
    public PrivateFields PrivateFields { get; }

    /// <summary>What the digest says by itself, in the order of the text.</summary>
    public IReadOnlyList<Finding> Findings => FindingsFor(CancellationToken.None);

    /// <summary>How many entries were inspected for it; of the others it was known what they say.</summary>
    public int InspectedEntries => _reading?.Inspected ?? 0;

    public static InspectedDigest Of(FileContent text, CancellationToken cancellation = default) =>
        s_digests.TryGetValue(text, out InspectedDigest? known)
            ? known : s_digests.GetValue(text, _ => RecentInspections.Shared.Of(text, cancellation));

    /// <summary>The tree of a text of which an earlier state is known; null where it has to be read as a whole.</summary>
    private DigestSyntax? Edited(string text, CancellationToken cancellation)
    {
        DigestSyntax? edited = null;
        _recent.Find(digest => digest.Format == Format && digest.PrivateFields.Equals(PrivateFields)
            && digest.Syntax is BibliographySyntax old
            && (edited = EditedBibliography.Read(old, text, PrivateFields, cancellation)) is not null);
        return edited;
    }

    /// <summary>The findings; a computation that is cancelled leaves nothing behind.</summary>
    public IReadOnlyList<Finding> FindingsFor(CancellationToken cancellation)
    {
        if (_reading is null)
            Interlocked.CompareExchange(ref _reading, Read(cancellation), null);
        return _reading.Findings;
    }

    private Reading Read(CancellationToken cancellation)
    {
        if (OtherEncoding is not null)
            return new Reading([], DigestInspector.OfEncoding(OtherEncoding), 0);
        var entries = new EntryFindings[Syntax.Entries.Count];
        (SameEntries Same, EntryFindings[] Findings)? known = Known();
        int inspected = 0;
        for (int i = 0; i < entries.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            int old = known?.Same.Find(i) ?? -1;
            if (old < 0)
                inspected++;
            entries[i] = old < 0 ? DigestInspector.Inspect(Syntax, Syntax.Entries[i])
                : known!.Value.Findings[old].At(Syntax.Entries[i].Span.Start);
        }
        return new Reading(entries, DigestInspector.Inspect(Syntax, entries), inspected);
    }

    /// <summary>What is known of an earlier state of the text: the latest digest that has most entries in common with this one.</summary>
    private (SameEntries, EntryFindings[])? Known()
    {
        SameEntries? same = null;
        InspectedDigest? earlier = _recent.Find(digest => digest != this && digest._reading is not null && digest.OtherEncoding is null
            && (same = new SameEntries(digest.Syntax, Syntax)).Count * 2 >= Syntax.Entries.Count && same.Count > 0);
        return earlier is null ? null : (same!, earlier._reading!.Entries);
    }

    private sealed record Reading(EntryFindings[] Entries, IReadOnlyList<Finding> Findings, int Inspected);
}
