using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary>What is wrong with the values of an entry: names, accents, a title that is not there.</summary>
internal readonly struct BibTeXChecks(string text, List<BibliographyProblem> problems)
{
    public void Check(BibTeXItem item, List<BibTeXValue> values)
    {
        bool hasTitle = item.HasEmptyTitle;
        foreach (BibTeXValue value in values)
        {
            hasTitle |= value.Name is "title" or "booktitle" or "maintitle";
            if (value.Raw is not null)
                continue;
            if (value.Name is "author" or "editor")
                CheckNames(value);
            if (value.Name is "author" or "editor" or "title" or "booktitle" or "journal")
                CheckAccents(value);
        }
        if (!hasTitle && item.Type is not ("xdata" or "set" or "string"))
            problems.Add(new BibliographyProblem(BibliographyProblemKind.MissingTitle, Place(item)));
        CheckFields(item, values);
    }

    /// <summary>The fields that BibTeX's styles ask for, by types; of names with a bar between them one is enough.</summary>
    private static readonly Dictionary<string, string[]> s_required = new(StringComparer.Ordinal)
    {
        ["article"] = ["author", "journal|journaltitle", "year|date"],
        ["book"] = ["author|editor", "publisher", "year|date"],
        ["inbook"] = ["author|editor", "chapter|pages|booktitle", "publisher", "year|date"],
        ["incollection"] = ["author", "booktitle", "publisher", "year|date"],
        ["inproceedings"] = ["author", "booktitle", "year|date"],
        ["conference"] = ["author", "booktitle", "year|date"],
        ["mastersthesis"] = ["author", "school|institution", "year|date"],
        ["phdthesis"] = ["author", "school|institution", "year|date"],
        ["techreport"] = ["author", "institution", "year|date"],
        ["unpublished"] = ["author", "note"],
    };

    private static readonly Dictionary<string, string[][]> s_alternatives = s_required.ToDictionary(static type => type.Key,
        static type => Array.ConvertAll(type.Value, static names => names.Split('|')), StringComparer.Ordinal);

    private void CheckFields(BibTeXItem item, List<BibTeXValue> values)
    {
        if (!s_alternatives.TryGetValue(item.Type, out string[][]? alternatives) || HasAll(alternatives, values))
            return;
        problems.Add(new BibliographyProblem(BibliographyProblemKind.MissingField, Place(item), string.Join(", ",
            alternatives.Where(names => !HasOne(names, values)).Select(static names => string.Join(" or ", names)))));
    }

    private static bool HasAll(string[][] alternatives, List<BibTeXValue> values)
    {
        foreach (string[] names in alternatives)
        {
            if (!HasOne(names, values))
                return false;
        }
        return true;
    }

    private static bool HasOne(string[] names, List<BibTeXValue> values)
    {
        foreach (string name in names)
        {
            if (Has(values, name))
                return true;
        }
        return false;
    }

    private static bool Has(List<BibTeXValue> values, string name)
    {
        foreach (BibTeXValue value in values)
        {
            if (value.Name == name)
                return true;
        }
        return false;
    }

    private static TextSpan Place(BibTeXItem item) => item.KeySpan.IsEmpty ? item.TypeSpan : item.KeySpan;

    private void CheckNames(BibTeXValue value)
    {
        if (BibTeXName.IsPlainList(text, value.Span.Start, value.Span.End))
            return;
        foreach (BibTeXName name in BibTeXName.Split(text, value.Span.Start, value.Span.End))
        {
            if (name.IsByComma)
            {
                int comma = text.IndexOf(',', name.End);
                problems.Add(
                    new BibliographyProblem(BibliographyProblemKind.NamesByCommas, new TextSpan(comma, 1), "", CommasToAnd(value)));
                return;
            }
            if (name.StrayComma >= 0)
                problems.Add(new BibliographyProblem(BibliographyProblemKind.StrayCommaInName, new TextSpan(name.StrayComma, 1), "",
                    StrayCommaEdit(name)));
        }
    }

    private TextEdit CommasToAnd(BibTeXValue value)
    {
        List<BibTeXName> names = BibTeXName.Split(text, value.Span.Start, value.Span.End);
        string source = text;
        string list = string.Join(" and ", names.ConvertAll(name => source.Substring(name.Start, name.End - name.Start)));
        return new TextEdit(TextSpan.FromBounds(names[0].Start, names[names.Count - 1].End), list);
    }

    /// <summary>At the end of a name the comma is one too many; what it means among names nobody knows.</summary>
    private static TextEdit? StrayCommaEdit(BibTeXName name) =>
        name.StrayComma == name.End - 1 ? new TextEdit(new TextSpan(name.StrayComma, 1), "") : null;

    /// <summary><c>{"u}</c> was <c>{\"u}</c>: a group of a sign and a letter is nothing else.</summary>
    private void CheckAccents(BibTeXValue value)
    {
        for (int i = text.IndexOf('{', value.Span.Start, value.Span.Length); i >= 0
            && i + 3 < value.Span.End + 1; i = text.IndexOf('{', i + 1, value.Span.End - i - 1))
        {
            if (i + 3 < value.Span.End + 1 && i + 3 < text.Length && text[i + 3] == '}'
                && text[i + 1] is '"' or '\'' or '`' or '^' or '~' && Letters.IsLetter(text[i + 2])
                && (i == 0 || text[i - 1] is not ('\\' or '$' or '^' or '_')))
            {
                problems.Add(
                    new BibliographyProblem(BibliographyProblemKind.LostBackslash, new TextSpan(i, 4), "", new TextEdit(new TextSpan(i + 1,
                    0), "\\")));
            }
        }
    }
}
