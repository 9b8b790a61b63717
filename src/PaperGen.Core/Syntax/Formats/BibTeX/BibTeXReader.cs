using PaperGen.Text;

namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary>A BibTeX file and its papers.</summary>
/// <param name="Syntax">The file.</param>
/// <param name="Entries">In the order of the file.</param>
/// <param name="Problems">Everything that is wrong with it, in no particular order.</param>
internal sealed record BibTeXLibrary(BibTeXFile Syntax, IReadOnlyList<BibTeXEntry> Entries, IReadOnlyList<BibliographyProblem> Problems);

/// <summary>Makes papers of the entries of a file: resolves macros, marks repeated keys, inherits fields.</summary>
internal sealed class BibTeXReader
{
    /// <summary>No library has deeper chains of parents; the limit bounds the cost of hostile ones.</summary>
    private const int MaxGenerations = 4;

    private readonly BibTeXFile _file;
    private readonly List<BibliographyProblem> _problems;
    // The entries, and by the same index the values of each.
    private readonly List<BibTeXItem> _items = [];
    private readonly List<List<BibTeXValue>> _values = [];
    private readonly HashSet<int> _repeated = [];
    private readonly BibTeXKeys _keys = new();

    private readonly PrivateFields _private;

    private BibTeXReader(BibTeXFile file, PrivateFields privateFields)
    {
        _file = file;
        _private = privateFields;
        _problems = [.. file.Problems];
    }

    /// <summary>The papers of a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="privateFields">The fields that the project keeps private, so that no paper has them.</param>
    /// <param name="cancellation">Asked at each entry.</param>
    public static BibTeXLibrary Read(string text, PrivateFields? privateFields = null, CancellationToken cancellation = default) =>
        new BibTeXReader(BibTeXParser.Parse(text), privateFields ?? PrivateFields.None).Read(cancellation);

    private BibTeXLibrary Read(CancellationToken cancellation)
    {
        var macros = new BibTeXMacros(_file.Text, _problems);
        foreach (BibTeXItem item in _file.Items)
        {
            if (item.IsString)
                macros.Define(item);
            else
                Add(item, Public(item.Fields.ConvertAll(macros.Resolve)));
        }
        var entries = new List<BibTeXEntry>(_items.Count);
        for (int i = 0; i < _items.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            BibTeXItem item = _items[i];
            List<BibTeXValue> values = Inherit(i);
            var checks = new BibTeXChecks(_file.Text, _problems);
            checks.Check(item, values);
            entries.Add(new BibTeXEntry
            {
                Type = item.Type,
                Key = item.Key,
                KeySpan = item.KeySpan,
                Span = item.Span,
                IsRepeated = _repeated.Contains(i),
                Values = values,
                Fields = new BibTeXFieldReader(_file.Text, item, values, _problems).Read(),
            });
        }
        return new BibTeXLibrary(_file, entries, _problems);
    }

    private List<BibTeXValue> Public(List<BibTeXValue> values) => _private.IsEmpty
        ? values : values.FindAll(value => !_private.Has(value.Name));

    /// <summary>Adds an entry; of equal keys the first one counts.</summary>
    private void Add(BibTeXItem item, List<BibTeXValue> values)
    {
        if (item.Key.Length > 0)
        {
            if (_keys.Add(item.Key, item.KeySpan, _items.Count) is { } problem)
                _problems.Add(problem);
            if (_keys.Find(item.Key) != _items.Count)
                _repeated.Add(_items.Count);
        }
        _items.Add(item);
        _values.Add(values);
    }

    /// <summary>The values of an entry and those that it has from parents, each name once.</summary>
    private List<BibTeXValue> Inherit(int index)
    {
        List<BibTeXValue> own = _values[index];
        if (!own.Exists(static value => value.Name is "crossref" or "xdata"))
            return own;
        List<BibTeXValue> all = [.. own];
        var names = new HashSet<string>(own.ConvertAll(static value => value.Name), StringComparer.Ordinal);
        Inherit(index, 0, null, [], all, names, [index]);
        return all;
    }

    /// <param name="from">The entry whose parents are asked: the child, or one that it inherits from.</param>
    /// <param name="generation">0 for the child's own parents, 1 for theirs.</param>
    /// <param name="place">Where the child names its parent; null while its own parents are asked.</param>
    /// <param name="steps">The types of a parent and its child, for each step down to the child: each may rename a field.</param>
    /// <param name="all">Takes what is inherited.</param>
    /// <param name="names">The names that the child has.</param>
    /// <param name="visited">The child, and the entries that it has inherited from.</param>
    private void Inherit(int from, int generation, TextSpan? place, (string Parent, string Child)[] steps, List<BibTeXValue> all,
        HashSet<string> names, HashSet<int> visited)
    {
        // A date is inherited as a whole: who has a year takes no month from farther away.
        if (names.Contains("year") || names.Contains("date"))
            names.UnionWith(["year", "date", "month", "day"]);
        foreach (BibTeXValue link in _values[from])
        {
            if (link.Name is not ("crossref" or "xdata") || generation == MaxGenerations)
                continue;
            TextSpan span = place ?? link.Span;
            foreach (string key in (link.Raw ?? _file.Text.Substring(link.Span.Start, link.Span.Length)).Split(','))
            {
                int? parent = _keys.Find(key.Trim());
                if (parent is null && generation == 0 && key.Trim().Length > 0)
                    _problems.Add(new BibliographyProblem(BibliographyProblemKind.UnknownParent, link.Span, key.Trim()));
                if (parent is not { } found || !visited.Add(found))
                    continue;
                // Fields of xdata keep their names; those of a crossref are renamed by the types of the two.
                (string Parent, string Child)[] path = link.Name == "xdata" ? steps : [(_items[found].Type, _items[from].Type), .. steps];
                foreach (BibTeXValue value in _values[found])
                {
                    string? name = value.Name is "crossref" or "xdata" ? null : value.Name;
                    for (int i = 0; i < path.Length && name is not null; i++)
                        name = InheritedName(name, path[i].Parent, path[i].Child);
                    if (name is not null && !_private.Has(name) && names.Add(name))
                        all.Add(new BibTeXValue(name, new TextSpan(span.Start, 0), span,
                            value.Raw ?? _file.Text.Substring(value.Span.Start, value.Span.Length)));
                }
                Inherit(found, generation + 1, span, path, all, names, visited);
            }
        }
    }

    /// <summary>The name under which a child has a field of its parent; null if it does not inherit it.</summary>
    private static string? InheritedName(string name, string parent, string child)
    {
        if (name is "crossref" or "xdata" or "xref" or "entryset" or "entrysubtype" or "execute" or "label" or "options" or "presort"
            or "related" or "relatedoptions"
            or "relatedstring" or "relatedtype" or "shorthand" or "shorthandintro" or "sortkey" or "ids" or "key" or "keywords"
            or "abstract" or "doi" or "url" or "eprint" or "note" or "subtitle" or "titleaddon" or "shorttitle" or "isbn" or "addendum"
            || Internal.Fields.IsPrivate(name))
        {
            return name is "subtitle" && child != parent && !IsPeriodical(parent) ? "booksubtitle" : null;
        }
        if (name is "author" or "bookauthor")
            return child is "inbook" or "bookinbook" or "suppbook"
                && parent is "book" or "mvbook" ? name == "author" ? "bookauthor" : name : null;
        if (name == "title")
            return child == parent ? null : IsPeriodical(parent) ? "journaltitle" : parent.StartsWith("mv", StringComparison.Ordinal)
                && !child.StartsWith("in", StringComparison.Ordinal) ? "maintitle" : "booktitle";
        return name;
    }

    private static bool IsPeriodical(string type) => type == "periodical";
}
