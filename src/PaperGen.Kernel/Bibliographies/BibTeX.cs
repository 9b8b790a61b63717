using System.Globalization;
using System.Text;
using PaperGen.Internal;

namespace PaperGen.Bibliographies;

/// <summary>
/// Writes entries that biber and bibtex both read without a warning. The type is the one that the paper's entry names. Of one that names
/// none, what is an <c>@article</c> or <c>@inproceedings</c> for both has authors, a venue and a year; without one of them it is
/// <c>@misc</c>, and one without authors has a <c>key</c> to be sorted by.
/// </summary>
internal static class BibTeX
{
    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The fields that say what the date does.</summary>
    private static readonly string[] s_dateFields = ["year", "month", "day", "date"];

    /// <summary>The fields that biblatex reads letter by letter.</summary>
    private static readonly string[] s_verbatimFields = ["url", "doi", "eprint"];

    /// <summary>The fields that a venue may come from; an entry that keeps one under its own name has it there.</summary>
    private static readonly string[] s_venueFields =
        ["journaltitle", "journal", "booktitle", "eventtitle", "school", "institution", "publisher"];

    private static readonly char[] s_wordEnds = [' ', '-'];

    public static void Write(TextWriter writer, IReadOnlyList<BibliographyEntry> entries)
    {
        for (int i = 0; i < entries.Count; i++)
        {
            if (i > 0)
                writer.Write('\n');
            Write(writer, entries[i]);
        }
    }

    private static void Write(TextWriter writer, BibliographyEntry entry)
    {
        PublicationKind kind = entry.Type is not null || (entry.Authors.Count > 0 && entry.Date is not null)
            ? entry.Kind : PublicationKind.OfVenue(null);
        writer.Write("@" + kind.BibTeX + "{");
        writer.Write(entry.Key);
        writer.Write(",\n");
        var written = new HashSet<string>(StringComparer.Ordinal);
        // Editors take the place of authors where an entry has none: a .bib that has both keeps both as further fields; elsewhere both may
        // be the same persons of a part of a book.
        bool hasEditors = (!kind.IsPart || entry.TeX(PaperField.Title) is not null) && entry.Field("author") is null
            && entry.Field("editor") is { } editors
            && Authors(AuthorList.Read(editors, out bool more), more) == Authors(entry.Authors, entry.HasMoreAuthors);
        if (entry.Authors.Count > 0 && !hasEditors)
            Field("author", Authors(entry.Authors, entry.HasMoreAuthors));
        else if (!hasEditors)
            Field("key", entry.Field("key") is { } key ? TeXText.Escape(key) : entry.Key.Replace("_", "\\_"));
        Field("title", entry.TeX(PaperField.Title) ?? TeXText.Title(entry.Title));
        if (entry.Venue is not null && !Array.Exists(s_venueFields, name => entry.Field(name) == entry.Venue))
            Field(kind.VenueField, entry.TeX(PaperField.Venue) ?? TeXText.Escape(entry.Venue));
        if (entry.Date is { } date && entry.Field("date") is null)
        {
            Field("year", date.Year.ToString("0000", CultureInfo.InvariantCulture));
            if (date.Month is { } month)
            {
                writer.Write("  month = ");
                writer.Write(s_months[month - 1]);
                writer.Write(",\n");
            }
            if (date.Day is { } day)
                Field("day", day.ToString(CultureInfo.InvariantCulture));
            written.UnionWith(s_dateFields);
        }
        // biblatex reads these three letter by letter, so they are not escaped; none of their characters is special in a file that bibtex
        // reads.
        if (entry.Doi is not null)
            Field("doi", entry.Doi);
        if (entry.ArxivId is not null)
        {
            Field("eprint", entry.ArxivId);
            Field("archiveprefix", "arXiv");
            written.Add("eprinttype");
        }
        if (entry.Note is not null)
            Field("note", entry.TeX(PaperField.Note) ?? TeXText.Escape(entry.Note));
        else if (entry.Remark is not null)
            Field("note", TeXText.Escape(entry.Remark));
        if (entry.Abstract is not null)
            Field("abstract", entry.TeX(PaperField.Abstract) ?? TeXText.Escape(entry.Abstract));
        if (entry.Keywords.Count > 0)
            Field("keywords", TeXText.Escape(string.Join(", ", entry.Keywords)));
        foreach (KeyValuePair<string, string> field in entry.Fields)
        {
            if (IsName(field.Key) && !written.Contains(field.Key))
                Field(field.Key, Value(field.Key, field.Value));
        }
        writer.Write("}\n");

        void Field(string name, string value)
        {
            written.Add(name);
            writer.Write("  " + name + " = {");
            writer.Write(value);
            writer.Write("},\n");
        }
    }

    private static string Value(string name, string value) =>
        name is "editor" or "author" ? Authors(AuthorList.Read(value, out bool hasMore), hasMore)
        : Array.IndexOf(s_verbatimFields, name) >= 0 ? Verbatim(value) : TeXText.Escape(value);

    /// <summary>Whether both programs take this for the name of a field.</summary>
    private static bool IsName(string name) => name.Length > 0 && name[0] is (>= 'a' and <= 'z') or '_'
        && name.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' or '+' or '.' or ':');

    /// <summary>An address as it is, but for what would end the value, or begin a macro in it.</summary>
    private static string Verbatim(string address)
    {
        var text = new StringBuilder(address.Length);
        foreach (char c in address)
            text.Append(c switch { '{' => "%7B", '}' => "%7D", '\\' => "%5C", _ => c.ToString() });
        return text.ToString();
    }

    private static string Authors(IReadOnlyList<PaperAuthor> authors, bool hasMore)
    {
        var names = new List<string>();
        foreach (PaperAuthor author in authors)
            names.Add(Name(author));
        if (hasMore)
            names.Add("others");
        return string.Join(" and ", names);
    }

    /// <summary>
    /// A name as both split it again into the same parts. bibtex takes a word for a particle if its first ASCII letter is small ("Álvaro"),
    /// and both take the small words in the middle of a family name for one ("al-Khwarizmi" has two words here): such names are written
    /// family first, such family names in braces.
    /// </summary>
    private static string Name(PaperAuthor name)
    {
        string family = Escape(name.Family);
        if (name.IsLiteral)
            return "{" + family + "}";
        if (name.Family.IndexOfAny(s_wordEnds) >= 0 && !WordsBeginWith(name.Family, 'A', 'Z'))
            family = "{" + family + "}";
        if (name.Particle is not null)
            family = WordsBeginWith(name.Particle, 'a', 'z')
                ? Escape(name.Particle) + " " + family : "{" + Escape(name.ParticleAndFamily) + "}";
        if (name.Suffix is null && name.Given is null)
            return family;
        if (name.Suffix is null && name.Particle is null && name.Family.IndexOf(' ') < 0 && WordsBeginWith(name.Given!, 'A', 'Z'))
            return Escape(name.Given!) + " " + family;
        return family + (name.Suffix is null ? "" : ", " + Escape(name.Suffix)) + (name.Given is null ? "" : ", " + Escape(name.Given));
    }

    /// <summary>
    /// biber reads "family=..., given=..." as parts, in braces too, and takes
    /// "`" for an accent of the brace behind it when it makes initials. TeX sets it as the sign that is written here.
    /// </summary>
    private static string Escape(string name) => TeXText.Escape(name).Replace("=", "{=}").Replace('`', '\u2018');

    private static bool WordsBeginWith(string words, char first, char last)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if ((i == 0 || words[i - 1] is ' ' or '-') && (words[i] < first || words[i] > last))
                return false;
        }
        return true;
    }
}
