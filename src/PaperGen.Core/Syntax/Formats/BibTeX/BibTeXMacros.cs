using System.Text;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary>The macros that a file defines, in the order of the file as BibTeX reads it, and those that every style has.</summary>
internal sealed class BibTeXMacros(string text, List<BibliographyProblem> problems)
{
    /// <summary>No real text is longer; macros made of macros would grow without end.</summary>
    private const int MaxLength = 8192;

    private static readonly string[] s_months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private readonly Dictionary<string, string> _macros = s_months.ToDictionary(static month => month.Substring(0, 3).ToLowerInvariant());
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);

    public void Define(BibTeXItem command)
    {
        foreach (BibTeXField field in command.Fields)
        {
            if (!_own.Add(field.Name))
                problems.Add(new BibliographyProblem(BibliographyProblemKind.RedefinedMacro, field.NameSpan));
            BibTeXValue value = Resolve(field);
            _macros[field.Name] = value.Raw ?? text.Substring(value.Span.Start, value.Span.Length);
        }
    }

    /// <summary>The value of a field.</summary>
    public BibTeXValue Resolve(BibTeXField field)
    {
        if (field.Parts.Count == 1)
        {
            BibTeXPart part = field.Parts[0];
            return part.Kind == BibTeXPartKind.Macro
                ? new BibTeXValue(field.Name, field.NameSpan, part.Span, Find(part))
                : new BibTeXValue(field.Name, field.NameSpan, part.Span);
        }
        var raw = new StringBuilder();
        foreach (BibTeXPart part in field.Parts)
        {
            if (part.Kind == BibTeXPartKind.Macro && Find(part) is { } macro)
                raw.Append(macro);
            else
                raw.Append(text, part.Span.Start, part.Span.Length);
            if (raw.Length > MaxLength)
                raw.Length = MaxLength;
        }
        return new BibTeXValue(field.Name, field.NameSpan, field.ValueSpan, raw.ToString());
    }

    private string? Find(BibTeXPart part)
    {
        string name = text.Substring(part.Span.Start, part.Span.Length);
        if (_macros.TryGetValue(name.ToLowerInvariant(), out string? macro))
            return macro;
        problems.Add(
            new BibliographyProblem(BibliographyProblemKind.UndefinedMacro, part.Span, name, new TextEdit(part.Span, "{" + name + "}")));
        return null;
    }
}
