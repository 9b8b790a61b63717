using System.Globalization;
using System.Text;
using PaperGen.Internal;

namespace PaperGen.Site;

/// <summary>The pictures above the list: each area's papers in the order of time, and how many papers each year has.</summary>
internal static class SitePictures
{
    /// <summary>The areas that are shown; a picture of more is no picture.</summary>
    private const int MostAreas = 12;

    /// <summary>Units from the left to the right end of a strip.</summary>
    private const int Width = 1000;

    /// <summary>Columns beyond which each is too thin to be seen.</summary>
    private const int MostColumns = 40;

    public static void Write(HtmlWriter html, SiteContent content)
    {
        (int Topic, List<int> Papers)[] areas = Areas(content);
        (string Label, string Short, int Count)[] columns = Columns(content);
        if (areas.Length < 2 && columns.Length < 2)
            return;
        html.Write($"""
            <section class="pictures" aria-label="Overview">

            """);
        if (areas.Length >= 2)
            WriteAreas(html, content, areas, columns.Length > 0);
        if (columns.Length >= 2)
            WriteColumns(html, columns);
        html.Write($"""
            </section>

            """);
    }

    private static void WriteAreas(HtmlWriter html, SiteContent content, (int Topic, List<int> Papers)[] areas, bool haveDates)
    {
        html.Write($"""
            <figure class="areas">
            <figcaption>Topics <span>one mark a paper, {(haveDates ? "oldest left" : "as listed")}</span></figcaption>
            <ul>

            """);
        string thickness = Math.Max(2, Math.Min(9, 600 / content.Papers.Count)).ToString(CultureInfo.InvariantCulture);
        foreach ((int topic, List<int> papers) in areas)
        {
            html.Write($"""
                <li><span class="name" dir="auto">{content.Topics[topic].Name}</span><svg viewBox="0 0 {Width} 16"
                preserveAspectRatio="none" aria-hidden="true"><path d="{Marks(papers, content.Papers.Count)}"
                stroke-width="{thickness}"/></svg><span class="n">{papers.Count}</span></li>

                """);
        }
        html.Write($"""
            </ul>
            </figure>

            """);
    }

    private static void WriteColumns(HtmlWriter html, (string Label, string Short, int Count)[] columns)
    {
        int most = columns.Max(static column => column.Count);
        string unit = columns[0].Label.Length > 4 && columns[0].Label[4] == '-' ? "month" : "year";
        html.Write($"""
            <figure class="years">
            <figcaption>Time <span>papers by {unit}, where it is known</span></figcaption>
            <ol>

            """);
        foreach ((string label, string brief, int count) in columns)
        {
            int height = count == 0 ? 0 : Math.Max(2, 100 * count / most);
            html.Write($"""
                <li title="{label}: {count}"><span class="hush">{label}: {SitePage.Counted(count, "paper")}</span><svg
                viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true"><rect x="0" y="{100 - height}" width="10"
                height="{height}"/></svg><span class="tick" aria-hidden="true">{brief}</span></li>

                """);
        }
        html.Write($"""
            </ol>
            </figure>

            """);
    }

    /// <summary>The areas with most papers, and the places of those in the order of time.</summary>
    private static (int Topic, List<int> Papers)[] Areas(SiteContent content)
    {
        var papers = new List<int>[content.Topics.Count];
        int place = 0;
        // Those without a date come last. The order is stable, so a catalog without dates has its own.
        foreach (SitePaper paper in content.Papers.OrderBy(static paper => paper.Texts.Date ?? new PaperDate(9999)))
        {
            foreach (int area in paper.Topics.Select(topic => SiteFilters.Line(content, topic).Last()).Distinct())
                (papers[area] ??= []).Add(place);
            place++;
        }
        return [.. Enumerable.Range(0, papers.Length).Where(topic => papers[topic] is not null)
            .Select(topic => (Topic: topic, Papers: papers[topic]))
            .OrderByDescending(static area => area.Papers.Count).ThenBy(area => content.Topics[area.Topic].Name, StringComparer.Ordinal)
            .Take(MostAreas)];
    }

    private static string Marks(List<int> places, int count)
    {
        var path = new StringBuilder();
        int last = -1;
        foreach (int place in places)
        {
            int x = (int)(((2L * place) + 1) * Width / (2L * count));
            if (x == last)
                continue;
            last = x;
            path.Append('M').Append(x.ToString(CultureInfo.InvariantCulture)).Append(" 0v16");
        }
        return path.ToString();
    }

    /// <summary>How many papers there are by year, by ten years where there are many, by month where there are few.</summary>
    private static (string Label, string Short, int Count)[] Columns(SiteContent content)
    {
        PaperDate[] dates = [.. content.Papers.Select(static paper => paper.Texts.Date).OfType<PaperDate>()];
        if (dates.Length == 0)
            return [];
        int first = dates.Min(static date => date.Year);
        int last = dates.Max(static date => date.Year);
        if (last - first < 3 && dates.All(static date => date.Month is not null))
            return Months([.. dates.Select(static date => (date.Year * 12) + date.Month!.Value - 1)]);
        int step = last - first < MostColumns ? 1 : last - first < 10 * MostColumns ? 10 : 100;
        first -= first % step;
        int[] counts = new int[((last - first) / step) + 1];
        foreach (PaperDate date in dates)
            counts[(date.Year - first) / step]++;
        return [.. counts.Select(
            (count, i) => (Label: Label(first + (i * step), step), Short: Tick(first + (i * step), i, counts.Length), count))];

        static string Label(int year, int step) => year.ToString(CultureInfo.InvariantCulture) + (step == 1 ? "" : "s");

        // Twelve labels have room.
        static string Tick(int year, int index, int count) => index % ((count + 11) / 12) == 0
            ? year.ToString(CultureInfo.InvariantCulture) : "";
    }

    private static (string Label, string Short, int Count)[] Months(int[] months)
    {
        int first = months.Min();
        int[] counts = new int[months.Max() - first + 1];
        foreach (int month in months)
            counts[month - first]++;
        return [.. counts.Select((count, i) => (
            Label: new PaperDate((first + i) / 12, ((first + i) % 12) + 1).ToString(),
            Short: i == 0 || (first + i) % 12 == 0 ? ((first + i) / 12).ToString(CultureInfo.InvariantCulture) : "", count))];
    }
}
