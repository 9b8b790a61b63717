using System.Globalization;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Rules.Structure;

/// <summary>
/// The books of a digest: every arXiv identifier, DOI and paper address in it belongs to a paper or is cited in one's prose. What does
/// neither is in a text that was not read as its author meant it.
/// </summary>
internal sealed class IdentifierLedger
{
    /// <summary>An abstract that names more papers than this is a list of them. Of 84,305 real ones none names more than two.</summary>
    private const int MaxCited = 3;

    /// <summary>More words than these beside an identifier make its line a sentence.</summary>
    private const int MaxWordsOfRecordLine = 3;

    private static readonly char[] s_lineEnds = ['\n', '\r'];

    private readonly DigestSyntax _syntax;
    private readonly string _text;

    // Where nodes begin of which a warning says that they are left out as a whole.
    private readonly HashSet<int> _explained;
    private readonly HashSet<int> _untitled;

    private IdentifierLedger(DigestSyntax syntax)
    {
        _syntax = syntax;
        _text = syntax.Text;
        _explained = Starts(DigestProblemKind.ForeignFormat, DigestProblemKind.LargeFilePointer, DigestProblemKind.ConflictMarker);
        _untitled = Starts(DigestProblemKind.MissingTitle);
    }

    /// <summary>Adds a problem for each run of identifiers that no paper has.</summary>
    public static void Check(DigestSyntax syntax, List<DigestProblem> problems)
    {
        List<PaperMention> mentions = [.. PaperMention.In(syntax.Text)];
        if (mentions.Count > 0)
            new IdentifierLedger(syntax).Check(mentions, problems);
    }

    private void Check(List<PaperMention> mentions, List<DigestProblem> problems)
    {
        var claimed = new HashSet<string>(StringComparer.Ordinal);
        var open = new List<(PaperMention Mention, int Paper)>();
        int papers = 0;
        int next = 0;
        for (int node = 0; node < _syntax.Nodes.Count && next < mentions.Count; node++)
        {
            DigestNode current = _syntax.Nodes[node];
            papers += current.Kind == DigestNodeKind.Title ? 1 : 0;
            int first = next;
            while (next < mentions.Count && mentions[next].Span.Start < current.Span.End)
                next++;
            if (next > first)
                Enter(current, mentions.GetRange(first, next - first), papers, claimed, open);
        }
        Report(open.FindAll(entry => !claimed.Contains(entry.Mention.Key)), problems);
    }

    /// <summary>Enters what one node mentions: as claimed, as open, or not at all.</summary>
    private void Enter(DigestNode node, List<PaperMention> mentions, int papers, HashSet<string> claimed, List<(PaperMention, int)> open)
    {
        PaperMention[] distinct = [.. mentions.GroupBy(static mention => mention.Key, static (_, same) => same.First())];
        bool isList = distinct.Length > MaxCited;
        foreach (PaperMention mention in distinct)
        {
            switch (node.Kind)
            {
                case DigestNodeKind.Comment:
                case DigestNodeKind.Unrecognised when _explained.Contains(node.Span.Start):
                    break;
                case DigestNodeKind.Metadata or DigestNodeKind.Value:
                    claimed.Add(mention.Key);
                    break;
                // A number in a sentence is a number.
                case DigestNodeKind.Abstract when !isList && IsProse(node, mention):
                    if (!mention.IsBare)
                        claimed.Add(mention.Key);
                    break;
                case DigestNodeKind.Unrecognised when !isList && _untitled.Contains(node.Span.Start) && IsProse(node, mention):
                    break;
                // No title holds an identifier, of 84,305 not one.
                default:
                    open.Add((mention, papers));
                    break;
            }
        }
    }

    private HashSet<int> Starts(params DigestProblemKind[] kinds) =>
        [.. _syntax.Problems.Where(problem => Array.IndexOf(kinds, problem.Kind) >= 0).Select(static problem => problem.Span.Start)];

    /// <summary>
    /// Whether an identifier is in a sentence, and not in the line of a record: marked as one, or of the identifier and little else.
    /// </summary>
    private bool IsProse(DigestNode node, PaperMention mention)
    {
        int start = Math.Max(LineStart(mention.Span.Start), node.Span.Start);
        int end = Math.Min(LineEnd(mention.Span.End), node.Span.End);
        if (LayoutMark.Of(_text, start, end).Kind != LayoutMarkKind.None)
            return false;
        if (Words(start, mention.Span.Start) + Words(mention.Span.End, end) > MaxWordsOfRecordLine)
            return true;
        // A short line may be the rest of the one before it.
        int before = start;
        while (before > node.Span.Start && char.IsWhiteSpace(_text[before - 1]))
            before--;
        return before > node.Span.Start && _text[before - 1] is not ('.' or '!' or '?' or ':' or '\u3002')
            && LayoutMark.Of(_text, Math.Max(LineStart(before - 1), node.Span.Start), before).Kind == LayoutMarkKind.None;
    }

    /// <summary>One problem for each run: identifiers with no paper between them but such as have some themselves.</summary>
    private void Report(List<(PaperMention Mention, int Paper)> open, List<DigestProblem> problems)
    {
        for (int i = 0; i < open.Count;)
        {
            int end = i + 1;
            while (end < open.Count && open[end].Paper <= open[end - 1].Paper + 1)
                end++;
            int more = open.GetRange(i, end - i).Select(static entry => entry.Mention.Key).Distinct().Count() - 1;
            string line = _syntax.Line(open[end - 1].Mention.Span.Start).ToString(CultureInfo.InvariantCulture);
            string rest = more == 0 ? "" : more == 1 ? $", nor does 1 more down to line {line}"
                : $", nor do {more.ToString(CultureInfo.InvariantCulture)} more down to line {line}";
            problems.Add(new DigestProblem(DigestProblemKind.UnclaimedIdentifier, open[i].Mention.Span, rest));
            i = end;
        }
    }

    private int Words(int start, int end)
    {
        int words = 0;
        bool inWord = false;
        for (int i = start; i < end; i++)
        {
            bool isLetter = char.IsLetterOrDigit(_text[i]);
            words += isLetter && !inWord ? 1 : 0;
            inWord = isLetter || (inWord && !char.IsWhiteSpace(_text[i]));
        }
        return words;
    }

    private int LineStart(int position) => position == 0 ? 0 : _text.LastIndexOfAny(s_lineEnds, position - 1) + 1;

    private int LineEnd(int position)
    {
        int end = _text.IndexOfAny(s_lineEnds, position);
        return end < 0 ? _text.Length : end;
    }
}
