using System.Globalization;
using PaperGen.Internal;

namespace PaperGen.Site;

/// <summary>What papers can be filtered by. The script shows it, and keeps the counts.</summary>
internal static class SiteFilters
{
    public static void Write(HtmlWriter html, SiteContent content)
    {
        html.Write($"""
            <aside id="p-filters" class="filters" aria-label="Filters" hidden>

            """);
        WriteTopics(html, content);
        WriteChoices(html, "Links", "kind", LinkKindNames.All
            .Select(kind =>
                (Value: kind.ToString(), Name: LinkKindNames.Of(kind),
                    Count: content.Papers.Count(paper => paper.Links.Any(link => link.Kind == kind)))));
        WriteChoices(html, "Year", "year", content.Papers.Select(static paper => paper.Texts.Date).OfType<PaperDate>()
            .GroupBy(static date => date.Year.ToString(CultureInfo.InvariantCulture))
            .OrderByDescending(static year => year.Key, StringComparer.Ordinal)
            .Select(static year => (Value: year.Key, Name: year.Key, Count: year.Count())));
        if (content.KnowsCode)
        {
            int cited = content.Papers.Count(static paper => paper.Citations.Count > 0);
            WriteChoices(html, "In the code", "cited", [("yes", "Cited", cited), ("no", "Not cited", content.Papers.Count - cited)]);
        }
        html.Write($"""
            </aside>

            """);
    }

    private static void WriteTopics(HtmlWriter html, SiteContent content)
    {
        int[] counts = new int[content.Topics.Count];
        foreach (SitePaper paper in content.Papers)
        {
            foreach (int topic in paper.Topics.SelectMany(topic => Line(content, topic)).Distinct())
                counts[topic]++;
        }
        ILookup<int, int> children = Enumerable.Range(0, content.Topics.Count).Where(topic => counts[topic] > 0)
            .ToLookup(topic => content.Topics[topic].Parent);
        if (!children[-1].Any())
            return;
        html.Write($"""
            <fieldset data-group="topic">
            <legend>Topics</legend>
            <ul>

            """);
        foreach (int topic in Ordered(children[-1]))
            WriteTopic(topic);
        html.Write($"""
            </ul>
            </fieldset>

            """);

        IEnumerable<int> Ordered(IEnumerable<int> topics) =>
            topics.OrderByDescending(topic => counts[topic]).ThenBy(topic => content.Topics[topic].Name, StringComparer.Ordinal);

        void WriteTopic(int topic)
        {
            bool hasChildren = children[topic].Any();
            html.Write($"""
                <li>
                """);
            WriteChoice(html, topic.ToString(CultureInfo.InvariantCulture), content.Topics[topic].Name, counts[topic]);
            if (hasChildren)
            {
                html.Write($"""
                    <button class="twist" type="button" aria-expanded="false" aria-label="Topics of {content.Topics[topic].Name}"></button>
                    <ul hidden>

                    """);
                foreach (int child in Ordered(children[topic]))
                    WriteTopic(child);
                html.Write($"""
                    </ul>
                    """);
            }
            html.Write($"""
                </li>

                """);
        }
    }

    private static void WriteChoices(HtmlWriter html, string legend, string group,
        IEnumerable<(string Value, string Name, int Count)> choices)
    {
        (string Value, string Name, int Count)[] some = [.. choices.Where(static choice => choice.Count > 0)];
        if (some.Length == 0)
            return;
        html.Write($"""
            <fieldset data-group="{group}">
            <legend>{legend}</legend>
            <ul>

            """);
        foreach ((string value, string name, int count) in some)
        {
            html.Write($"""
                <li>
                """);
            WriteChoice(html, value, name, count);
            html.Write($"""
                </li>

                """);
        }
        html.Write($"""
            </ul>
            </fieldset>

            """);
    }

    private static void WriteChoice(HtmlWriter html, string value, string name, int count) => html.Write($"""
        <label><input type="checkbox" value="{value}"><span dir="auto">{name}</span> <span class="n">{count}</span></label>
        """);

    /// <summary>A topic, and those it is part of.</summary>
    public static IEnumerable<int> Line(SiteContent content, int topic)
    {
        for (; topic >= 0; topic = content.Topics[topic].Parent)
            yield return topic;
    }
}
