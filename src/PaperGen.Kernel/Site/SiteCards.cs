using System.Globalization;
using PaperGen.Bibliographies;
using PaperGen.Internal;

namespace PaperGen.Site;

/// <summary>A card for each paper. Its attributes say what the script filters and orders by.</summary>
internal sealed class SiteCards(HtmlWriter html, SiteContent content)
{
    private readonly CitationKeys _keys = new();

    public void Write(SitePaper paper)
    {
        var entry = new BibliographyEntry(paper.Texts, _keys.Next(paper.Texts.Id));
        string kinds = string.Join(" ", paper.Links.Select(static link => link.Kind).Distinct().Select(static kind => kind.ToString()));
        string topics = string.Join(" ", paper.Topics.Select(static topic => topic.ToString(CultureInfo.InvariantCulture)));
        html.Write($"""
            <li id="{paper.Anchor}" class="paper" tabindex="-1" data-topic="{topics}"
            data-kind="{kinds}" data-date="{paper.Texts.Date?.ToString()}" data-used="{paper.Citations.Count}"
            data-names="{Names(paper.Texts)}" data-venue="{paper.Texts.TextOf(PaperField.Venue)}">
            <p class="over"><a class="member" href="#{Uri.EscapeDataString(paper.Anchor)}">{paper.Class}.{paper.Member}</a>
            """);
        if (paper.Texts.Date is { } date)
        {
            html.Write($"""
                <time datetime="{date.ToString()}">{date.ToString()}</time>
                """);
        }
        if (entry.Venue is not null)
        {
            html.Write($"""
                <span class="venue" dir="auto">{entry.Venue}</span>
                """);
        }
        WriteStatus(paper.Texts);
        html.Write($"""
            </p>
            <h2 dir="auto">
            """);
        if (Address(entry) is { } address)
        {
            html.Write($"""
                <a class="title" href="{address}" target="_blank" rel="noopener noreferrer">{paper.Texts.TextOf(PaperField.Title)}</a>
                """);
        }
        else
        {
            html.Write($"""
                <span class="title">{paper.Texts.TextOf(PaperField.Title)}</span>
                """);
        }
        html.Write($"""
            </h2>

            """);
        WriteAuthors(entry);
        WriteLinks(paper, entry);
        WriteTopics(paper);
        WriteAbstract(paper.Texts);
        WriteCitations(paper);
        WriteFindings(paper);
        WriteCiting(paper, entry);
        html.Write($"""
            </li>

            """);
    }

    /// <summary>What the search reads as a paper's names, a line each.</summary>
    private static string Names(IPaperTexts texts) =>
        string.Join("\n", SearchIndex.NamesOf(texts).Select(static text => (text ?? "").Replace('\n', ' ')));

    /// <summary>Where the paper itself is.</summary>
    private static string? Address(BibliographyEntry entry)
    {
        string? address = entry.ArxivUrl ?? entry.DoiUrl;
        return address is not null && WebAddress.Is(address) ? address : null;
    }

    private void WriteStatus(IPaperTexts texts)
    {
        switch (texts.Status)
        {
            case PaperStatus.Retracted:
                html.Write($"""
                    <strong class="status bad">Retracted</strong>
                    """);
                break;
            case PaperStatus.Superseded:
                html.Write($"""
                    <strong class="status old">Superseded{(texts.TextOf(PaperField.SupersededBy) is { Length: > 0 } successor
                        ? " by " + successor : "")}</strong>
                    """);
                break;
            default:
                break;
        }
    }

    private void WriteAuthors(BibliographyEntry entry)
    {
        if (entry.Authors.Count == 0)
            return;
        html.Write($"""
            <p class="authors" dir="auto">{string.Join(
                ", ", entry.Authors.Select(static author => author.ToString()))}{(entry.HasMoreAuthors ? " et al." : "")}</p>

            """);
    }

    private void WriteLinks(SitePaper paper, BibliographyEntry entry)
    {
        var badges = new List<(string Class, string Name, string Url, string? Of)>();
        if (entry.ArxivUrl is { } arxiv)
            badges.Add(("paper", "arXiv", arxiv, entry.ArxivId));
        if (entry.DoiUrl is { } doi)
            badges.Add(("paper", "DOI", doi, entry.Doi));
        foreach (SiteLink link in paper.Links.OrderBy(static link => Array.IndexOf(LinkKindNames.All, link.Kind)))
        {
            bool isKnown = (entry.ArxivId is { } id && link.Kind == PaperLinkKind.Paper && Contains(link.Url, id))
                || (entry.Doi is { } name && link.Kind is PaperLinkKind.Doi or PaperLinkKind.Paper && Contains(link.Url, name));
            if (!isKnown)
                badges.Add((link.Kind.ToString().ToLowerInvariant(), LinkKindNames.Of(link.Kind), link.Url, UrlText.Repository(link.Url)
                    ?? UrlText.HostWithoutWww(link.Url)));
        }
        if (badges.Count == 0)
            return;
        html.Write($"""
            <ul class="links">

            """);
        foreach ((string kind, string name, string url, string? of) in badges)
            WriteLink(kind, name, url, of ?? "");
        html.Write($"""
            </ul>

            """);
    }

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private void WriteLink(string kind, string name, string url, string of)
    {
        if (WebAddress.Is(url))
        {
            html.Write($"""
                <li><a class="badge of-{kind}" href="{url}" target="_blank" rel="noopener noreferrer"
                title="{url}"><b>{name}</b> <bdi>{of}</bdi></a></li>

                """);
            return;
        }
        html.Write($"""
            <li><span class="badge of-{kind}"><b>{name}</b> <bdi>{url}</bdi></span></li>

            """);
    }

    private void WriteTopics(SitePaper paper)
    {
        if (paper.Topics.Count == 0)
            return;
        html.Write($"""
            <ul class="topics" aria-label="Topics">
            """);
        foreach (int topic in paper.Topics)
        {
            html.Write($"""
                <li dir="auto">{content.Topics[topic].Name}</li>
                """);
        }
        html.Write($"""
            </ul>

            """);
    }

    private void WriteAbstract(IPaperTexts texts)
    {
        if (texts.TextOf(PaperField.Abstract) is not { Length: > 0 } text)
            return;
        html.Write($"""
            <details class="abstract"><summary>Abstract</summary><p dir="auto">{text}</p></details>

            """);
    }

    private void WriteCitations(SitePaper paper)
    {
        if (paper.Citations.Count == 0)
            return;
        html.Write($"""
            <details class="used" open><summary>Where used <span class="n">{paper.Citations.Count}</span></summary><ul>

            """);
        foreach (SiteCitation citation in paper.Citations)
        {
            html.Write($"""
                <li><code dir="auto">{citation.Symbol}</code> <span class="role">{citation.Role}{(citation.Locator is null
                    ? "" : ", " + citation.Locator)}</span>
                """);
            string place = citation.File + ":" + citation.Line.ToString(CultureInfo.InvariantCulture);
            if (citation.Url is { } url && WebAddress.Is(url))
            {
                html.Write($"""
                     <a class="place" href="{url}" target="_blank" rel="noopener noreferrer">{place}</a>
                    """);
            }
            else
            {
                html.Write($"""
                     <span class="place">{place}</span>
                    """);
            }
            if (citation.Assembly is not null)
            {
                html.Write($"""
                     <span class="assembly">in {citation.Assembly}</span>
                    """);
            }
            html.Write($"""
                </li>

                """);
        }
        html.Write($"""
            </ul></details>

            """);
    }

    private void WriteFindings(SitePaper paper)
    {
        if (paper.Findings.Count == 0)
            return;
        html.Write($"""
            <details class="findings"><summary>Findings <span class="n">{paper.Findings.Count}</span></summary><ul>

            """);
        foreach (SiteFinding finding in paper.Findings)
        {
            html.Write($"""
                <li><span class="severity {finding.Severity}">{finding.Severity}</span> <code>{finding.Rule}</code>
                <span dir="auto">{finding.Message}</span> <span class="place">{finding.Place}</span></li>

                """);
        }
        html.Write($"""
            </ul></details>

            """);
    }

    /// <summary>How to cite the paper, in code and elsewhere; the script adds buttons that copy it.</summary>
    private void WriteCiting(SitePaper paper, BibliographyEntry entry)
    {
        using var bibTeX = new StringWriter(CultureInfo.InvariantCulture);
        BibTeX.Write(bibTeX, [entry]);
        html.Write($"""
            <details class="cite"><summary>Cite</summary>
            <pre class="attribute">[Cites(nameof({paper.Class}.{paper.Member}))]</pre>
            <pre class="bibtex">{bibTeX.ToString()}</pre></details>

            """);
    }
}
