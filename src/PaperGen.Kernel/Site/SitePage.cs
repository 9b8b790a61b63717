using System.Globalization;
using PaperGen.Internal;

namespace PaperGen.Site;

/// <summary>
/// A catalog as one HTML file that needs nothing else: a list that reads well by itself, to which the script adds search, filters and keys.
/// What the script works with is the text of the list. The markup is in this folder, in interpolated raw strings behind one writer that
/// encodes: a template engine would be one more dependency, and a second language.
/// </summary>
internal static class SitePage
{
    /// <summary>The small picture of the page in a browser's tab.</summary>
    private const string Icon =
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' "
            + "fill='%232f5d50'/%3E"
        + "%3Cpath d='M9 9h14M9 14h14M9 19h14M9 24h8' stroke='%23fff' stroke-width='2.4' stroke-linecap='round'/%3E%3C/svg%3E";

    /// <summary>The line by which a page is known as one of these.</summary>
    private const string Generator = """<meta name="generator" content="PaperGen">""";

    /// <summary>It is among so many.</summary>
    private const int LinesOfHead = 12;

    /// <summary>Writes the page; equal contents make equal pages.</summary>
    public static void Write(TextWriter output, SiteContent content)
    {
        var html = new HtmlWriter(output);
        WriteHead(html, content.Title);
        WriteHeader(html, content);
        html.Write($"""
            <div class="frame">

            """);
        SiteFilters.Write(html, content);
        html.Write($"""
            <main id="p-main" tabindex="-1">

            """);
        SitePictures.Write(html, content);
        html.Write($"""
            <div class="bar"><p id="p-count" role="status">{Counted(
                content.Papers.Count, "paper")}</p><button id="p-clear" type="button" hidden>Clear all filters</button></div>
            <ol id="p-list" class="papers">

            """);
        var cards = new SiteCards(html, content);
        foreach (SitePaper paper in content.Papers)
            cards.Write(paper);
        html.Write($"""
            </ol>
            <p id="p-none" class="none" hidden>No paper matches. <span>Try fewer words, or clear the filters.</span></p>
            <button id="p-more" class="more" type="button" hidden>Show more papers</button>
            </main>
            </div>
            <footer><p>Made by PaperGen from the files of the catalog. {Keys}</p></footer>
            <p id="p-said" class="said" role="status"></p>
            <script>
            """);
        html.WriteOwn(SiteAssets.Script);
        html.Write($"""
            </script>
            </body>
            </html>

            """);
    }

    /// <summary>Whether a text begins as a page that was written here.</summary>
    public static bool IsPage(TextReader text)
    {
        for (int line = 0; line < LinesOfHead && text.ReadLine() is { } read; line++)
        {
            if (read == Generator)
                return true;
        }
        return false;
    }

    /// <summary>A number and what it counts.</summary>
    public static string Counted(int count, string noun) =>
        count.ToString("N0", CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");

    private const string Keys = "Keys: / searches, \u2193 and \u2191 go from paper to paper, Enter opens one, Escape goes back.";

    private static void WriteHead(HtmlWriter html, string title)
    {
        // The policy is before whatever it is about.
        html.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{SiteAssets.Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">

            """);
        html.WriteOwn(Generator);
        html.Write($"""

            <title>{title}</title>
            <link rel="icon" href="{Icon}">
            <style>
            """);
        html.WriteOwn(SiteAssets.Style);
        html.Write($"""
            </style>
            </head>
            <body>
            <a class="skip" href="#p-main">Skip to the papers</a>

            """);
    }

    private static void WriteHeader(HtmlWriter html, SiteContent content)
    {
        html.Write($"""
            <header class="top">
            <div>
            <h1 dir="auto">{content.Title}</h1>
            <p class="sum">{Summary(content)}</p>
            </div>
            </header>
            <div id="p-tools" class="tools" role="search" hidden>
            <div class="field">
            <label class="hush" for="p-search">Search papers</label>
            <input id="p-search" type="search" placeholder="Search titles, authors, abstracts"
            autocomplete="off" spellcheck="false" enterkeyhint="search" aria-keyshortcuts="/">
            <kbd aria-hidden="true">/</kbd>
            </div>
            <label class="hush" for="p-sort">Order</label>
            <select id="p-sort">
            <option value="best">Best match first</option>
            <option value="new">Newest first</option>
            <option value="old">Oldest first</option>
            <option value="title">By title</option>
            """);
        if (content.KnowsCode)
        {
            html.Write($"""
                <option value="used">Most cited in code</option>

                """);
        }
        html.Write($"""
            </select>
            <button id="p-filter" class="only-narrow" type="button" aria-expanded="false" aria-controls="p-filters">Filters</button>
            <button id="p-theme" type="button">Dark</button>
            </div>

            """);
    }

    /// <summary>What there is, in a line.</summary>
    private static string Summary(SiteContent content)
    {
        var parts = new List<string> { Counted(content.Papers.Count, "paper") };
        int[] years = [.. content.Papers.Select(static paper => paper.Texts.Date).OfType<PaperDate>().Select(static date => date.Year)];
        if (years.Length > 0)
            parts.Add(years.Min() == years.Max() ? Year(years[0]) : Year(years.Min()) + "\u2013" + Year(years.Max()));
        if (content.Topics.Count > 0)
            parts.Add(Counted(content.Topics.Count, "topic"));
        if (content.KnowsCode)
            parts.Add(content.Papers.Count(static paper => paper.Citations.Count > 0)
                .ToString(CultureInfo.InvariantCulture) + " cited in code");
        return string.Join(" \u00B7 ", parts);
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
