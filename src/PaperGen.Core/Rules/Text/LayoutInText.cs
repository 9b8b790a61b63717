using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2020: a list, a table, a heading or a label inside a title or an abstract.</summary>
internal static class LayoutInText
{
    public static readonly RuleInfo Descriptor = new("PAPER2020", RuleFamily.Text, FindingSeverity.Warning,
        "The marks of a page are inside a text",
        "'{0}' begins {1}; it may be another paper, or no part of this one",
        "Titles and abstracts are plain text: a heading mark, list items, table rows and labels such as 'Authors:' show that more was "
            + "read as one text than belongs to it.");

    private static readonly char[] s_lineEnds = ['\n', '\r'];
    private static readonly string[] s_ownLabels = ["abstract", "\u6458\u8981"];

    /// <summary>Adds a problem for a title and an abstract that hold marks: at the first of them.</summary>
    public static void Check(string text, EntrySyntax entry, List<DigestProblem> problems)
    {
        foreach (FieldPiece piece in entry.Title)
            Check(text, piece.Span, "a title", problems);
        foreach (FieldPiece piece in entry.Abstract)
            Check(text, piece.Span, "an abstract", problems);
    }

    private static void Check(string text, TextSpan span, string part, List<DigestProblem> problems)
    {
        LayoutMark first = default;
        int items = 0;
        for (int start = span.Start; start < span.End;)
        {
            int end = text.IndexOfAny(s_lineEnds, start, span.End - start);
            end = end < 0 ? span.End : end;
            LayoutMark mark = LayoutMark.Of(text, start, end);
            if (mark.Kind != LayoutMarkKind.None && !IsOwnLabel(text, mark, span))
            {
                // A single dash or number inside may be where a sentence was wrapped.
                bool isSure = mark.Kind != LayoutMarkKind.ListItem || start == span.Start || ++items > 1;
                first = first.Kind == LayoutMarkKind.None ? mark : first;
                if (isSure)
                {
                    problems.Add(new DigestProblem(DigestProblemKind.LayoutInText, first.Span, Name(first.Kind) + " inside " + part));
                    return;
                }
            }
            start = end + 1;
        }
    }

    /// <summary>"Abstract:" at the beginning of an abstract is its own label (PAPER2015).</summary>
    private static bool IsOwnLabel(string text, LayoutMark mark, TextSpan span) =>
        mark.Kind == LayoutMarkKind.Label && mark.Span.Start == span.Start
            && Array.Exists(
                s_ownLabels, label => text.IndexOf(label, mark.Span.Start, mark.Span.Length, StringComparison.OrdinalIgnoreCase) >= 0);

    private static string Name(LayoutMarkKind kind) => kind switch
    {
        LayoutMarkKind.Heading => "a heading",
        LayoutMarkKind.ListItem => "an item of a list",
        LayoutMarkKind.TableRow => "a row of a table",
        LayoutMarkKind.Label => "another field of the record",
        _ => "another record",
    };
}
