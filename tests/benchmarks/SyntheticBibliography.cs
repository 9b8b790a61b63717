using System.Globalization;
using System.Text;

namespace PaperGen.Benchmarks;

/// <summary>
/// The papers of <see cref="SyntheticDigest"/> as bibliography managers write them, with invented authors and venues; and a digest of as
/// many papers with as many bytes, entry by entry.
/// </summary>
internal static class SyntheticBibliography
{
    private static readonly string[] s_given = ["Ada", "Bo", "J{\\\"o}rg", "Chlo{\\'e}", "Dev", "Eve Marie", "F.", "Gus"];
    private static readonly string[] s_family = ["Quill", "Wick", "M{\\\"u}ller", "van der Oil", "Lamp", "{\\O}lsen", "Vellum", "Ink"];
    private static readonly string[] s_venues =
        ["Proceedings of the Conference on Lamps and Oil", "Journal of Lamps", "Transactions on Wicks {\\&} Light", "arXiv preprint"];

    /// <summary>The formats, by the extension of their files.</summary>
    public static readonly string[] Formats = ["bib", "json", "ris"];

    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="papers">Titles and abstracts.</param>
    /// <param name="hasAbstracts">Whether abstracts are in the file: those of arXiv and of managers have them, most others none.</param>
    public static string Text(string format, (string Title, string Abstract)[] papers, bool hasAbstracts)
    {
        var text = new StringBuilder(format == "json" ? "[\n" : "");
        for (int i = 0; i < papers.Length; i++)
        {
            if (format == "json" && i > 0)
                text.Append(",\n");
            text.Append(Entry(format, papers[i], i, hasAbstracts));
        }
        return text.Append(format == "json" ? "\n]\n" : "").ToString();
    }

    /// <summary>
    /// A digest of the same papers, each with as many bytes as its entry has: what is missing are sentences of other papers.
    /// </summary>
    public static string DigestLike(string format, (string Title, string Abstract)[] papers, bool hasAbstracts)
    {
        var text = new StringBuilder();
        for (int i = 0; i < papers.Length; i++)
        {
            (string title, string @abstract) = papers[i];
            int length = Encoding.UTF8.GetByteCount(Entry(format, papers[i], i, hasAbstracts))
                - Encoding.UTF8.GetByteCount(title) - 5;
            var words = new StringBuilder(@abstract);
            for (int next = i + 1; words.Length <= length; next++)
                words.Append(' ').Append(papers[next % papers.Length].Abstract);
            string kept = words.ToString();
            // Not within a word, and no title: a period ends it.
            int end = kept.LastIndexOf(' ', Math.Max(20, length));
            text.Append(title).Append("\n\n").Append(kept.AsSpan(0, end).TrimEnd(" .,;:-")).Append(".\n\n");
        }
        return text.ToString();
    }

    private static string Entry(string format, (string Title, string Abstract) paper, int index, bool hasAbstract) => format switch
    {
        "bib" => BibTeX(paper, index, hasAbstract),
        "json" => Json(paper, index, hasAbstract),
        _ => Ris(paper, index, hasAbstract),
    };

    private static string Number(int number, string format = "0") => number.ToString(format, CultureInfo.InvariantCulture);

    private static string Key(int index) => "quill" + Number(2000 + (index % 26)) + "lamp" + Number(index);

    private static string Family(int number) => s_family[number % s_family.Length];

    private static string Given(int number) => s_given[number / 3 % s_given.Length];

    private static string Plain(string tex) => tex.Replace("{\\\"o}", "ö", StringComparison.Ordinal)
        .Replace("{\\\"u}", "ü", StringComparison.Ordinal).Replace("{\\'e}", "é", StringComparison.Ordinal)
        .Replace("{\\O}", "Ø", StringComparison.Ordinal).Replace("{\\&}", "&", StringComparison.Ordinal);

    private static string Escaped(string text) => text.Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("&", "\\&", StringComparison.Ordinal).Replace("#", "\\#", StringComparison.Ordinal);

    /// <summary>As managers protect capital letters: the words that hold two of them.</summary>
    private static string Protected(string title) => string.Join(' ', Escaped(title).Split(' ')
        .Select(static word => word.Count(char.IsUpper) > 1 ? "{" + word + "}" : word));

    private static string BibTeX((string Title, string Abstract) paper, int index, bool hasAbstract)
    {
        string authors = string.Join(" and ", Enumerable.Range(index, 2 + (index % 4))
            .Select(static number => Family(number) + ", " + Given(number)));
        return "@" + (index % 4 == 0 ? "inproceedings" : "article") + "{" + Key(index) + ",\n"
            + "  title = {" + Protected(paper.Title) + "},\n"
            + "  author = {" + authors + "},\n"
            + (index % 4 == 0 ? "  booktitle" : "  journal") + " = {" + s_venues[index % 4] + "},\n"
            + (hasAbstract ? "  abstract = {" + Escaped(paper.Abstract) + "},\n" : "")
            + "  year = {" + Number(2000 + (index % 26)) + "},\n  month = jun,\n"
            + "  volume = {" + Number(index % 40) + "},\n  pages = {" + Number(index % 300) + "--" + Number((index % 300) + 9) + "},\n"
            + "  doi = {10.1000/lamp." + Number(index) + "},\n  keywords = {lamps, oil, language models},\n}\n\n";
    }

    private static string Json((string Title, string Abstract) paper, int index, bool hasAbstract)
    {
        string authors = string.Join(",", Enumerable.Range(index, 2 + (index % 4)).Select(static number =>
            "\n      {\"family\": \"" + Plain(Family(number)) + "\", \"given\": \"" + Plain(Given(number)) + "\"}"));
        return "  {\n    \"id\": \"" + Key(index) + "\",\n    \"type\": \""
            + (index % 4 == 0 ? "paper-conference" : "article-journal") + "\",\n"
            + "    \"title\": \"" + Quoted(paper.Title) + "\",\n"
            + (hasAbstract ? "    \"abstract\": \"" + Quoted(paper.Abstract) + "\",\n" : "")
            + "    \"author\": [" + authors + "\n    ],\n"
            + "    \"container-title\": \"" + Plain(s_venues[index % 4]) + "\",\n"
            + "    \"issued\": {\"date-parts\": [[" + Number(2000 + (index % 26)) + ", 6]]},\n"
            + "    \"volume\": \"" + Number(index % 40) + "\",\n    \"DOI\": \"10.1000/lamp." + Number(index) + "\",\n"
            + "    \"keyword\": \"lamps, oil, language models\"\n  }";
    }

    private static string Quoted(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Ris((string Title, string Abstract) paper, int index, bool hasAbstract) =>
        "TY  - " + (index % 4 == 0 ? "CONF" : "JOUR") + "\nID  - " + Key(index) + "\nTI  - " + paper.Title + "\n"
            + string.Concat(Enumerable.Range(index, 2 + (index % 4)).Select(static number =>
                "AU  - " + Plain(Family(number)) + ", " + Plain(Given(number)) + "\n"))
            + "T2  - " + Plain(s_venues[index % 4]) + "\n" + (hasAbstract ? "AB  - " + paper.Abstract + "\n" : "")
            + "DA  - " + Number(2000 + (index % 26)) + "/06//\nPY  - " + Number(2000 + (index % 26)) + "\nVL  - " + Number(index % 40)
            + "\nDO  - 10.1000/lamp." + Number(index) + "\nKW  - lamps\nKW  - oil\nKW  - language models\nER  - \n\n";
}
