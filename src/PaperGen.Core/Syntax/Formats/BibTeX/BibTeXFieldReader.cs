using PaperGen.Bibliographies;
using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary>Makes the fields of a paper of the values of one entry.</summary>
internal sealed class BibTeXFieldReader
{
    /// <summary>Fields whose values are no TeX.</summary>
    private static readonly HashSet<string> s_verbatim = new(StringComparer.Ordinal)
    {
        "arxivid", "crossref", "doi", "ee", "eprint", "file", "ids", "link", "local-url", "pdf", "pmid", "url", "urlraw", "verba",
        "verbb", "verbc", "xdata", "xref",
    };

    /// <summary>Where an arXiv identifier may be beside <c>eprint</c>, the surest first.</summary>
    private static readonly string[] s_arxivPlaces =
        ["arxivid", "url", "journal", "journaltitle", "note", "howpublished", "number", "volume", "ee", "link", "publisher", "eprint"];

    private readonly string _text;
    private readonly BibTeXItem _item;
    private readonly List<BibTeXValue> _values;
    private readonly UsedNames _used = new();
    private readonly List<FieldSyntax> _fields = [];
    private readonly List<BibliographyProblem> _problems;

    public BibTeXFieldReader(string text, BibTeXItem item, List<BibTeXValue> values, List<BibliographyProblem> problems)
    {
        _problems = problems;
        _text = text;
        _item = item;
        _values = values;
    }

    /// <summary>How the value of a field is written.</summary>
    public static SliceEncoding EncodingOf(string name) => name is "author" or "editor" ? SliceEncoding.BibTeXNames
        : s_verbatim.Contains(name) ? SliceEncoding.BibTeXVerbatim : SliceEncoding.BibTeX;

    public List<FieldSyntax> Read()
    {
        ReadTitle();
        ReadText(PaperField.Abstract, SliceEncoding.BibTeX);
        ReadText(PaperField.Authors, SliceEncoding.BibTeXNames);
        ReadDate();
        ReadText(PaperField.Venue, SliceEncoding.BibTeX);
        ReadDoi();
        ReadArxivId();
        ReadText(PaperField.Links, SliceEncoding.BibTeXVerbatim);
        ReadKeywords();
        ReadText(PaperField.Note, SliceEncoding.BibTeX);
        ReadStatus();
        ReadType();
        ReadOthers();
        return _fields;
    }

    private BibTeXValue? Find(string name)
    {
        foreach (BibTeXValue value in _values)
        {
            if (value.Name == name)
                return value;
        }
        return null;
    }

    private string? Text(string name) => Find(name)?.Decode(_text, SliceEncoding.BibTeX);

    private bool IsBlank(BibTeXValue value) => value.Raw is { } raw ? string.IsNullOrWhiteSpace(raw) : IsBlank(value.Span);

    private bool IsBlank(TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            if (!char.IsWhiteSpace(_text[i]) && _text[i] is not ('{' or '}'))
                return false;
        }
        return true;
    }

    private void Add(PaperField field, BibTeXValue value, params FieldPiece[] pieces)
    {
        _used.Add(value.Name);
        _fields.Add(new FieldSyntax { Field = field, Name = value.Name, NameSpan = value.NameSpan, Pieces = pieces });
    }

    /// <summary>A field whose text is the first value that the entry has of its names.</summary>
    private void ReadText(PaperField field, SliceEncoding encoding)
    {
        foreach (string name in Fields.Of(field)!.BibTeX)
        {
            if (Find(name) is not { } value || IsBlank(value))
                continue;
            // That it names a path is said with the other fields.
            if ((field is PaperField.Links or PaperField.Note && HasLocalPath(value, encoding))
                || (field is PaperField.Venue && MayHaveLocalPath(value) && Fields.HasLocalPath(value.Decode(_text, encoding))))
                continue;
            Add(field, value, value.Piece(encoding));
            // Where a bibliography that is written again would not find the name, the field is one of the further ones, too.
            if (name is "url" or "editor" || (name == "author" && IsEditorOf(value))
                || (field == PaperField.Venue && (name != PublicationKind.OfType(_item.Type).VenueField || IsSaidTwice(value))))
                _used.Remove(name);
            return;
        }
    }

    /// <summary>Whether another field names the venue, too, so that one could not tell which of them the entry has.</summary>
    private bool IsSaidTwice(BibTeXValue venue) => Array.Exists(Fields.Of(PaperField.Venue)!.BibTeX, name => name != venue.Name
        && Find(name) is { } other && other.Decode(_text, SliceEncoding.BibTeX) == venue.Decode(_text, SliceEncoding.BibTeX));

    /// <summary>Whether the authors are the editors, too, so that one could not tell who is which.</summary>
    private bool IsEditorOf(BibTeXValue authors) => Find("editor") is { } editors
        && editors.Decode(_text, SliceEncoding.BibTeXNames) == authors.Decode(_text, SliceEncoding.BibTeXNames);

    /// <summary>
    /// Whether a value names a file on somebody's machine, as it reads or as it is written: a path is full of what TeX takes for commands.
    /// </summary>
    private bool HasLocalPath(BibTeXValue value, SliceEncoding encoding) => MayHaveLocalPath(value)
        && (Fields.HasLocalPath(value.Decode(_text, encoding)) || Fields.HasLocalPath(value.Raw ?? _text.Substring(value.Span.Start,
            value.Span.Length)));

    private bool MayHaveLocalPath(BibTeXValue value) =>
        Fields.MayHaveLocalPath(value.Raw ?? _text, value.Raw is null ? value.Span.Start : 0, value.Raw?.Length ?? value.Span.Length);

    private bool MayHaveArxivId(BibTeXValue value) => BibliographyIdentifiers.MayHaveArxivId(
        value.Raw ?? _text, value.Raw is null ? value.Span.Start : 0, value.Raw?.Length ?? value.Span.Length);

    private void ReadTitle()
    {
        if (Find("title") is not { } title || IsBlank(title))
            return;
        if (Find("subtitle") is not { } subtitle || IsBlank(subtitle))
        {
            Add(PaperField.Title, title, title.Piece(SliceEncoding.BibTeX));
            return;
        }
        string text = title.Decode(_text, SliceEncoding.BibTeX);
        bool isEnded = text.Length > 0 && text[text.Length - 1] is '.' or '?' or '!' or ':';
        if (isEnded)
            Add(PaperField.Title, title, title.Piece(SliceEncoding.BibTeX), subtitle.Piece(SliceEncoding.BibTeX));
        else
            Add(PaperField.Title, title, title.Piece(SliceEncoding.BibTeX), new FieldPiece(new TextSpan(title.Span.End, 0),
                SliceEncoding.Literal, ":"), subtitle.Piece(SliceEncoding.BibTeX));
    }

    private void ReadDate()
    {
        if (BibliographyDate.Read(Text("date"), Text("year"), Text("month"), Text("day")) is not { } date)
        {
            if ((Find("date") ?? Find("year")) is { Raw: null } year && !IsBlank(year) && !BibliographyDate.IsPending(Text(year.Name)!))
                Report(BibliographyProblemKind.InvalidYear, year);
            return;
        }
        BibTeXValue value = Find("date") ?? Find("year")!;
        Add(PaperField.Date, value, new FieldPiece(value.Span, SliceEncoding.Literal, date));
        _used.Remove("date");
        foreach (string name in (string[])["year", "month", "day"])
            _used.Add(name);
    }

    private void ReadDoi()
    {
        foreach (string name in (string[])["doi", "url", "ee", "link"])
        {
            if (Find(name) is not { } value || value.Decode(_text, SliceEncoding.BibTeXVerbatim) is not { Length: > 0 } text
                || BibliographyIdentifiers.Doi(text, isField: name == "doi") is not { } doi)
                continue;
            bool isRest = name != "doi";
            FieldPiece piece = value.Part(_text, SliceEncoding.BibTeXVerbatim, doi);
            Add(PaperField.Doi, value, piece);
            if (isRest)
                _used.Remove(name);
            else if (value.Raw is null && text.IndexOf("doi", 0, text.Length - doi.Length, StringComparison.OrdinalIgnoreCase) >= 0)
                Report(BibliographyProblemKind.DoiAsUrl, value, DoiEdit(value, piece, doi));
            return;
        }
        // "10/fqd6hj" is a short one, which leads to the paper as the other does.
        if (Find("doi") is { Raw: null } wrong && !IsBlank(wrong)
            && !wrong.Decode(_text, SliceEncoding.BibTeXVerbatim).StartsWith("10/", StringComparison.Ordinal))
            Report(BibliographyProblemKind.InvalidDoi, wrong);
    }

    /// <summary>Takes away what is before the DOI.</summary>
    private static TextEdit DoiEdit(BibTeXValue value, FieldPiece piece, string doi) => piece.Literal is null
        ? new TextEdit(TextSpan.FromBounds(value.Span.Start, piece.Span.Start), "")
        : new TextEdit(value.Span, doi);

    private void Report(BibliographyProblemKind kind, BibTeXValue value, TextEdit? edit = null) =>
        _problems.Add(new BibliographyProblem(kind,
        value.Span, "", edit));

    private void ReadArxivId()
    {
        if (Find("eprint") is { } eprint && IsArxiv() && BibliographyIdentifiers.ArxivId(eprint.Decode(_text,
            SliceEncoding.BibTeXVerbatim)) is { } id)
        {
            Add(PaperField.ArxivId, eprint, eprint.Part(_text, SliceEncoding.BibTeXVerbatim, id));
            _used.Add("archiveprefix");
            _used.Add("eprinttype");
            return;
        }
        foreach (string name in s_arxivPlaces)
        {
            if (Find(name) is not { } value || !MayHaveArxivId(value))
                continue;
            SliceEncoding encoding = EncodingOf(name);
            string text = value.Decode(_text, encoding);
            string? found = BibliographyIdentifiers.MentionedArxivId(text);
            if (found is null && name == "arxivid")
                found = BibliographyIdentifiers.ArxivId(text);
            // DBLP: journal CoRR, volume abs/1706.03762.
            if (found is null && name == "volume" && text.StartsWith("abs/", StringComparison.Ordinal) && Text("journal") is "CoRR")
                found = BibliographyIdentifiers.ArxivId(text.Substring(4));
            if (found is null)
                continue;
            bool wasUsed = _used.Contains(name);
            FieldPiece piece = value.Part(_text, encoding, found);
            Add(PaperField.ArxivId, value, piece);
            if (name != "arxivid" && value.Raw is null && Find("eprint") is null && Find("arxivid") is null)
                _problems.Add(
                    new BibliographyProblem(BibliographyProblemKind.ArxivWithoutEprint, piece.Span, found, EprintEdit(value, found)));
            if (!wasUsed && name != "arxivid")
                _used.Remove(name);
            return;
        }
        if (Find("doi") is { } doi && BibliographyIdentifiers.Doi(doi.Decode(_text, SliceEncoding.BibTeXVerbatim), isField: true) is { } own
            && IdentifierText.ArxivIdOfDoi(own) is { } ofDoi)
            Add(PaperField.ArxivId, doi, doi.Part(_text, SliceEncoding.BibTeXVerbatim, ofDoi));
    }

    /// <summary>Gives the entry the fields for it, before the one that has it.</summary>
    private TextEdit EprintEdit(BibTeXValue value, string id)
    {
        int lineStart = value.NameSpan.Start;
        while (lineStart > 0 && _text[lineStart - 1] is ' ' or '\t')
            lineStart--;
        bool isFirst = lineStart > 0 && _text[lineStart - 1] is '\n' or '\r';
        string lineBreak = lineStart > 1 && _text[lineStart - 2] == '\r' ? "\r\n" : lineStart > 0
            && _text[lineStart - 1] == '\r' ? "\r" : "\n";
        string between = isFirst ? lineBreak + _text.Substring(lineStart, value.NameSpan.Start - lineStart) : " ";
        return new TextEdit(new TextSpan(value.NameSpan.Start, 0),
            "eprint = {" + id + "}," + between + "archiveprefix = {arXiv}," + between);
    }

    private bool IsArxiv() => (Text("archiveprefix") ?? Text("eprinttype")) is not { Length: > 0 } type
        || type.Equals("arxiv", StringComparison.OrdinalIgnoreCase);

    private void ReadKeywords()
    {
        foreach (string name in Fields.Of(PaperField.Keyword)!.BibTeX)
        {
            if (Find(name) is not { } value || IsBlank(value))
                continue;
            if (value.Raw is { } raw)
            {
                foreach (string keyword in raw.Split(',', ';'))
                {
                    if (BibTeXDecoder.Decode(keyword, 0, keyword.Length) is { Length: > 0 } decoded && !Fields.HasLocalPath(decoded))
                        Add(PaperField.Keyword, value, new FieldPiece(value.Span, SliceEncoding.Literal, decoded));
                }
            }
            else
            {
                ReadKeywords(value);
            }
        }
    }

    private void ReadKeywords(BibTeXValue value)
    {
        char separator = _text.IndexOf(';', value.Span.Start, value.Span.Length) >= 0
            && _text.IndexOf("&", value.Span.Start, value.Span.Length, StringComparison.Ordinal) < 0 ? ';' : ',';
        int depth = 0;
        int start = value.Span.Start;
        for (int i = start; i <= value.Span.End; i++)
        {
            char c = i < value.Span.End ? _text[i] : separator;
            if (c == '{')
                depth++;
            else if (c == '}')
                depth--;
            if (i < value.Span.End && (c != separator || depth > 0))
                continue;
            var span = TextSpan.FromBounds(start, i);
            if (!IsBlank(span) && !(Fields.MayHaveLocalPath(_text, span.Start, span.Length)
                && Fields.HasLocalPath(BibTeXDecoder.Decode(_text, span.Start, span.Length))))
                Add(PaperField.Keyword, value, new FieldPiece(span, SliceEncoding.BibTeX));
            start = i + 1;
        }
        _used.Add(value.Name);
    }

    private void ReadStatus()
    {
        foreach (string name in (string[])["pubstate", "note", "keywords", "keyword"])
        {
            if (Find(name) is { } value && Text(name) is { } text && BibliographyIdentifiers.IsRetracted(text))
            {
                bool wasUsed = _used.Contains(name);
                Add(PaperField.Status, value, new FieldPiece(value.Span, SliceEncoding.Literal, "retracted"));
                if (!wasUsed)
                    _used.Remove(name);
                return;
            }
        }
    }

    private void ReadType()
    {
        bool isLower = string.CompareOrdinal(_text, _item.TypeSpan.Start, _item.Type, 0, _item.Type.Length) == 0;
        FieldPiece piece = isLower ? new FieldPiece(_item.TypeSpan) : new FieldPiece(_item.TypeSpan, SliceEncoding.Literal, _item.Type);
        _fields.Add(new FieldSyntax { Field = PaperField.Type, Pieces = [piece] });
    }

    private void ReadOthers()
    {
        foreach (BibTeXValue value in _values)
        {
            if (_used.Contains(value.Name) || Fields.IsPrivate(value.Name) || IsBlank(value))
                continue;
            SliceEncoding encoding = EncodingOf(value.Name);
            if (HasLocalPath(value, encoding))
            {
                Report(BibliographyProblemKind.LocalPath, value);
                continue;
            }
            FieldPiece piece = value.Piece(encoding);
            _fields.Add(new FieldSyntax { Field = PaperField.Other, Name = value.Name, NameSpan = value.NameSpan, Pieces = [piece] });
        }
    }
}
