using System.Text;

namespace PaperGen.Bibliographies;

/// <summary>Writes a list in CommonMark, an item a paper, with links to the identifiers.</summary>
internal static class Markdown
{
    public static void Write(TextWriter writer, IReadOnlyList<BibliographyEntry> entries)
    {
        foreach (BibliographyEntry entry in entries)
        {
            writer.Write("- ");
            if (entry.Authors.Count > 0)
            {
                string authors = PlainText.Authors(entry);
                writer.Write(Escape(authors, atStart: true));
                writer.Write(PlainText.EndsSentence(authors) ? " " : ". ");
            }
            writer.Write("**" + Escape(entry.Title) + "**");
            if (!PlainText.EndsSentence(entry.Title))
                writer.Write('.');
            if (entry.Venue is not null)
                writer.Write(" *" + Escape(entry.Venue) + "*");
            if (entry.Date is { } date)
                writer.Write((entry.Venue is null ? " " : ", ") + date.ToString());
            if (entry.Venue is not null || entry.Date is not null)
                writer.Write('.');
            if (entry.DoiUrl is not null)
                writer.Write(" [doi:" + Escape(entry.Doi!) + "](" + Destination(entry.DoiUrl) + ")");
            if (entry.ArxivUrl is not null)
                writer.Write(" [arXiv:" + Escape(entry.ArxivId!) + "](" + Destination(entry.ArxivUrl) + ")");
            if (entry.Remark is not null)
                writer.Write(" \\[" + Escape(entry.Remark) + "\\]");
            writer.Write('\n');
        }
    }

    /// <summary>The text with everything that would be markup escaped: in the middle of a line, or also at the start of an item.</summary>
    private static string Escape(string text, bool atStart = false)
    {
        var escaped = new StringBuilder(text.Length + 8);
        int digits = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (i == digits && c is >= '0' and <= '9')
                digits++;
            bool markup = c is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '|' or '&' or '~' or '$'
                || (atStart && i == 0 && c is '#' or '+' or '-' or '=' or ':')
                || (atStart && i == digits && i > 0 && c is '.' or ')');
            if (markup)
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>Parentheses would end a link's address.</summary>
    private static string Destination(string url) => url.Replace("(", "%28").Replace(")", "%29");
}
