using System.Globalization;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Model;
using PaperGen.Syntax.Formats.BibTeX;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>What is shown at the pointer.</summary>
internal static class Hovers
{
    public static Hover? At(DocumentContext context, int offset)
    {
        if (DocumentPlace.At(context, offset) is not { } place)
            return null;
        string? text = place.Kind switch
        {
            PlaceKind.Key => MetadataHelp.Of(place.Text),
            PlaceKind.Topic => OfTopic(context, place.Text),
            PlaceKind.Rule => OfRule(place.Text),
            PlaceKind.Paper => OfPaper(context, place.Text),
            PlaceKind.Macro => OfMacro(context, place.Text),
            _ => EntryHover.Of(context, place.Entry),
        };
        return text is null ? null : new Hover(new Markup("markdown", text), context.RangeOf(place.Span));
    }

    private static string? OfPaper(DocumentContext context, string name) =>
        context.Papers.Find(name) is >= 0 and var paper ? EntryHover.OfPaper(context, paper) : null;

    private static string OfMacro(DocumentContext context, string name)
    {
        string? value = context.Syntax is BibTeXSyntax syntax
            ? BibTeXNames.Macros(syntax).LastOrDefault(macro => macro.Name == name).Value : null;
        return value is not null ? $"**{Escape(name)}** = `{value}`"
            : BibTeXNames.Months.Contains(name) ? $"**{name}**: a month, which every style defines"
            : $"The file defines no macro '{Escape(name)}'.";
    }

    private static string? OfTopic(DocumentContext context, string name)
    {
        var taxonomy = context.Project.Taxonomy.Taxonomy;
        int index = taxonomy.Find(name);
        if (index < 0)
            return $"The taxonomy has no topic '{Escape(name)}'.";
        var topic = taxonomy.Topics[index];
        TopicModel? filed = context.Papers.Catalog.Topics.FirstOrDefault(known => known.Id == topic.Id);
        string[] children = [.. taxonomy.Topics.Where(child => child.Parent == index).Select(static child => child.Name)];
        var lines = new List<string> { $"**{Escape(topic.Name)}** (`{topic.Id}`)" };
        if (topic.Parent >= 0)
            lines.Add("under " + Escape(taxonomy.Topics[topic.Parent].Name));
        if (children.Length > 0)
            lines.Add("above " + Escape(string.Join(", ", children)));
        int count = filed?.Papers.Count ?? 0;
        lines.Add(count == 0
            ? "no paper of this project"
            : string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "paper" : "papers")} of this project, "
                + $"`Topics.{filed!.MemberName}`"));
        return string.Join("  \n", lines);
    }

    private static string? OfRule(string id)
    {
        RuleInfo? rule = RuleList.All.FirstOrDefault(rule => rule.Id == id);
        return rule is null
            ? null : $"**{rule.Id}** ({rule.DefaultSeverity.ToString().ToLowerInvariant()}): {Escape(rule.Title)}\n\n"
                + $"{Escape(rule.Description)}\n\n[{rule.Id}]({rule.HelpLink})";
    }

    /// <summary>A text as Markdown shows it: nothing in it is markup.</summary>
    public static string Escape(string text)
    {
        var escaped = new System.Text.StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '&' or '!')
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }
}
