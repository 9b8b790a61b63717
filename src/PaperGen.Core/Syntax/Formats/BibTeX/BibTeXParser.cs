using PaperGen.Text;

namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary>
/// Reads a BibTeX file field by field: what is wrong with one field, or with one entry, costs no other field and no other entry. An entry
/// that begins at the start of a line ends the one before it.
/// </summary>
internal sealed class BibTeXParser
{
    private static readonly HashSet<string> s_types = new(StringComparer.Ordinal)
    {
        "article", "artwork", "audio", "bibnote", "book", "bookinbook", "booklet", "collection", "comment", "commentary", "conference",
        "dataset", "electronic", "image", "inbook", "incollection", "inproceedings", "inreference", "jurisdiction", "legal", "legislation",
        "letter", "manual", "mastersthesis", "misc", "movie", "music", "mvbook", "mvcollection", "mvproceedings", "mvreference", "online",
        "patent", "performance", "periodical", "phdthesis", "preamble", "proceedings", "reference", "report", "review", "set", "software",
        "standard", "string", "suppbook", "suppcollection", "suppperiodical", "techreport", "thesis", "unpublished", "video", "www",
        "xdata",
    };

    private readonly BibTeXScan _scan;

    private BibTeXParser(string text) => _scan = new BibTeXScan(text);

    public static BibTeXFile Parse(string text)
    {
        var parser = new BibTeXParser(text);
        parser.Read();
        BibTeXScan scan = parser._scan;
        return new BibTeXFile(text, scan.Nodes, scan.Items, scan.Problems, Cuts(scan));
    }

    /// <summary>
    /// Where a line begins with an entry or an <c>@string</c> command, no brace is open, and a brace closes the one before. What inherits
    /// fields depends on any other entry, and where one does, nothing is cut.
    /// </summary>
    private static FileCuts Cuts(BibTeXScan scan)
    {
        string text = scan.Text;
        var places = new List<int>(scan.Items.Count);
        var outside = scan.Braces.Outside();
        for (int i = 0; i < scan.Items.Count; i++)
        {
            BibTeXItem item = scan.Items[i];
            int at = item.Span.Start;
            if (item.Find("crossref") is not null || item.Find("xdata") is not null)
                return FileCuts.None;
            if (outside(at) && (at == 0 || text[at - 1] == '\n')
                && (i == 0 || text[scan.Items[i - 1].Span.End - 1] == '}'))
                places.Add(at);
        }
        return new FileCuts(places, scan.Items.FindAll(static item => item.IsString).ConvertAll(static item => item.Span));
    }

    private void Read()
    {
        string text = _scan.Text;
        bool isCommented = false;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n' or '\r':
                    isCommented = false;
                    break;
                case '%':
                    isCommented = true;
                    break;
                case '@' when !isCommented:
                    BibTeXHead head = BibTeXHead.Read(text, i);
                    if (head.Open < 0 || !IsCommand(head))
                    {
                        isCommented = TypeOf(head) == "comment";
                        break;
                    }
                    AddLines(start, i);
                    start = Read(head);
                    i = start - 1;
                    break;
                default:
                    break;
            }
        }
        AddLines(start, text.Length);
    }

    /// <summary>Text between entries is a comment, each line by itself.</summary>
    private void AddLines(int start, int end)
    {
        while (start < end)
        {
            int lineEnd = Math.Min(_scan.LineEnd(start), end);
            _scan.Add(BibTeXNodeKind.Between, start, lineEnd);
            start = lineEnd + 1;
        }
    }

    /// <summary>"me @home (today)" is text; a brace leaves no doubt, nor does the start of a line.</summary>
    private bool IsCommand(BibTeXHead head) => _scan.Text[head.Open] == '{' || _scan.IsLineStart(head.At) || s_types.Contains(TypeOf(head));

    private string TypeOf(BibTeXHead head) => _scan.Text.Substring(head.Type.Start, head.Type.Length).ToLowerInvariant();

    /// <summary>Reads a command, and says where it ends.</summary>
    private int Read(BibTeXHead head)
    {
        string type = TypeOf(head);
        if (type is not ("comment" or "preamble"))
            return new BibTeXEntryParser(_scan, head, type).Read();

        bool isComment = type == "comment";
        int close = _scan.Braces.Close(head.Open);
        int end = close + 1;
        if (close < 0)
        {
            // The rest of the file is no comment because a brace is missing.
            int limit = _scan.NextHead(head.At);
            end = isComment ? Math.Min(_scan.LineEnd(head.Open), limit) : limit;
            if (_scan.Text[head.Open] == '{')
                _scan.Report(BibliographyProblemKind.UnclosedEntry, new TextSpan(head.Open, 1));
        }
        _scan.Add(isComment ? BibTeXNodeKind.CommentCommand : BibTeXNodeKind.Preamble, head.At, end);
        return end;
    }
}
