using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>What a line's first characters make of it on the page, mail or list that it comes from.</summary>
internal enum LayoutMarkKind
{
    None,

    /// <summary><c># Heading</c>.</summary>
    Heading,

    /// <summary><c>- item</c>, <c>1. item</c>.</summary>
    ListItem,

    /// <summary><c>| a | b |</c>.</summary>
    TableRow,

    /// <summary><c>Authors: ...</c>.</summary>
    Label,

    /// <summary>A line of dashes or <c>\\</c>, which part records.</summary>
    Rule,
}

/// <summary>A mark at the beginning of a line.</summary>
/// <param name="Kind">What it makes of the line.</param>
/// <param name="Span">The mark itself.</param>
internal readonly record struct LayoutMark(LayoutMarkKind Kind, TextSpan Span)
{
    /// <summary>Labels of mails, listings and notes. None that authors write into abstracts: "Code:", "Keywords:", "Results:".</summary>
    private static readonly HashSet<string> s_labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "title", "author", "authors", "author(s)", "abstract", "published", "submitted", "date", "categories", "subjects", "comments",
        "journal-ref", "report-no", "doi", "arxiv", "arxiv id", "arxiv_id", "\u6807\u9898", "\u9898\u76EE", "\u4F5C\u8005", "\u6458\u8981",
        "\u94FE\u63A5", "\u5907\u6CE8", "\u65E5\u671F",
    };

    private const int MaxLabel = 12;

    /// <summary>Fewer characters than these are a sign, no line.</summary>
    private const int MinRow = 3;

    /// <summary>The mark of a line.</summary>
    /// <param name="text">The digest.</param>
    /// <param name="start">Where the line begins; white space may come first.</param>
    /// <param name="end">Where it ends.</param>
    public static LayoutMark Of(string text, int start, int end)
    {
        while (start < end && WhiteSpace.Is(text[start]))
            start++;
        if (start == end)
            return default;
        if (text[start] is '=' or '-' or '*' or '_' && Row(text, start, end) is >= MinRow and var row)
            return Mark(text[start] == '=' ? LayoutMarkKind.Heading : LayoutMarkKind.Rule, row);
        switch (text[start])
        {
            case '#':
                int level = Repeated(text, start, end, '#');
                return level <= 6 && IsSpace(text, start + level, end) && !IsLower(text, start + level + 1, end)
                    ? Mark(LayoutMarkKind.Heading, level) : default;
            case '-' or '*' or '+' or '\u2022' or '\u00B7' or '\u25E6':
                return IsSpace(text, start + 1, end) ? Mark(LayoutMarkKind.ListItem, 1) : default;
            case '|':
                return text.IndexOf('|', start + 1, end - start - 1) > 0 ? Mark(LayoutMarkKind.TableRow, 1) : default;
            case '\\':
                return start + 1 < end && text[start + 1] == '\\' && (start + 2 == end || text[start + 2] == ' ')
                    ? Mark(LayoutMarkKind.Rule, 2) : default;
            case >= '0' and <= '9':
                int digits = start;
                while (digits < end && digits - start < 4 && text[digits] is >= '0' and <= '9')
                    digits++;
                return digits < end && text[digits] is '.' or ')' && IsSpace(text, digits + 1, end)
                    ? Mark(LayoutMarkKind.ListItem, digits + 1 - start) : default;
            default:
                return LabelLength(text, start, end) is > 0 and var length ? Mark(LayoutMarkKind.Label, length) : default;
        }

        LayoutMark Mark(LayoutMarkKind kind, int length) => new(kind, new TextSpan(start, length));
    }

    /// <summary>The length of a label with its colon, emphasis around it counted in; 0 for none.</summary>
    private static int LabelLength(string text, int start, int end)
    {
        int first = start;
        while (first < end && first - start < 2 && text[first] is '*' or '_')
            first++;
        int colon = text.IndexOfAny(s_colons, first, Math.Min(MaxLabel + 3, end - first));
        if (colon < 0)
            return 0;
        int last = colon;
        while (last > first && text[last - 1] is '*' or '_' or ' ')
            last--;
        // Behind "arXiv:" comes an identifier, glued or not; behind a word that is a label, white space or nothing.
        return s_labels.Contains(text.Substring(first, last - first)) ? colon + 1 - start : 0;
    }

    private static readonly char[] s_colons = [':', '\uFF1A'];

    /// <summary>The length of a line that is a row of one character; 0 for any other.</summary>
    private static int Row(string text, int start, int end)
    {
        while (end > start && WhiteSpace.Is(text[end - 1]))
            end--;
        return Repeated(text, start, end, text[start]) is var count && start + count == end ? count : 0;
    }

    private static int Repeated(string text, int start, int end, char c)
    {
        int count = 0;
        while (start + count < end && text[start + count] == c)
            count++;
        return count;
    }

    private static bool IsSpace(string text, int position, int end) => position < end && text[position] is ' ' or '\t';

    /// <summary>"# of parameters" at the beginning of a wrapped line is no heading.</summary>
    private static bool IsLower(string text, int position, int end) => position < end && char.IsLower(text[position]);
}
