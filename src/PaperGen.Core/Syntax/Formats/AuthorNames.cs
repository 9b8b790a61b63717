using PaperGen.Bibliographies;
using PaperGen.Internal;

namespace PaperGen.Syntax.Formats;

/// <summary>Names that a file has in parts, as the list that needs no guessing (<see cref="BibTeXNames"/> says how it looks).</summary>
internal sealed class AuthorNames
{
    private readonly List<string> _names = [];
    private bool _hasMore;

    /// <summary>A name in parts; null or empty is none.</summary>
    public void Add(string? particle, string? family, string? suffix, string? given)
    {
        string name = Clean(family);
        string first = Clean(given).Replace(',', ' ').Trim();
        string small = Clean(particle);
        string last = Clean(suffix).Replace(',', ' ').Trim();
        if (small.Length > 0)
            name = name.Length == 0 ? small : small + " " + name;
        if (name.Length == 0 || first.Length == 0)
        {
            AddWhole(name.Length == 0 ? first : last.Length == 0 ? name : name + ", " + last);
            return;
        }
        string whole = name + ", " + (last.Length == 0 ? "" : last + ", ") + first;
        // Where a comma was, two spaces are.
        _names.Add(CleanText.Of(name.IndexOf(',') >= 0 ? "{" + whole + "}" : whole));
    }

    /// <summary>A name without parts: that of an organization, or one of a single word.</summary>
    public void AddLiteral(string? text) => AddWhole(Clean(text));

    /// <summary>A name as a text says it: "Wick, Ada", "Wick, Ada, Jr." or "Ada Wick".</summary>
    public void AddText(string text)
    {
        string clean = Clean(text).Trim(' ', ',');
        if (clean.Length == 0)
            return;
        string[] parts = clean.Split(',');
        if (parts.Length is 2 or 3 && !BibTeXNames.IsSuffix(parts[1].Trim()))
            Add(null, parts[0], parts.Length == 3 ? parts[2] : null, parts[1]);
        else if (IsMore(clean))
            _hasMore = true;
        else
            _names.Add(AuthorList.Write([PaperAuthor.Parse(clean)], hasMore: false).TrimEnd(';'));
    }

    /// <summary>The list; empty if there is no name.</summary>
    public override string ToString()
    {
        string list = string.Join("; ", _names);
        if (_hasMore && list.Length > 0)
            return list + "; " + BibTeXNames.Others;
        // By its semicolon a list of one is told from a digest's "Kuhn, Oil".
        return _names.Count == 1 && list[0] != '{' ? list + ";" : list;
    }

    private void AddWhole(string name)
    {
        if (IsMore(name))
            _hasMore = true;
        else if (name.Length > 0)
            _names.Add("{" + name + "}");
    }

    private static bool IsMore(string name) => name is "others" or "et al." or "et al";

    /// <summary>What means something in the list is in no name.</summary>
    private static string Clean(string? text) =>
        text is null ? "" : CleanText.Of(text).Trim().Replace(';', ',').Replace('{', '(').Replace('}', ')');
}
