using PaperGen.Bibliographies;
using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats.Ris;

/// <summary>Makes the fields of a paper of the lines of one record.</summary>
internal sealed class RisRecordReader(string text, RisRecord record, List<BibliographyProblem> problems)
{
    /// <summary>Tags by BibTeX's names, under which other formats have the same.</summary>
    private static readonly Dictionary<string, string> s_names = FieldNames.All.Where(static names => names.Ris is not null)
        .GroupBy(static names => names.Ris!, StringComparer.Ordinal)
        .ToDictionary(static names => names.Key, static names => names.First().BibTeX, StringComparer.Ordinal);

    /// <summary>Where an arXiv identifier may stand, the surest first.</summary>
    private static readonly string[] s_arxivPlaces = ["UR", "L2", "L3", "L4", "M1", "AN", "JO", "JF", "T2", "PB", "C1", "N1"];

    /// <summary>What a manager keeps for its owner: files and notes.</summary>
    private static readonly HashSet<string> s_private = new(StringComparer.Ordinal) { "L1", "N1", "RN" };

    /// <summary>The tags of authors, and of those who are named where there are none.</summary>
    private static readonly string[][] s_authors = [["AU", "A1"], [.. Fields.Of(PaperField.Authors)!.Ris.Skip(2)]];

    private readonly UsedNames _used = new();
    private readonly EntrySyntax _entry = new() { Span = record.Span };

    public EntrySyntax Read()
    {
        ReadId();
        ReadText(PaperField.Title);
        ReadText(PaperField.Abstract);
        ReadAuthors();
        ReadDate();
        ReadText(PaperField.Venue);
        ReadDoi();
        ReadArxivId();
        ReadLists();
        ReadStatus();
        ReadType();
        ReadPages();
        ReadOthers();
        if (!_entry.Has(PaperField.Title))
            problems.Add(new BibliographyProblem(BibliographyProblemKind.MissingTitle, Place));
        return _entry;
    }

    /// <summary>Where it is said what the record lacks.</summary>
    private TextSpan Place => _entry.Find(PaperField.Id)?.Span ?? new TextSpan(record.Span.Start, Math.Min(2, record.Span.Length));

    private RisLine? Find(string tag)
    {
        foreach (RisLine line in record.Lines)
        {
            if (line.Tag == tag && !line.Value.IsEmpty)
                return line;
        }
        return null;
    }

    private string Text(RisLine line) => PlainDecoder.Decode(text, line.Value.Start, line.Value.Length);

    private bool HasLocalPath(RisLine line) =>
        Fields.MayHaveLocalPath(text, line.Value.Start, line.Value.Length) && Fields.HasLocalPath(Text(line));

    private void Add(PaperField field, RisLine line, params FieldPiece[] pieces)
    {
        _used.Add(line.Tag);
        Add(field, line.Tag.ToLowerInvariant(), line, pieces);
    }

    private void Add(PaperField field, string name, RisLine line, params FieldPiece[] pieces) =>
        _entry.Add(new FieldSyntax { Field = field, Name = name, NameSpan = line.TagSpan, Pieces = pieces });

    private void Report(BibliographyProblemKind kind, RisLine line, TextEdit? edit = null) =>
        problems.Add(new BibliographyProblem(kind, line.Value, "", edit));

    private void ReadId()
    {
        if ((Find("ID") ?? Find("LB")) is not { } line)
        {
            // Few programs write one; then the title names the paper.
            return;
        }
        _used.Add(line.Tag);
        string key = Text(line);
        bool isWritten = key.Length == line.Value.Length;
        _entry.Add(new FieldSyntax
        {
            Field = PaperField.Id,
            Pieces = [isWritten ? new FieldPiece(line.Value) : FieldPiece.Of(key, line.Value)]
        });
        if (key.IndexOf(' ') >= 0)
            Report(BibliographyProblemKind.WhiteSpaceInKey, line, new TextEdit(line.Value, key.Replace(' ', '_')));
    }

    /// <summary>A field whose text is the first of its tags that the record has.</summary>
    private void ReadText(PaperField field)
    {
        foreach (string tag in Fields.Of(field)!.Ris)
        {
            if (_used.Contains(tag) || Find(tag) is not { } line || (field == PaperField.Venue && HasLocalPath(line)))
                continue;
            Add(field, line, new FieldPiece(line.Value));
            return;
        }
    }

    /// <summary>The authors, in the order of the record; if there is none, those who edited it.</summary>
    private void ReadAuthors()
    {
        foreach (string[] group in s_authors)
        {
            var names = new AuthorNames();
            int first = -1, end = 0;
            foreach (RisLine line in record.Lines)
            {
                if (Array.IndexOf(group, line.Tag) < 0 || line.Value.IsEmpty)
                    continue;
                _used.Add(line.Tag);
                names.AddText(Text(line));
                first = first < 0 ? line.Value.Start : first;
                end = line.Value.End;
            }
            if (first < 0 || names.ToString() is not { Length: > 0 } list)
                continue;
            RisLine named = record.Lines.Find(line => Array.IndexOf(group, line.Tag) >= 0);
            Add(PaperField.Authors, named, FieldPiece.Of(list, TextSpan.FromBounds(first, end)));
            return;
        }
    }

    /// <summary>The date that says most of the first year that is named.</summary>
    private void ReadDate()
    {
        (RisLine Line, string Date)? best = null;
        RisLine? odd = null;
        string[] tags = Fields.Of(PaperField.Date)!.Ris;
        foreach (string tag in tags)
        {
            foreach (RisLine line in record.Lines)
            {
                if (line.Tag != tag || line.Value.IsEmpty)
                    continue;
                string? date = DateOf(Text(line));
                if (date is null)
                    odd ??= line;
                else if (best is null
                    || (date.Length > best.Value.Date.Length && date.StartsWith(best.Value.Date, StringComparison.Ordinal)))
                    best = (line, date);
            }
        }
        if (best is { } found)
        {
            Add(PaperField.Date, found.Line, FieldPiece.Of(found.Date, found.Line.Value));
            _used.UnionWith(tags);
        }
        else if (odd is { } line && Text(line).Trim('/').Length > 0 && !BibliographyDate.IsPending(Text(line)))
        {
            Report(BibliographyProblemKind.InvalidYear, line);
        }
    }

    /// <summary>"2005/07/15/received", "2016/12//", "2015/october", and what else names a year; a year of two digits may be any.</summary>
    private static string? DateOf(string value) => Whole(value) is { } date && date[0] != '0' ? date : null;

    private static string? Whole(string value)
    {
        string[] parts = value.Split('/');
        if (parts.Length == 1)
            return BibliographyDate.Read(value, value, null, null);
        return BibliographyDate.Read(null, parts[0], parts[1].Trim().Length == 0
            ? null : parts[1], parts.Length > 2 && parts[2].Trim().Length > 0 ? parts[2] : null);
    }

    private void ReadDoi()
    {
        foreach (string tag in (string[])["DO", "M3", "UR"])
        {
            if (Find(tag) is not { } line || BibliographyIdentifiers.Doi(Text(line), isField: tag != "UR") is not { } doi)
                continue;
            FieldPiece piece = FieldPiece.Part(text, line.Value, SliceEncoding.Plain, doi);
            Add(PaperField.Doi, line, piece);
            // Some publishers write it twice.
            if (Find("M3") is { } again && BibliographyIdentifiers.Doi(Text(again), isField: true) == doi)
                _used.Add("M3");
            if (tag == "UR")
                _used.Remove(tag);
            else if (tag == "DO" && piece.Span.Start > line.Value.Start
                && Text(line).IndexOf("doi.org", StringComparison.OrdinalIgnoreCase) >= 0)
                Report(BibliographyProblemKind.DoiAsUrl, line, new TextEdit(TextSpan.FromBounds(line.Value.Start, piece.Span.Start), ""));
            return;
        }
        if (Find("DO") is { } wrong && !Text(wrong).StartsWith("10/", StringComparison.Ordinal))
            Report(BibliographyProblemKind.InvalidDoi, wrong);
    }

    private void ReadArxivId()
    {
        foreach (string tag in s_arxivPlaces)
        {
            foreach (RisLine line in record.Lines)
            {
                if (line.Tag != tag || !BibliographyIdentifiers.MayHaveArxivId(text, line.Value.Start, line.Value.Length)
                    || BibliographyIdentifiers.MentionedArxivId(Text(line)) is not { } id)
                    continue;
                Add(PaperField.ArxivId, tag.ToLowerInvariant(), line, FieldPiece.Part(text, line.Value, SliceEncoding.Plain, id));
                return;
            }
        }
        if (_entry.Find(PaperField.Doi) is { } doi && SliceDoi(doi) is { } own && IdentifierText.ArxivIdOfDoi(own) is { } ofDoi)
            _entry.Add(doi with { Field = PaperField.ArxivId, Pieces = [FieldPiece.Part(text, doi.Span, SliceEncoding.Plain, ofDoi)] });
    }

    private string? SliceDoi(FieldSyntax doi) => doi.Pieces[0].Literal ?? PlainDecoder.Decode(text, doi.Span.Start, doi.Span.Length);

    /// <summary>Addresses and keywords: every line is one, and some programs write several into a line.</summary>
    private void ReadLists()
    {
        string[] links = Fields.Of(PaperField.Links)!.Ris;
        string[] keywords = Fields.Of(PaperField.Keyword)!.Ris;
        foreach (RisLine line in record.Lines)
        {
            if (line.Value.IsEmpty)
                continue;
            if (Array.IndexOf(links, line.Tag) >= 0)
            {
                if (HasLocalPath(line))
                {
                    _used.Add(line.Tag);
                    Report(BibliographyProblemKind.LocalPath, line);
                }
                else
                {
                    // As of a .bib: who writes the entry elsewhere wants the address that it is found at.
                    if (line.Tag == "UR" && !_entry.Has(PaperField.Links) && !BibliographyIdentifiers.IsAddressOfOne(Text(line)))
                        Add(PaperField.Other, "url", line, new FieldPiece(line.Value));
                    Add(PaperField.Links, line, new FieldPiece(line.Value));
                }
            }
            else if (Array.IndexOf(keywords, line.Tag) >= 0)
            {
                ReadKeywords(line);
            }
        }
    }

    /// <summary>A comma may be in a keyword, a semicolon or the end of a line does not.</summary>
    private void ReadKeywords(RisLine line)
    {
        for (int start = line.Value.Start; start <= line.Value.End;)
        {
            int end = text.IndexOfAny([';', '\n', '\r'], start, line.Value.End - start);
            if (end < 0)
                end = line.Value.End;
            TextSpan keyword = RisTag.Trim(text, start, end);
            if (keyword.Length > 0 && !(Fields.MayHaveLocalPath(text, keyword.Start, keyword.Length)
                && Fields.HasLocalPath(text.Substring(keyword.Start, keyword.Length))))
                Add(PaperField.Keyword, line, new FieldPiece(keyword));
            start = end + 1;
        }
    }

    private void ReadStatus()
    {
        foreach (RisLine line in record.Lines)
        {
            if (line.Tag is not ("N1" or "KW" or "M3") || !BibliographyIdentifiers.IsRetracted(Text(line)))
                continue;
            Add(PaperField.Status, line.Tag.ToLowerInvariant(), line, FieldPiece.Of("retracted", line.Value));
            return;
        }
    }

    private void ReadType()
    {
        if (record.Type is not { Value.IsEmpty: false } line)
            return;
        _entry.Add(new FieldSyntax { Field = PaperField.Type, Pieces = [FieldPiece.Of(PublicationTypes.OfRis(Text(line)), line.Value)] });
    }

    /// <summary>First and last page are one field.</summary>
    private void ReadPages()
    {
        if (Find("SP") is not { } first)
            return;
        _used.Add("SP");
        if (Find("EP") is not { } last)
        {
            Add(PaperField.Other, "pages", first, new FieldPiece(first.Value));
            return;
        }
        _used.Add("EP");
        TextSpan span = first.Value.Start < last.Value.Start ? TextSpan.FromBounds(first.Value.Start, last.Value.End) : first.Value;
        Add(PaperField.Other, "pages", first, FieldPiece.Of(Text(first) + "\u2013" + Text(last), span));
    }

    /// <summary>Every other tag, by the name that other formats have for it; of several lines with one tag the texts are a list.</summary>
    private void ReadOthers()
    {
        var lists = new Dictionary<string, List<RisLine>>(StringComparer.Ordinal);
        string? venue = _entry.Find(PaperField.Venue) is { } field ? PlainDecoder.Decode(text, field.Span.Start, field.Span.Length) : null;
        foreach (RisLine line in record.Lines)
        {
            if (_used.Contains(line.Tag) || s_private.Contains(line.Tag) || line.Value.IsEmpty)
                continue;
            // Of proceedings, whose name many programs write there once more.
            if (line.Tag == "C3" && Text(line) == venue)
                continue;
            if (HasLocalPath(line))
                Report(BibliographyProblemKind.LocalPath, line);
            else if (lists.TryGetValue(line.Tag, out List<RisLine>? lines))
                lines.Add(line);
            else
                lists.Add(line.Tag, [line]);
        }
        foreach (List<RisLine> lines in lists.Values)
        {
            RisLine first = lines[0];
            FieldPiece piece = lines.Count == 1 ? new FieldPiece(first.Value)
                : FieldPiece.Of(string.Join("; ", lines.Select(Text)),
                    TextSpan.FromBounds(first.Value.Start, lines[lines.Count - 1].Value.End));
            Add(PaperField.Other, NameOf(first), first, piece);
        }
    }

    private string NameOf(RisLine line)
    {
        if (line.Tag != "SN")
            return s_names.TryGetValue(line.Tag, out string? name) ? name : line.Tag.ToLowerInvariant();
        // One tag for both: an ISSN has eight digits.
        return Text(line).Count(static c => Letters.IsDigit(c) || c is 'X' or 'x') <= 8 ? "issn" : "isbn";
    }
}
