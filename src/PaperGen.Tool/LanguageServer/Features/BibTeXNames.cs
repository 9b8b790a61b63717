using PaperGen.Syntax.Formats.BibTeX;
using PaperGen.Text;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>
/// The names in a bibliography that mean something elsewhere in it: keys in <c>crossref</c> and <c>xdata</c>, and macros.
/// </summary>
internal static class BibTeXNames
{
    /// <summary>The months, which every style defines.</summary>
    public static IReadOnlyList<string> Months { get; } =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static bool IsReference(string field) => field is "crossref" or "xdata";

    /// <summary>Where entries name the key of another one.</summary>
    public static IEnumerable<(TextSpan Span, string Key)> References(BibTeXSyntax syntax)
    {
        foreach (BibTeXField field in syntax.Library.Syntax.Items.SelectMany(static item => item.Fields)
            .Where(static field => IsReference(field.Name)))
        {
            if (field.Parts is [{ Kind: BibTeXPartKind.Braced or BibTeXPartKind.Quoted } part]
                && Trim(syntax.Text, part.Span) is { Length: > 0 } span)
                yield return (span, syntax.Text.Substring(span.Start, span.Length));
        }
    }

    /// <summary>Where macros are used, each with its name in lower case.</summary>
    public static IEnumerable<(TextSpan Span, string Name)> MacroUses(BibTeXSyntax syntax) =>
        syntax.Library.Syntax.Items.SelectMany(static item => item.Fields).SelectMany(static field => field.Parts)
        .Where(static part => part.Kind == BibTeXPartKind.Macro && part.Span.Length > 0)
        .Select(part => (part.Span, syntax.Text.Substring(part.Span.Start, part.Span.Length).ToLowerInvariant()));

    /// <summary>Where macros are defined, each with its name in lower case and what stands for it.</summary>
    public static IEnumerable<(TextSpan Span, string Name, string Value)> Macros(BibTeXSyntax syntax) =>
        syntax.Library.Syntax.Items.Where(static item => item.IsString).SelectMany(static item => item.Fields)
        .Select(field => (field.NameSpan, field.Name, syntax.Text.Substring(field.ValueSpan.Start, field.ValueSpan.Length)));

    private static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
