using PaperGen.Internal;

namespace PaperGen.Syntax;

/// <summary>
/// Recognises text in another program's format where a digest has a block: BibTeX, RIS and the like. It is told by how it begins, and
/// reaches as far as its own brackets or line prefixes say, so that papers behind it are read.
/// </summary>
internal static class ForeignText
{
    private const string ByteOrderMark = "\uFEFF";

    /// <summary>Lines of comment among entries of BibTeX; looking through more of them would take long in a text of nothing else.</summary>
    private const int MaxComments = 50;

    /// <summary>The longest citation key, far above real ones.</summary>
    private const int MaxKey = 300;

    private static readonly char[] s_lineEnds = ['\n', '\r'];
    private static readonly char[] s_keyEnds = [',', '}', ')', '=', '\n', '\r'];
    private static readonly string[] s_markup =
        ["<?xml", "<!doctype", "<html", "<feed", "<rss", "<xml>", "<pubmedarticleset", "<mods", "<oai-pmh"];

    /// <summary>The name of the format that begins at a position, or null.</summary>
    /// <param name="text">The digest.</param>
    /// <param name="start">The first character of a block.</param>
    /// <param name="end">Where the format's text ends.</param>
    public static string? At(string text, int start, out int end)
    {
        end = start;
        if (string.CompareOrdinal(text, start, ByteOrderMark, 0, 1) == 0)
            start++;
        switch (start < text.Length ? text[start] : '\0')
        {
            case '@':
            case '%':
                if ((end = BibTeXEnd(text, start)) > start)
                    return "BibTeX";
                return (end = TaggedEnd(text, start, IsEndNoteLine, "%0 ")) > start ? "an EndNote export" : null;
            case 'T':
                return (end = TaggedEnd(text, start, IsRisLine, "TY  - ")) > start ? "RIS" : null;
            case 'P':
                return (end = TaggedEnd(text, start, IsPubMedLine, "PMID- ")) > start ? "a PubMed export" : null;
            case '[':
            case '{':
                return (end = JsonEnd(text, start)) > start ? JsonName(text, start, end) : null;
            case '<':
                return MarkupName(text, start) is { } name && (end = MarkupEnd(text, start)) > start ? name : null;
            default:
                return null;
        }
    }

    /// <summary>Entries, macros and comments of BibTeX, one behind the other; the start where there are none.</summary>
    private static int BibTeXEnd(string text, int start)
    {
        int end = start;
        int comments = 0;
        for (int i = start; i < text.Length;)
        {
            if (text[i] == '%' && ++comments <= MaxComments)
            {
                i = SkipSpace(text, LineEnd(text, i));
                continue;
            }
            int open = text[i] == '@' ? EntryOpening(text, i) : -1;
            if (open < 0)
                break;
            int close = ClosingBrace(text, open);
            // What is never closed ends with its paragraph, so that it takes no paper along.
            end = close < 0 ? ParagraphEnd(text, open) : close + 1;
            i = SkipSpace(text, end);
        }
        return end;
    }

    /// <summary>The opening brace of <c>@article{key,</c>, <c>@string(x = </c> and the like, or -1.</summary>
    private static int EntryOpening(string text, int at)
    {
        int i = at + 1;
        while (i < text.Length && IsLetter(text[i]))
            i++;
        int nameEnd = i;
        while (i < text.Length && text[i] is ' ' or '\t')
            i++;
        if (nameEnd == at + 1 || i >= text.Length || text[i] is not ('{' or '('))
            return -1;
        string name = text.Substring(at + 1, nameEnd - at - 1).ToLowerInvariant();
        if (name is "string" or "comment" or "preamble")
            return i;
        int keyEnd = text.IndexOfAny(s_keyEnds, i + 1, Math.Min(MaxKey, text.Length - i - 1));
        return keyEnd > i && text[keyEnd] == ',' ? i : -1;
    }

    /// <summary>The brace that closes an entry; -1 if the next entry begins before.</summary>
    private static int ClosingBrace(string text, int open)
    {
        int depth = 0;
        bool isBrace = text[open] == '{';
        for (int i = isBrace ? open : open + 1; i < text.Length; i++)
        {
            if (text[i] == '{')
                depth++;
            else if (text[i] == '}' && --depth <= 0 && isBrace)
                return i;
            else if (text[i] == ')' && depth <= 0 && !isBrace)
                return i;
            else if (text[i] == '@' && BeginsLine(text, i) && EntryOpening(text, i) >= 0)
                return -1;
        }
        return -1;
    }

    /// <summary>Whether only white space is before a position in its line.</summary>
    private static bool BeginsLine(string text, int position)
    {
        while (position > 0 && text[position - 1] is not ('\n' or '\r') && WhiteSpace.Is(text[position - 1]))
            position--;
        return position == 0 || text[position - 1] is '\n' or '\r';
    }

    /// <summary>
    /// Records of lines with a tag each, apart by blank lines; the start if the first line has not the tag that begins a record.
    /// </summary>
    private static int TaggedEnd(string text, int start, Func<string, int, int, bool> isTagged, string first)
    {
        int end = start;
        for (int i = start; string.CompareOrdinal(text, i, first, 0, first.Length) == 0;)
        {
            int lines = 0;
            for (int line = i; line < text.Length; line = NextLine(text, line))
            {
                int lineEnd = LineEnd(text, line);
                if (IsBlank(text, line, lineEnd))
                    break;
                lines += isTagged(text, line, lineEnd) ? 1 : 0;
                end = lineEnd;
            }
            if (lines < 2)
                return i == start ? start : end;
            i = SkipSpace(text, end);
        }
        return end;
    }

    private static bool IsRisLine(string text, int start, int end) =>
        end - start >= 5 && IsTagCharacter(text[start]) && IsTagCharacter(text[start + 1])
            && string.CompareOrdinal(text, start + 2, "  -", 0, 3) == 0;

    private static bool IsPubMedLine(string text, int start, int end) =>
        end - start >= 6 && text[start + 4] == '-' && text[start + 5] == ' ' && IsTagCharacter(text[start]);

    private static bool IsEndNoteLine(string text, int start, int end) => end - start >= 3 && text[start] == '%' && text[start + 2] == ' ';

    private static bool IsTagCharacter(char c) => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    /// <summary>The end of JSON values, one behind the other; the start where there is none with an object in it.</summary>
    private static int JsonEnd(string text, int start)
    {
        int end = start;
        for (int i = start; i < text.Length && IsJsonStart(text, i); i = SkipSpace(text, end))
            end = JsonValueEnd(text, i);
        return end;
    }

    /// <summary><c>{ "</c>, or an array that begins with it.</summary>
    private static bool IsJsonStart(string text, int start)
    {
        int i = start;
        if (text[i] == '[')
            i = SkipSpace(text, i + 1);
        if (i >= text.Length || text[i] != '{')
            return false;
        i = SkipSpace(text, i + 1);
        if (i >= text.Length || text[i] != '"')
            return false;
        int quote = text.IndexOf('"', i + 1);
        int colon = quote < 0 ? -1 : SkipSpace(text, quote + 1);
        return colon >= 0 && colon < text.Length && text[colon] == ':';
    }

    private static int JsonValueEnd(string text, int start)
    {
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    i = StringEnd(text, i);
                    break;
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}' when --depth == 0:
                    return i + 1;
                case '\n' when BeginsProse(text, i + 1):
                    return TrimEnd(text, start, i);
            }
        }
        return TrimEnd(text, start, text.Length);
    }

    /// <summary>
    /// Whether a blank line comes and then one that begins with a letter: no JSON has that, but the paper behind an unclosed bracket.
    /// </summary>
    private static bool BeginsProse(string text, int line)
    {
        int end = LineEnd(text, line);
        int next = NextLine(text, line);
        return IsBlank(text, line, end) && next < text.Length && char.IsLetter(text[next]);
    }

    private static int StringEnd(string text, int quote)
    {
        for (int i = quote + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] is '"' or '\n')
                return text[i] == '"' ? i : i - 1;
        }
        return text.Length;
    }

    private static string JsonName(string text, int start, int end)
    {
        bool isCitation = Has("\"title\"") && Has("\"type\"") && (Has("\"family\"") || Has("\"issued\"") || Has("\"container-title\""));
        return isCitation ? "CSL-JSON" : "JSON";

        bool Has(string word) => text.IndexOf(word, start, end - start, StringComparison.Ordinal) >= 0;
    }

    private static string? MarkupName(string text, int start)
    {
        string? found =
            Array.Find(s_markup,
                beginning => string.Compare(text, start, beginning, 0, beginning.Length, StringComparison.OrdinalIgnoreCase) == 0);
        return found switch
        {
            null => null,
            "<html" => "HTML",
            "<!doctype" => text.IndexOf("html", start, Math.Min(40, text.Length - start), StringComparison.OrdinalIgnoreCase) > 0
                ? "HTML" : "XML",
            _ => "XML",
        };
    }

    /// <summary>Behind the first closing tag of the root element that no other tag follows; else the end of the text.</summary>
    private static int MarkupEnd(string text, int start)
    {
        int root = start;
        while (root >= 0 && root + 1 < text.Length && text[root + 1] is '?' or '!')
            root = text.IndexOf('<', root + 1);
        if (root >= 0)
        {
            int nameEnd = root + 1;
            while (nameEnd < text.Length && (IsLetter(text[nameEnd]) || text[nameEnd] is '-' or ':' or '_'))
                nameEnd++;
            string closing = "</" + text.Substring(root + 1, nameEnd - root - 1);
            for (int close = text.IndexOf(closing, root, StringComparison.OrdinalIgnoreCase); close >= 0;)
            {
                int end = text.IndexOf('>', close);
                int next = end < 0 ? text.Length : SkipSpace(text, end + 1);
                if (end >= 0 && (next == text.Length || text[next] != '<'))
                    return end + 1;
                close = next == text.Length ? -1 : text.IndexOf(closing, next, StringComparison.OrdinalIgnoreCase);
            }
        }
        return TrimEnd(text, start, text.Length);
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }

    private static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    private static int SkipSpace(string text, int i)
    {
        while (i < text.Length && WhiteSpace.Is(text[i]))
            i++;
        return i;
    }

    private static bool IsBlank(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                return false;
        }
        return true;
    }

    private static int LineEnd(string text, int start)
    {
        int end = text.IndexOfAny(s_lineEnds, start);
        return end < 0 ? text.Length : end;
    }

    private static int NextLine(string text, int start)
    {
        int end = LineEnd(text, start);
        return end >= text.Length ? text.Length : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
    }

    /// <summary>The end of the last line before a blank one.</summary>
    private static int ParagraphEnd(string text, int start)
    {
        int end = LineEnd(text, start);
        for (int line = NextLine(text, start); line < text.Length && LineEnd(text, line) is var lineEnd && !IsBlank(text, line, lineEnd);
            line = NextLine(text, line))
            end = lineEnd;
        return end;
    }
}
