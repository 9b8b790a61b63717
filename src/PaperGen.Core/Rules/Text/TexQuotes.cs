using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2006: quotation marks of TeX (<c>``x''</c>, <c>`x'</c>).</summary>
internal sealed class TexQuotes : TextRule
{
    private const int MaxSingle = 60;

    private static readonly RuleInfo s_descriptor = new("PAPER2006", RuleFamily.Text, FindingSeverity.Info,
        "Quotation marks are written as in TeX",
        "'{0}' is a quotation mark of TeX; write {1}",
        "TeX writes `` and '' for what every other text writes as \".");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("`'");

    public override string Advice(string? fix) => fix ?? "\"";

    public override void Find(EntryText text, List<TextHit> hits)
    {
        var found = new List<TextHit>();
        FindPairs(text, found);
        FindSingle(text, found);
        HitMerger.KeepLongest(found, hits);
    }

    /// <summary>Double marks. One without its other half is found, but half a pair is not repaired.</summary>
    private static void FindPairs(EntryText text, List<TextHit> hits)
    {
        int open = -1;
        foreach (int mark in Marks(text.Text))
        {
            if (open >= 0 && IsClosing(text, mark))
            {
                AddPair(text, open, mark, hits);
                open = -1;
            }
            else if (IsOpening(text, mark))
            {
                AddAlone(text, open, hits);
                open = mark;
            }
            else if (IsClosing(text, mark))
            {
                AddAlone(text, mark, hits);
            }
        }
        AddAlone(text, open, hits);
    }

    /// <summary>Where <c>``</c>, <c>''</c> and <c>"</c> stand.</summary>
    private static IEnumerable<int> Marks(string s)
    {
        for (int i = s.IndexOfAny(s_marks); i >= 0 && i < s.Length; i = s.IndexOfAny(s_marks, i))
        {
            int length = 1;
            while (i + length < s.Length && s[i + length] == s[i])
                length++;
            if (length == (s[i] == '"' ? 1 : 2))
                yield return i;
            i += length;
        }
    }

    private static readonly char[] s_marks = ['`', '\'', '"'];

    private static bool IsOpening(EntryText text, int mark) => text.At(mark) switch
    {
        '`' => Letters.IsWord(text.At(mark + 2)) || text.At(mark + 2) is '(' or '[' or '-',
        '"' => text.At(mark - 1) is ' ' or '(' or '[',
        _ => text.At(mark - 1) is ' ' or '(' or '[' && (Letters.IsWord(text.At(mark + 2)) || text.At(mark + 2) is '(' or '['),
    };

    private static bool IsClosing(EntryText text, int mark) => text.At(mark) switch
    {
        '`' => false,
        '"' => text.At(mark - 1) is not (' ' or '(' or '['),
        _ => Letters.IsWord(text.At(mark - 1)) || text.At(mark - 1) is '.' or ',' or '!' or '?' or ')',
    };

    private static bool IsTex(EntryText text, int mark) => text.At(mark) != '"';

    private static void AddPair(EntryText text, int open, int close, List<TextHit> hits)
    {
        // Of "''x''" the closing mark is the finding, as an opening one may be anything; its repair writes both.
        if (text.At(open) == '`')
            hits.Add(new TextHit(open, open + 2, "\"") { Partner = IsTex(text, close) ? (close, close + 2, "\"") : null });
        if (IsTex(text, close))
            hits.Add(new TextHit(close, close + 2, "\"") { Partner = IsTex(text, open) ? (open, open + 2, "\"") : null });
    }

    private static void AddAlone(EntryText text, int mark, List<TextHit> hits)
    {
        if (mark >= 0 && (text.At(mark) == '`' || (text.At(mark) == '\'' && IsClosing(text, mark))))
            hits.Add(new TextHit(mark, mark + 2));
    }

    /// <summary>One word or a few between a backquote and an apostrophe; Markdown's code has backquotes on both sides.</summary>
    private static void FindSingle(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf('`'); i >= 0;)
        {
            int end = i + 1;
            if (text.At(i - 1) != '`' && !Letters.IsWord(text.At(i - 1)) && Letters.IsWord(text.At(end)))
            {
                while (end < s.Length && end - i - 1 < MaxSingle + 1 && s[end] is not ('`' or '\'' or '"'))
                    end++;
                bool closes = end < s.Length && s[end] == '\'' && end - i - 1 <= MaxSingle && Letters.IsWord(s[end - 1])
                    && text.At(end + 1) != '\'' && !Letters.IsWord(text.At(end + 1));
                if (closes)
                    hits.Add(new TextHit(i, end + 1, "'" + text.Raw.Substring(i + 1, end - i - 1) + "'"));
            }
            i = s.IndexOf('`', end);
        }
    }
}
