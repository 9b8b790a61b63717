using System.Text;
using PaperGen.Links.Defects;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Links;

/// <summary>
/// A text as it would read if its damaged links were repaired. What damage there is and how it is repaired the defects say; here it is
/// applied, and each piece of the text keeps the stretch of the digest it comes from.
/// </summary>
internal sealed class LinkRepair
{
    /// <summary>One repair may show the next: a scheme behind a word, then a backslash behind the scheme.</summary>
    private const int MaxRounds = 4;

    private const char Barrier = LinkDefect.Barrier;

    private readonly EntryText _original;

    // What the text is made of, in its order.
    private List<Piece> _pieces;

    private LinkRepair(EntryText original)
    {
        _original = original;
        Text = original.Raw;
        _pieces = [new Piece(0, 0, Text.Length, IsRepaired: false)];
    }

    /// <summary>The text, white space collapsed.</summary>
    public string Text { get; private set; }

    /// <summary>Repairs a stretch of a digest.</summary>
    public static LinkRepair Of(string digest, TextSpan span)
    {
        EntryText text = EntryText.Create(digest, span, EntryPart.Abstract);
        var repair = new LinkRepair(text);
        for (int round = 0; round < MaxRounds && repair.Apply(Fixes(text)); round++)
        {
            var all = new TextSpan(0, repair.Text.Length);
            if (LinkSignReader.Read(repair.Text, all, out _) != LinkSigns.Damaged)
                break;
            text = EntryText.Create(repair.Text, all, EntryPart.Abstract);
        }
        return repair;
    }

    /// <summary>Whether an address is not what the digest says.</summary>
    public bool IsRepaired(TextSpan address)
    {
        int end = WithBarrier(address);
        for (int i = PieceAt(address.Start); i < _pieces.Count && _pieces[i].Start < end; i++)
        {
            if (_pieces[i].IsRepaired)
                return true;
        }
        return false;
    }

    /// <summary>Where an address comes from, with what was cut off behind it.</summary>
    public TextSpan ToDigest(TextSpan address) => _original.ToDigest(OriginalStart(address.Start), OriginalEnd(WithBarrier(address) - 1));

    private int WithBarrier(TextSpan address) =>
        address.End < Text.Length && Text[address.End] == Barrier && _pieces[PieceAt(address.End)].IsRepaired
            ? address.End + 1 : address.End;

    /// <summary>The repairs, none over another, in the order of the text.</summary>
    private static List<Fix> Fixes(EntryText text)
    {
        var fixes = new List<Fix>();
        var taken = new SpanSet();
        var hits = new List<TextHit>();
        foreach (LinkDefect defect in LinkDefect.All)
        {
            hits.Clear();
            defect.Find(text, hits);
            foreach (TextHit hit in hits)
            {
                if (defect.Repair(text, hit) is { } repair)
                    Add(repair.Start, repair.End, repair.Kept, repair.Text);
            }
        }
        foreach (ArxivMention mention in ArxivMention.In(text.Raw))
        {
            if (!text.IsInUrl(mention.Prefix) && mention.IsValid(text.Raw) && ArxivStart(text.Raw, mention) is var start and >= 0)
                Add(start, mention.End, 0,
                    (mention.IsAddress ? "https://" + text.Raw.Substring(start, mention.Start - start) : "https://arxiv.org/abs/")
                        + text.Raw.Substring(mention.Start, mention.End - mention.Start) + Barrier);
        }
        fixes.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return fixes;

        void Add(int start, int end, int kept, string fix)
        {
            // What is left of a deletion is the character behind it.
            if (fix.Length == 0 && end < text.Raw.Length)
                fix = text.Raw.Substring(end++, 1);
            if (taken.TryAdd(TextSpan.FromBounds(start, end)))
                fixes.Add(new Fix(start + kept, end, fix));
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
        var pieces = new List<Piece>(_pieces.Count + (2 * fixes.Count));
        int position = 0;
        int piece = 0;
        foreach (Fix fix in fixes)
        {
            Keep(position, fix.Start);
            pieces.Add(new Piece(text.Length, OriginalStart(fix.Start), OriginalEnd(fix.End - 1), IsRepaired: true));
            text.Append(fix.Text);
            position = fix.End;
        }
        Keep(position, Text.Length);
        Text = text.ToString();
        _pieces = pieces;
        return true;

        void Keep(int from, int to)
        {
            while (from < to)
            {
                while (piece + 1 < _pieces.Count && _pieces[piece + 1].Start <= from)
                    piece++;
                int end = piece + 1 < _pieces.Count ? Math.Min(_pieces[piece + 1].Start, to) : to;
                pieces.Add(_pieces[piece].IsRepaired
                    ? _pieces[piece] with { Start = text.Length }
                    : new Piece(text.Length, OriginalStart(from), OriginalEnd(end - 1), IsRepaired: false));
                text.Append(Text, from, end - from);
                from = end;
            }
        }
    }

    private int OriginalStart(int position)
    {
        Piece piece = _pieces[PieceAt(position)];
        return piece.IsRepaired ? piece.From : piece.From + position - piece.Start;
    }

    private int OriginalEnd(int position)
    {
        Piece piece = _pieces[PieceAt(position)];
        return piece.IsRepaired ? piece.To : piece.From + position - piece.Start + 1;
    }

    /// <summary>The last piece that begins at or before a position.</summary>
    private int PieceAt(int position)
    {
        int low = 0;
        int high = _pieces.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_pieces[middle].Start <= position)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    private readonly record struct Fix(int Start, int End, string Text);

    /// <summary>
    /// A stretch of the text, and the stretch of the original that it is, character by character, or, if it is repaired, that it stands
    /// for.
    /// </summary>
    private readonly record struct Piece(int Start, int From, int To, bool IsRepaired);
}
