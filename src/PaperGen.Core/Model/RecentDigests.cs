using System.Runtime.CompilerServices;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Model;

/// <summary>
/// Reads digests as <see cref="EntryReader"/> does, and remembers what it read. Of the same digest it gives the same values. After an edit
/// it reads the changed entries only, and takes over the others, moved to their new places.
/// </summary>
internal static class RecentDigests
{
    /// <summary>
    /// More than the digests of an open solution, times their target frameworks. A digest that is forgotten is read in full.
    /// </summary>
    private const int MaxDigests = 64;

    private static readonly ConditionalWeakTable<DigestModel, Reading> s_readings = new();
    // What was read lives as long as a generator's driver holds it, or as its syntax is kept for the next build.
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
        // An entry's hash is of its bytes in the assembly, which differ where a file is embedded as it is and where only its slices are.
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
    /// What was last read of this very syntax, with whatever topics and whether or not abstracts were kept; null if nothing was.
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
