using System.Globalization;

namespace PaperGen.Bibliographies;

/// <summary>
/// Writes entries that biber and bibtex both read without a warning. What is an <c>@article</c> for both has authors, a journal and a year; an entry
/// without one of them is <c>@misc</c>, and one without authors has a <c>key</c> to be sorted by.
/// </summary>
internal static class BibTeX
{
    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

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
        bool article = entry.Venue is not null && entry.Authors.Count > 0 && entry.Date is not null;
        writer.Write(article ? "@article{" : "@misc{");
        writer.Write(entry.Key);
        writer.Write(",\n");
        if (entry.Authors.Count > 0)
            Field(writer, "author", Authors(entry));
        else
            Field(writer, "key", entry.Key.Replace("_", "\\_"));
        Field(writer, "title", TeXText.Title(entry.Title));
        if (entry.Venue is not null)
            Field(writer, article ? "journal" : "howpublished", TeXText.Escape(entry.Venue));
        if (entry.Date is { } date)
        {
            Field(writer, "year", date.Year.ToString("0000", CultureInfo.InvariantCulture));
            if (date.Month is { } month)
            {
                writer.Write("  month = ");
                writer.Write(s_months[month - 1]);
                writer.Write(",\n");
            }
            if (date.Day is { } day)
                Field(writer, "day", day.ToString(CultureInfo.InvariantCulture));
        }
        // biblatex reads these three letter by letter, so they are not escaped; none of their characters is special in a file that bibtex reads.
        if (entry.Doi is not null)
            Field(writer, "doi", entry.Doi);
        if (entry.ArxivId is not null)
        {
            Field(writer, "eprint", entry.ArxivId);
            Field(writer, "archiveprefix", "arXiv");
        }
        if (entry.Remark is not null)
            Field(writer, "note", TeXText.Escape(entry.Remark));
        writer.Write("}\n");
    }

    private static void Field(TextWriter writer, string name, string value)
    {
        writer.Write("  ");
        writer.Write(name);
        writer.Write(" = {");
        writer.Write(value);
        writer.Write("},\n");
    }

    private static string Authors(BibliographyEntry entry)
    {
        var names = new List<string>();
        foreach (PaperAuthor author in entry.Authors)
            names.Add(Name(author));
        if (entry.HasMoreAuthors)
            names.Add("others");
        return string.Join(" and ", names);
    }

    /// <summary>
    /// A name as both split it again into the same parts. bibtex takes a word for a particle if its first ASCII letter is small ("Álvaro"), and both take
    /// the small words in the middle of a family name for one ("al-Khwarizmi" has two words here): such names are written family first, such family
    /// names in braces.
    /// </summary>
    private static string Name(PaperAuthor name)
    {
        if (name.Literal is not null)
            return "{" + Escape(name.Literal) + "}";
        string family = Escape(name.Family!);
        if (name.Family!.IndexOfAny(s_wordEnds) >= 0 && !WordsBeginWith(name.Family, 'A', 'Z'))
            family = "{" + family + "}";
        if (name.Particle is not null)
            family = WordsBeginWith(name.Particle, 'a', 'z') ? Escape(name.Particle) + " " + family : "{" + Escape(name.ParticleAndFamily!) + "}";
        if (name.Suffix is null && name.Given is null)
            return family;
        if (name.Suffix is null && name.Particle is null && name.Family.IndexOf(' ') < 0 && WordsBeginWith(name.Given!, 'A', 'Z'))
            return Escape(name.Given!) + " " + family;
        return family + (name.Suffix is null ? "" : ", " + Escape(name.Suffix)) + (name.Given is null ? "" : ", " + Escape(name.Given));
    }

    /// <summary>
    /// biber reads "family=..., given=..." as parts, in braces too, and takes "`" for an accent of the brace behind it when it makes initials. TeX sets
    /// it as the sign that is written here.
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
