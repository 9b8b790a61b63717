using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;

namespace PaperGen.Core.Tests.Layouts;

/// <summary>The entries of a file as values.</summary>
internal static class ReadPapers
{
    public static List<ReadPaper> Of(DigestSyntax syntax)
    {
        var papers = new List<ReadPaper>();
        DigestModel model = EntryReader.Read(syntax, "a", "a", keepAbstracts: true, taxonomy: null);
        for (int i = 0; i < syntax.Entries.Count; i++)
        {
            EntryModel entry = model.Entries[i];
            string authors = entry.Authors ?? "";
            string[] names =
                authors.Split(authors.Contains(';') ? ';' : ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (names.Length > 0 && names[^1].EndsWith(" et al.", StringComparison.Ordinal))
                names[^1] = names[^1][..^" et al.".Length];
            DateModel date = entry.Date;
            string when = date.Year == 0 ? "" : date.Month == 0 ? $"{date.Year:0000}"
                : date.Day == 0 ? $"{date.Year:0000}-{date.Month:00}" : $"{date.Year:0000}-{date.Month:00}-{date.Day:00}";
            string arxiv = entry.ArxivId is { } id ? IdentifierText.WithoutVersion(id) : "";
            papers.Add(new ReadPaper(entry.Title, entry.Abstract ?? "", names, arxiv, entry.Doi ?? "", when));
        }
        return papers;
    }
}
