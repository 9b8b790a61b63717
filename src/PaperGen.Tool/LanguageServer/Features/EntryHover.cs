using System.Globalization;
using System.Text;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Tool.LanguageServer.Projects;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>What is shown of a paper: its member and why it is called so, what is known of it, and who cites it.</summary>
internal static class EntryHover
{
    private const int MaxLinks = 12;
    private const int MaxPlaces = 5;

    /// <summary>The paper of an entry of the document.</summary>
    public static string? Of(DocumentContext context, int entry) => context.Papers.Of(context.Digest!, entry) is >= 0 and var paper
        ? OfPaper(context, paper) : null;

    public static string OfPaper(DocumentContext context, int index)
    {
        PaperModel paper = context.Papers.All[index].Paper;
        EntryModel entry = paper.Entry;
        var text = new StringBuilder();
        text.Append("```csharp\nPaper Papers.").Append(paper.Member).Append("\n```\n");
        text.Append(Hovers.Escape(entry.Title)).Append("\n\n");
        if (paper.Id != paper.Member)
            Line("Id", $"`{paper.Id}`");
        Line("Name", Reason(paper));
        if (paper.Aliases.Count > 0)
            Line("Also", string.Join(", ", paper.Aliases.Select(static alias => $"`{alias}`")));
        if (entry.Authors is { } authors)
            Line("Authors", Hovers.Escape(authors));
        if (entry.Date.Year > 0)
            Line("Date", Date(entry.Date));
        if (entry.Venue is { } venue)
            Line("Venue", Hovers.Escape(venue));
        if (entry.Status != PaperStatus.Active)
            Line("Status", entry.Status.ToString().ToLowerInvariant() + (entry.SupersededBy is { } by ? " by " + Hovers.Escape(by) : ""));
        if (entry.Topics.Count > 0)
            Line("Topics", string.Join(", ", entry.Topics.Select(Topic)));
        if (entry.ArxivId is { } arxiv)
            Line("arXiv", $"[{Hovers.Escape(arxiv)}](https://arxiv.org/abs/{arxiv})");
        if (entry.Doi is { } doi)
            Line("DOI", $"[{Hovers.Escape(doi)}]({IdentifierText.DoiAddress(doi)})");
        foreach (LinkModel link in entry.Links.Take(MaxLinks))
            Line(link.Kind.ToString(), $"<{link.Url}>{(link.IsRepaired ? " (repaired)" : "")}");
        Line("Place",
            string.Join(", ",
                paper.Sources.Select(
                    source => string.Create(CultureInfo.InvariantCulture,
                        $"{context.Papers.Catalog.Digests[source.Digest].Path}({source.Line})"))));
        AddCitations(context, index, Line);
        return text.ToString();

        void Line(string name, string value) => text.Append("- ").Append(name).Append(": ").Append(value).Append('\n');
    }

    /// <summary>Why a paper is called what it is called.</summary>
    private static string Reason(PaperModel paper)
    {
        string origin = PaperNames.Origin(paper.Entry) switch
        {
            NameOrigin.Id => paper.Entry.IsKeyed ? "its key" : "its `id:` line",
            NameOrigin.ShortName => "the short name before its title's colon",
            NameOrigin.Introduced => "what the abstract calls it",
            _ => "the first words of its title",
        };
        return paper.Member == PaperNames.Claim(paper.Entry) ? origin : origin + ", and more, as another paper claims that";
    }

    private static string Topic(TopicMention topic) =>
        Hovers.Escape(topic.Name) + (topic.Origin == TopicMatchOrigin.Metadata ? "" : $" (\"{Hovers.Escape(topic.Evidence)}\")");

    private static string Date(DateModel date) => date.Month == 0 ? date.Year.ToString("0000", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}")
        + (date.Day == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{date.Day:00}"));

    private static void AddCitations(DocumentContext context, int index, Action<string, string> line)
    {
        var places = new List<string>();
        int count = 0;
        foreach ((CodeFile file, PaperGen.CSharp.PaperUse use) in CodeUses.Of(context, index))
        {
            if (++count <= MaxPlaces)
                places.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{context.Project.Layout.NameOf(file.Path)}({context.LinesOf(file.Text).PositionOf(use.Span.Start).Line + 1})"));
        }
        if (count > 0)
            line("Used in C#", string.Join(", ", places)
                + (count > MaxPlaces ? string.Create(CultureInfo.InvariantCulture, $" and {count - MaxPlaces} more") : ""));
    }
}
