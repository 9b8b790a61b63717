using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2021: braces that TeX reads and readers see (<c>{K}ing</c>, <c>1{,}200</c>, <c>{bf x}</c>).</summary>
internal sealed class TexBraces : TextRule
{
    private const int MaxContent = 500;
    private const int MaxMark = 2;

    private static readonly RuleInfo s_descriptor = new("PAPER2021", RuleFamily.Text, FindingSeverity.Info,
        "Braces of TeX are left in the text",
        "'{0}' has braces of TeX{1}",
        "In TeX braces only group: {K}ing is King, 1{,}200 is 1,200. Sets and placeholders, such as {0, 1} and {name}, are text.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("{}");

    public override string Advice(string? fix) => fix is null ? "" : fix.Length == 0 ? "; delete them" : "; write '" + fix + "'";

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Raw;
        var open = new Stack<int>();
        var found = new List<TextHit>();
        for (int i = s.IndexOfAny(s_braces); i >= 0; i = s.IndexOfAny(s_braces, i + 1))
        {
            if (s[i] == '{')
                open.Push(i);
            else if (open.Count > 0)
                AddPair(text, open.Pop(), i, found);
            else
                AddAlone(text, i, found);
        }
        foreach (int alone in open)
            AddAlone(text, alone, found);
        HitMerger.KeepLongest(found, hits);
    }

    private static readonly char[] s_braces = ['{', '}'];

    /// <summary>Without its other half a brace says nothing; no address has one.</summary>
    private static void AddAlone(EntryText text, int brace, List<TextHit> hits)
    {
        // Of a row the first is the finding.
        if (brace > 0 && text.Raw[brace - 1] == text.Raw[brace])
            return;
        if (text.Text[brace] != EntryText.Mask && text.At(brace - 1) != '\\')
            hits.Add(new TextHit(brace, brace + 1));
        else if (text.Raw[brace] == '}' && text.IsInUrl(brace))
            hits.Add(new TextHit(brace, brace + 1, ""));
    }

    private static void AddPair(EntryText text, int open, int close, List<TextHit> hits)
    {
        char before = text.At(open - 1);
        // Indices and exponents have a rule of their own (PAPER2031), and so have addresses.
        if (text.Text[open] == EntryText.Mask || text.Text[close] == EntryText.Mask || close - open > MaxContent
            || before is '_' or '^' or '\\' or '}' || text.At(open - 2) == '\\')
            return;
        string content = text.Raw.Substring(open + 1, close - open - 1);
        int word = WordRuns.Start(text.Text, open);
        // The argument of a command belongs to the command (PAPER2002, PAPER2004).
        if (text.At(word - 1) == '\\' || IsCommand(text.Text.Substring(word, open - word))
            || content.IndexOf("://", StringComparison.Ordinal) >= 0)
            return;
        if (Declared(content) is { } declared)
            hits.Add(new TextHit(open, close + 1, declared));
        else if ((content.Length == 0 && Letters.IsWord(before)) || (content.Length > 0 && IsInWord(text, open, close) && IsWord(content))
            || (content.Length > 0 && IsMark(text, open, close, content)))
            hits.Add(new TextHit(open, close + 1, content));
        else if (word < open && !Letters.IsDigit(text.At(word - 1)) && open - word > 1 && Letters.IsLower(text.At(open - 1)))
            hits.Add(new TextHit(word, close + 1));
    }

    private static bool IsCommand(string word) => TexNames.IsFont(word) || TexNames.IsColor(word) || word is "textcolor" or "color";

    /// <summary>What follows a change of font that lost its backslash, or null: <c>{bf x}</c>.</summary>
    private static string? Declared(string content)
    {
        int end = WordRuns.End(content, 0);
        return end > 0 && end < content.Length && content[end] == ' ' && TexNames.IsDeclaration(content.Substring(0, end))
            && content.Substring(0, end) is not "it"
            ? content.Substring(end + 1) : null;
    }

    /// <summary>Whether letters go on outside the braces: <c>{K}ing</c>, <c>B{ERT}</c>.</summary>
    private static bool IsInWord(EntryText text, int open, int close) =>
        Letters.IsLetter(text.At(close + 1)) || (Letters.IsLetter(text.At(open - 1)) && Letters.IsUpper(text.At(open + 1)));

    private static bool IsWord(string content)
    {
        foreach (char c in content)
        {
            if (!Letters.IsWord(c) && c != '-')
                return false;
        }
        return true;
    }

    /// <summary>A mark inside a number or a formula, which TeX then sets without space: <c>1{,}200</c>, <c>N{=}4</c>.</summary>
    private static bool IsMark(EntryText text, int open, int close, string content)
    {
        if (content.Length > MaxMark || !(Letters.IsWord(text.At(open - 1)) || Letters.IsWord(text.At(close + 1))))
            return false;
        foreach (char c in content)
        {
            if (Letters.IsWord(c) || c is ' ' or '\\' or '{')
                return false;
        }
        return true;
    }
}
