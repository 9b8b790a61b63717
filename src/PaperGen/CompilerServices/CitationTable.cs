using System.ComponentModel;
using System.Runtime.CompilerServices;
using PaperGen.Internal;
using PaperGen.Reading;
using PaperGen.Values;

namespace PaperGen.CompilerServices;

/// <summary>
/// What generated code derives from: the citations of an assembly and of those it references, read in place. This is a contract between all
/// generated code and every later version of this library; user code has no need of it.
/// </summary>
/// <remarks>The layout is in <c>CitationFormat</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CitationTable
{
    private readonly CitationPack?[] _packs;
    private Citation?[]? _citations;
    private IReadOnlyList<Citation>? _all;

    /// <summary>Creates a table.</summary>
    /// <param name="assemblyCount">How many assemblies' citations it has.</param>
    protected CitationTable(int assemblyCount) => _packs = new CitationPack?[assemblyCount];

    /// <summary>The table of an assembly in which, as in those it references, nothing is cited.</summary>
    public static CitationTable Empty { get; } = new NoCitations();

    /// <summary>All citations, by assembly and citing symbol.</summary>
    public IReadOnlyList<Citation> All => _all ??= new CitationList(this, Count());

    /// <summary>The citations of a paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <returns>The citations, by assembly and citing symbol; empty if there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paper"/> is null.</exception>
    public IReadOnlyList<Citation> Of(Paper paper)
    {
        if (paper is null)
            throw new ArgumentNullException(nameof(paper), "Give a paper, for example Papers.HMT.");
        string id = paper.Id;
        var found = new List<Citation>();
        for (int i = 0, start = 0; i < _packs.Length; start += Pack(i).Count, i++)
        {
            foreach (int index in Pack(i).OfPaper(id, assembly => ReferenceEquals(GetCatalog(assembly)?.Table, paper.Table)))
                found.Add(At(start + index));
        }
        return new FixedList<Citation>(found.ToArray());
    }

    /// <summary>The citations on a type, not those on its members.</summary>
    /// <param name="type">The type; of a constructed one, its definition counts.</param>
    /// <returns>The citations; empty if there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is null.</exception>
    public IReadOnlyList<Citation> By(Type type)
    {
        if (type is null)
            throw new ArgumentNullException(nameof(type), "Give a type, for example typeof(Program).");
        if (type.IsGenericType && !type.IsGenericTypeDefinition)
            type = type.GetGenericTypeDefinition();
        // Only type parameters have no full name, and no citations of their own.
        return type.FullName is { } name ? By("T:" + WithoutFile(name).Replace('+', '.'), type.Assembly.GetName().Name)
            : FixedList<Citation>.Empty;
    }

    /// <summary>
    /// The name of a type that is local to its file, which the compiler calls <c>&lt;File&gt;F(hash)__Name</c>, as the code calls it.
    /// </summary>
    private static string WithoutFile(string name)
    {
        int start = name.IndexOf('<');
        int file = start < 0 ? -1 : name.IndexOf(">F", start, StringComparison.Ordinal);
        int end = file < 0 ? -1 : name.IndexOf("__", file, StringComparison.Ordinal);
        return end < 0 ? name : name.Remove(start, end + 2 - start);
    }

    /// <summary>The citations on a symbol.</summary>
    /// <param name="documentationId">The symbol's documentation id, for example <c>M:N.T.Method(System.Int32)</c>; empty for an
    /// assembly.</param>
    /// <returns>The citations; empty if there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="documentationId"/> is null.</exception>
    public IReadOnlyList<Citation> By(string documentationId) => By(
        documentationId
            ?? throw new ArgumentNullException(nameof(documentationId), "Give a documentation id, for example \"T:N.T\"."), null);

    /// <summary>The citations of an assembly, in the form that its <see cref="AssemblyCitationsAttribute"/> carries.</summary>
    /// <param name="index">Which assembly.</param>
    /// <returns>Its citations.</returns>
    protected abstract string GetCitations(int index);

    /// <summary>The lines of an assembly's citations.</summary>
    /// <param name="index">Which assembly.</param>
    /// <returns>The lines.</returns>
    protected abstract string GetLines(int index);

    /// <summary>The catalog of an assembly.</summary>
    /// <param name="assembly">The assembly's name.</param>
    /// <returns>The catalog, or null if generated code cannot name it.</returns>
    protected virtual PaperCatalog? GetCatalog(string assembly) => null;

    internal Citation At(int index) => _citations?[index] ?? Add(index);

    /// <summary>One object for each citation, whoever asks first.</summary>
    [MethodImpl(MethodImplOptions.Synchronized)]
    private Citation Add(int index)
    {
        _citations ??= new Citation?[All.Count];
        if (_citations[index] is { } citation)
            return citation;
        int i = 0;
        int within = index;
        while (within >= Pack(i).Count)
            within -= Pack(i++).Count;
        return _citations[index] = Pack(i).Make(within, GetLines(i), Find);
    }

    private Paper? Find(string assembly, string id) => GetCatalog(assembly) is { } catalog && catalog.TryGet(id, out Paper? paper)
        ? paper : null;

    private FixedList<Citation> By(string documentationId, string? assembly)
    {
        var found = new List<Citation>();
        for (int i = 0, start = 0; i < _packs.Length; start += Pack(i).Count, i++)
        {
            if (assembly is not null && Pack(i).Assembly != assembly)
                continue;
            int first = Pack(i).First(documentationId, out int count);
            for (int index = first; index < first + count; index++)
                found.Add(At(start + index));
        }
        return new FixedList<Citation>(found.ToArray());
    }

    private int Count()
    {
        int count = 0;
        for (int i = 0; i < _packs.Length; i++)
            count += Pack(i).Count;
        return count;
    }

    // Two threads may each make one: both read the same string.
    private CitationPack Pack(int index) => _packs[index] ??= Open(index);

    private CitationPack Open(int index)
    {
        string data = GetCitations(index);
        return CitationPack.CanRead(data) ? new CitationPack(data) : throw TableErrors.Format(GetType().Assembly);
    }

    private sealed class NoCitations() : CitationTable(0)
    {
        protected override string GetCitations(int index) =>
            throw new ArgumentOutOfRangeException(nameof(index), index, "Nothing is cited.");

        protected override string GetLines(int index) => throw new ArgumentOutOfRangeException(nameof(index), index, "Nothing is cited.");
    }
}
