using System.Runtime.CompilerServices;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Model;

/// <summary>
/// Reads digests as <see cref="EntryReader"/> does, the same one only once, and after an edit only the entries that it touched: those
/// before and behind it have the text that they had when the digest was read last, and so the same values but for their place.
/// </summary>
internal static class RecentDigests
{
    /// <summary>
    /// More than projects have that are open at once, and their target frameworks. A digest that is forgotten is read in full.
    /// </summary>
    private const int MaxDigests = 64;

    private static readonly ConditionalWeakTable<DigestModel, Reading> s_readings = new();
    // What was read lives as long as a driver holds it, or as its syntax is kept for builds to come.
    private static readonly ConditionalWeakTable<DigestSyntax, DigestModel> s_models = new();
    private static readonly Recent<DigestModel> s_recent = new(MaxDigests, maxHeld: 0, static _ => 1);

    /// <summary>The values of a digest: equal to those that <see cref="EntryReader"/> reads.</summary>
    /// <param name="syntax">The digest.</param>
    /// <param name="path">Its path in the project.</param>
    /// <param name="resource">The name of the resource it is embedded as.</param>
    /// <param name="keepAbstracts">Whether hover text may need the abstracts.</param>
    /// <param name="taxonomy">The topics there are; null if nobody asks for those of the entries.</param>
    /// <param name="cancellation">Asked at each entry.</param>
    public static DigestModel Read(
        DigestSyntax syntax, string path, string resource, bool keepAbstracts, Taxonomy? taxonomy, CancellationToken cancellation = default)
    {
        if (s_models.TryGetValue(syntax, out DigestModel? same) && same.Path == path && ReadingOf(same) is not null)
            return same;
        DigestModel? last = s_recent.Find(model => model.Resource == resource && ReadingOf(model) is not null);
        // The hash of an entry is that of its bytes in the assembly: of all where the file is embedded as it is, else of those kept.
        KnownEntries? known = last is not null && ReadingOf(last) is { } reading && reading.Syntax.IsPlain == syntax.IsPlain
            ? new KnownEntries(reading.Syntax, last.Entries, syntax) : null;
        DigestModel model = EntryReader.Read(syntax, path, resource, keepAbstracts, taxonomy, known: known, cancellation: cancellation);
        s_readings.Add(model, new Reading(syntax, keepAbstracts, taxonomy));
        s_recent.Add(model);
        lock (s_models)
        {
            s_models.Remove(syntax);
            s_models.Add(syntax, model);
        }
        return model;

        Reading? ReadingOf(DigestModel model) =>
            s_readings.TryGetValue(model, out Reading? reading) && reading.KeepAbstracts == keepAbstracts
                && Equals(reading.Taxonomy, taxonomy)
                ? reading : null;
    }

    /// <summary>
    /// What the generator of this process read of the very same syntax, whatever it kept of it and with whatever topics; or null.
    /// </summary>
    public static DigestModel? Find(DigestSyntax syntax, string resource) =>
        s_models.TryGetValue(syntax, out DigestModel? model) && model.Resource == resource ? model : null;

    /// <summary>What a model was read from.</summary>
    private sealed class Reading(DigestSyntax syntax, bool keepAbstracts, Taxonomy? taxonomy)
    {
        public DigestSyntax Syntax { get; } = syntax;

        public bool KeepAbstracts { get; } = keepAbstracts;

        public Taxonomy? Taxonomy { get; } = taxonomy;
    }
}
