using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Internal;
using PaperGen.Rules;
using PaperGen.Rules.Links;

namespace PaperGen.Links;

/// <summary>
/// A text as it would read if the fixes of the rules about links were applied. What the rules find and how they repair it is theirs alone; here
/// it is applied, and each character keeps the stretch of the digest it comes from.
/// </summary>
internal sealed class LinkRepair
{
    /// <summary>One repair may show the next: a scheme behind a word, then a backslash behind the scheme.</summary>
    private const int MaxRounds = 4;

    /// <summary>Ends an address where a fix ends one: it is in no address, and in no Unicode text.</summary>
    private const char Barrier = RuleText.Mask;

    // In the order in which they win over each other.
    private static readonly DigestRule[] s_rules =
    [
        new UrlBraceResidue(), new UrlBrokenScheme(), new UrlSplit(), new UrlGlued(), new UrlTexEscape(), new UrlInvalid(), new UrlMissingScheme(), new DoiNotCanonical(),
    ];

    private int[] _starts;
    private int[] _ends;
    private bool[] _repaired;

    private LinkRepair(string text, int[] starts, int[] ends)
    {
        Text = text;
        _starts = starts;
        _ends = ends;
        _repaired = new bool[text.Length];
    }

    /// <summary>The text, white space collapsed.</summary>
    public string Text { get; private set; }

    /// <summary>Repairs a stretch of a digest.</summary>
    public static LinkRepair Of(string digest, TextSpan span)
    {
        RuleText text = RuleText.Create(digest, span, EntryPart.Abstract);
        int[] starts = new int[text.Raw.Length];
        int[] ends = new int[text.Raw.Length];
        for (int i = 0; i < starts.Length; i++)
        {
            TextSpan character = text.ToDigest(i, i + 1);
            starts[i] = character.Start;
            ends[i] = character.End;
        }
        var repair = new LinkRepair(text.Raw, starts, ends);
        for (int round = 0; round < MaxRounds && repair.Apply(Fixes(text)); round++)
            text = RuleText.Create(repair.Text, new TextSpan(0, repair.Text.Length), EntryPart.Abstract);
        return repair;
    }

    /// <summary>Whether a stretch of the text is not what the digest says.</summary>
    public bool IsRepaired(TextSpan span) => Array.IndexOf(_repaired, true, span.Start, span.Length) >= 0;

    /// <summary>Where a stretch of the text comes from.</summary>
    public TextSpan ToDigest(TextSpan span) => TextSpan.FromBounds(_starts[span.Start], _ends[span.End - 1]);

    /// <summary>The fixes of the rules, none over another, in the order of the text.</summary>
    private static List<Fix> Fixes(RuleText text)
    {
        var fixes = new List<Fix>();
        var taken = new SpanSet();
        var hits = new List<RuleHit>();
        foreach (DigestRule rule in s_rules)
        {
            hits.Clear();
            rule.Find(text, hits);
            foreach (RuleHit hit in hits)
            {
                // An address that works stays as it is, whatever other form a DOI has, and so does one that holds a DOI.
                if (hit.Fix is null || (rule is DoiNotCanonical && text.IsInUrl(hit.Start)))
                    continue;
                Add(hit.Start, hit.End + hit.FixEndsAfter, rule is UrlBraceResidue or DoiNotCanonical ? hit.Fix + Barrier : hit.Fix);
            }
        }
        foreach (ArxivMention mention in ArxivMention.In(text.Raw))
        {
            if (!text.IsInUrl(mention.Prefix) && mention.IsValid(text.Raw) && ArxivStart(text.Raw, mention) is var start and >= 0)
                Add(start, mention.End, (mention.IsAddress ? "https://" + text.Raw.Substring(start, mention.Start - start) : "https://arxiv.org/abs/") + text.Raw.Substring(mention.Start, mention.End - mention.Start) + Barrier);
        }
        fixes.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return fixes;

        void Add(int start, int end, string fix)
        {
            if (taken.TryAdd(TextSpan.FromBounds(start, end)))
                fixes.Add(new Fix(start, end, fix));
        }
    }

    /// <summary>Where a mention of arXiv begins, with its <c>www.</c>; -1 where it is part of another name.</summary>
    private static int ArxivStart(string s, ArxivMention mention)
    {
        int start = mention.IsAddress && s.StartsWith(mention.Prefix - 4, "www.") ? mention.Prefix - 4 : mention.Prefix;
        return start > 0 && (Letters.IsWord(s[start - 1]) || s[start - 1] is '.' or '/' or '-' or '@') ? -1 : start;
    }

    private bool Apply(List<Fix> fixes)
    {
        if (fixes.Count == 0)
            return false;
        var text = new StringBuilder(Text.Length + (16 * fixes.Count));
        var starts = new List<int>(text.Capacity);
        var ends = new List<int>(text.Capacity);
        var repaired = new List<bool>(text.Capacity);
        int position = 0;
        foreach (Fix fix in fixes)
        {
            Keep(position, fix.Start);
            text.Append(fix.Text);
            foreach (char c in fix.Text)
            {
                starts.Add(_starts[fix.Start]);
                ends.Add(_ends[fix.End - 1]);
                repaired.Add(c != Barrier);
            }
            position = fix.End;
            // What a deletion leaves is the character behind it.
            if (fix.Text.Length == 0 && position < Text.Length)
            {
                _starts[position] = _starts[fix.Start];
                _repaired[position] = true;
            }
        }
        Keep(position, Text.Length);
        Text = text.ToString();
        _starts = starts.ToArray();
        _ends = ends.ToArray();
        _repaired = repaired.ToArray();
        return true;

        void Keep(int from, int to)
        {
            text.Append(Text, from, to - from);
            for (int i = from; i < to; i++)
            {
                starts.Add(_starts[i]);
                ends.Add(_ends[i]);
                repaired.Add(_repaired[i]);
            }
        }
    }

    private readonly record struct Fix(int Start, int End, string Text);
}
