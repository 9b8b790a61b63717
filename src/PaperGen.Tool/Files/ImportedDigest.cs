using System.Text;
using PaperGen.Internal;
using PaperGen.Syntax;

namespace PaperGen.Tool.Files;

/// <summary>Papers as a digest: titles, metadata lines, abstracts.</summary>
internal static class ImportedDigest
{
    public static string Of(IEnumerable<ImportedPaper> papers) =>
        string.Join("\n", papers.Where(static paper => paper.Title.Length > 0).Select(Entry));

    private static string Entry(ImportedPaper paper)
    {
        // What the plain rule does not take for a title (a comment, a metadata line) is one in quotes.
        foreach (ImportedPaper named in (ImportedPaper[])[paper, paper with { Title = "\u201C" + paper.Title + "\u201D" }])
        {
            string entry = Entry(named, named.Abstract, named.Note);
            if (IsRead(entry, named, named.Abstract))
                return entry;
            // What it does not take for an abstract (a comment, a line cut short) is a note.
            entry = Entry(named, "", named.Note.Length > 0 && named.Abstract.Length > 0
                ? named.Note + " " + named.Abstract : named.Note + named.Abstract);
            if (IsRead(entry, named, ""))
                return entry;
        }
        return Entry(paper with { Title = paper.Id }, "", paper.Title);
    }

    private static string Entry(ImportedPaper paper, string body, string note)
    {
        var entry = new StringBuilder();
        entry.Append(paper.Title).Append('\n');
        int start = entry.Length;
        Add("id", paper.Id);
        Add("arxiv", paper.Arxiv);
        Add("doi", paper.Doi);
        Add("authors", paper.Authors);
        Add("date", paper.Date);
        Add("venue", paper.Venue);
        Add("type", paper.Type);
        Add("status", paper.Status);
        Add("note", note);
        Add("topics", string.Join("; ", paper.Topics));
        foreach (string link in paper.Links)
            Add("links", link);
        // A metadata line makes the block a title's, whatever the title looks like.
        if (entry.Length == start)
            Add("status", "active");
        if (body.Length > 0)
            entry.Append('\n').Append(body).Append('\n');
        return entry.ToString();

        void Add(string key, string value)
        {
            if (value.Length > 0)
                entry.Append(key).Append(": ").Append(value).Append('\n');
        }
    }

    private static bool IsRead(string text, ImportedPaper paper, string body)
    {
        PageSyntax syntax = DigestParser.ParsePlain(text);
        if (syntax.Entries.Count != 1)
            return false;
        var entry = new DecodedEntry(text, syntax.Entries[0]);
        return entry.TextOf(PaperField.Title) == paper.Title && entry.TextOf(PaperField.Abstract) == body;
    }
}
