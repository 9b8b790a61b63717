using System.Globalization;
using System.Net;
using System.Text;

namespace PaperGen.Package.Tests;

/// <summary>
/// The picture of the front page: an editor that hovers over a paper, and a terminal with a build's warnings. It is drawn of what the
/// editor's services and the build really said; <c>tests/pictures/draw</c> writes it, and every other run compares it.
/// </summary>
internal static class Picture
{
    private const int Width = 1200;
    private const double CharacterWidth = 9.03;
    private const int LineHeight = 22;

    private static readonly string s_path = Path.Combine(Repository.Root, "docs", "images", "papergen.svg");

    public static void Check(string program, string hover, string malformed, string[] warnings)
    {
        string drawn = Draw(program, hover, malformed, warnings);
        if (Environment.GetEnvironmentVariable("PAPERGEN_DRAW") == "1")
            File.WriteAllText(s_path, drawn);
        else
            Assert.Equal(File.ReadAllText(s_path).ReplaceLineEndings("\n"), drawn);
    }

    private static string Draw(string program, string hover, string malformed, string[] warnings)
    {
        var svg = new StringBuilder();
        int y = Window(svg, 24, 24, "Program.cs", Editor(program, hover), "#1e1e2e");
        y = Window(svg, 24, y + 24, "Terminal", Terminal(malformed, warnings), "#181825");
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{y + 24}" viewBox="0 0 {Width} {y
                + 24}" font-family="'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="15">
            <rect width="{Width}" height="{y + 24}" fill="#eff1f5"/>
            {svg}</svg>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>A line of a window: its pieces with their colours, and whether it belongs to the box that hovering opens.</summary>
    private sealed record Row(bool IsHover, params (string Text, string Color)[] Pieces);

    private const string Plain = "#cdd6f4";
    private const string Quiet = "#9399b2";
    private const string Type = "#89dceb";
    private const string Name = "#f9e2af";
    private const string Warning = "#f9e2af";
    private const string Place = "#89b4fa";

    private static IEnumerable<Row> Editor(string program, string hover)
    {
        string[] lines = program.TrimEnd('\n').Split('\n');
        foreach (string line in lines.Take(1))
            yield return new Row(false, Code(line));
        string[] shown = hover.ReplaceLineEndings("\n").Split('\n');
        // What the compiler knows of null is below what the digest says.
        int end = Array.FindLastIndex(shown, static line => line.StartsWith("reading.papers.txt(", StringComparison.Ordinal));
        foreach (string line in shown.Take(end + 1).SelectMany(static line => Wrap(line, 112)))
            yield return new Row(true, (line, line == shown[0] ? Type : Plain));
        foreach (string line in lines.Skip(1).Take(5))
            yield return new Row(false, Code(line));
    }

    private static (string, string)[] Code(string line)
    {
        int comment = line.IndexOf("//", StringComparison.Ordinal);
        string code = comment < 0 ? line : line[..comment];
        var pieces = new List<(string, string)>();
        foreach (string word in System.Text.RegularExpressions.Regex.Split(code, @"(\w+)"))
            pieces.Add((word, word is "Paper" or "Papers" or "Links" or "Topics" or "Console" ? Type
                : word is "HMT" or "HMT_Pytorch" or "LongContext" ? Name : Plain));
        if (comment >= 0)
            pieces.Add((line[comment..], Quiet));
        return [.. pieces];
    }

    private static IEnumerable<Row> Terminal(string malformed, string[] warnings)
    {
        yield return new Row(false, ("$ tail -5 reading.papers.txt", Quiet));
        foreach (string line in malformed.TrimEnd('\n').Split('\n'))
            yield return new Row(false, (line, Plain));
        yield return new Row(false, ("$ dotnet build", Quiet));
        foreach (string warning in warnings)
        {
            int rule = warning.IndexOf(": warning ", StringComparison.Ordinal) + 2;
            bool first = true;
            foreach (string line in Wrap(warning, 124))
            {
                yield return first ? new Row(false, (line[..rule], Place), (line[rule..(rule + 17)], Warning), (line[(rule + 17)..], Plain))
                    : new Row(false, ("  " + line, Plain));
                first = false;
            }
        }
    }

    /// <summary>Draws a window and gives where it ends.</summary>
    private static int Window(StringBuilder svg, int x, int y, string title, IEnumerable<Row> rows, string background)
    {
        Row[] all = [.. rows];
        int height = 44 + (all.Length * LineHeight) + 20 + (all.Any(static row => row.IsHover) ? 24 : 0);
        svg.Append(CultureInfo.InvariantCulture,
            $"""<rect x="{x}" y="{y}" width="{Width - (2 * x)}" height="{height}" rx="10" fill="{background}"/>""").Append('\n');
        foreach ((string color, int i) in new[] { "#f38ba8", "#f9e2af", "#a6e3a1" }.Select(static (color, i) => (color, i)))
            svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{x + 20 + (20 * i)}" cy="{y + 20}" r="6" fill="{color}"/>""")
                .Append('\n');
        Text(svg, x + 96, y + 25, [(title, Quiet)]);
        int line = y + 44 + LineHeight - 6;
        bool inHover = false;
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].IsHover != inHover)
            {
                inHover = all[i].IsHover;
                if (inHover)
                {
                    int count = all.Count(static row => row.IsHover);
                    svg.Append(CultureInfo.InvariantCulture,
                        $"""<rect x="{x + 40}" y="{line - 14}" width="{Width - (2 * x) - 60}" height="{(count * LineHeight) + 16}" rx="4" fill="#313244" stroke="#585b70"/>""").Append('\n');
                }
                line += 12;
            }
            Text(svg, x + (inHover ? 56 : 20), line, all[i].Pieces);
            line += LineHeight;
        }
        return y + height;
    }

    private static void Text(StringBuilder svg, int x, int y, (string Text, string Color)[] pieces)
    {
        int column = 0;
        foreach ((string text, string color) in pieces)
        {
            // Each word at its column, so that the picture does not depend on how wide a font's spaces are.
            if (!string.IsNullOrWhiteSpace(text))
            {
                string left = text.TrimStart(' ');
                double at = x + ((column + text.Length - left.Length) * CharacterWidth);
                svg.Append(CultureInfo.InvariantCulture,
                    $"""<text x="{at:0.##}" y="{y}" fill="{color}" xml:space="preserve">{WebUtility.HtmlEncode(left.TrimEnd(' '))}</text>""").Append('\n');
            }
            column += text.Length;
        }
    }

    private static IEnumerable<string> Wrap(string line, int width)
    {
        while (line.Length > width)
        {
            int space = line.LastIndexOf(' ', width);
            yield return line[..space];
            line = line[(space + 1)..];
        }
        yield return line;
    }
}
