using PaperGen.Bibliographies;
using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats.CslJson;

/// <summary>Makes the fields of a paper of the members of one item.</summary>
internal sealed class CslItemReader(string text, JsonItem item, List<BibliographyProblem> problems)
{
    /// <summary>Where an arXiv identifier may stand, the surest first.</summary>
    private static readonly string[] s_arxivPlaces = ["number", "URL", "archive", "note", "container-title", "publisher"];

    /// <summary>Variables by BibTeX's names, under which other formats have the same.</summary>
    private static readonly Dictionary<string, string> s_names = FieldNames.All.Where(static names => names.Csl is not null)
        .GroupBy(static names => names.Csl!, StringComparer.Ordinal)
        .ToDictionary(static names => names.Key, static names => names.First().BibTeX, StringComparer.Ordinal);

    private readonly UsedNames _used = new();
    private readonly EntrySyntax _entry = new() { Span = TextSpan.FromBounds(item.Start, item.End) };

    public EntrySyntax Read()
    {
        ReadId();
        ReadText(PaperField.Title);
        ReadText(PaperField.Abstract);
        ReadAuthors();
        ReadDate();
        ReadVenue();
        ReadDoi();
        ReadArxivId();
        ReadText(PaperField.Links, SliceEncoding.Json);
        // As of a .bib: who writes the entry elsewhere wants the address that it is found at.
        if (_entry.Find(PaperField.Links) is { } url && !BibliographyIdentifiers.IsAddressOfOne(TextOf("URL")!.Text(text)!))
            AddField(PaperField.Other, "url", "URL", [.. url.Pieces]);
        ReadKeywords();
        ReadText(PaperField.Note, SliceEncoding.Json);
        ReadStatus();
        ReadType();
        ReadOthers();
        if (!_entry.Has(PaperField.Title))
            Report(BibliographyProblemKind.MissingTitle, _entry.Find(PaperField.Id)?.Span ?? new TextSpan(item.Start, 1));
        return _entry;
    }

    private JsonMember? Find(string name)
    {
        foreach (JsonMember member in item.Members)
        {
            if (member.Name == name)
                return member;
        }
        return null;
    }

    /// <summary>The text or number of a member, of a list its first; null if it has none that is not blank.</summary>
    private JsonValue? TextOf(string name)
    {
        JsonValue? value = Find(name)?.Value;
        if (value is { Kind: JsonKind.Array, Items.Count: > 0 })
            value = value.Items[0];
        return value is not null && HasText(value) ? value : null;
    }

    /// <summary>Whether a value is a text or a number that is not blank; most say so by their first letter.</summary>
    private bool HasText(JsonValue value) =>
        (value.Kind == JsonKind.String && !value.Inner.IsEmpty && char.IsLetterOrDigit(text[value.Inner.Start]))
        || (value.Text(text) is { } found && !string.IsNullOrWhiteSpace(found));

    /// <summary>Whether a value names a file on somebody's machine.</summary>
    private bool HasLocalPath(JsonValue value) =>
        Fields.MayHaveLocalPath(text, value.Inner.Start, value.Inner.Length) && Fields.HasLocalPath(value.Text(text)!);

    private FieldPiece Piece(JsonValue value, SliceEncoding encoding) => new(value.Inner, EncodingOf(value, encoding));

    private static SliceEncoding EncodingOf(JsonValue value, SliceEncoding encoding) =>
        value.Kind == JsonKind.String ? encoding : SliceEncoding.Plain;

    private void Add(PaperField field, string name, params FieldPiece[] pieces)
    {
        _used.Add(name);
        AddField(field, name.ToLowerInvariant(), name, pieces);
    }

    private void AddField(PaperField field, string shown, string name, params FieldPiece[] pieces) =>
        _entry.Add(new FieldSyntax { Field = field, Name = shown, NameSpan = Find(name)!.NameSpan, Pieces = pieces });

    private void Report(BibliographyProblemKind kind, TextSpan span, TextEdit? edit = null) =>
        problems.Add(new BibliographyProblem(kind, span, "", edit));

    private void ReadId()
    {
        foreach (string name in (string[])["citation-key", "id"])
        {
            if (TextOf(name) is not { } value)
                continue;
            _entry.Add(new FieldSyntax { Field = PaperField.Id, Pieces = [Piece(value, SliceEncoding.Json)] });
            _used.Add("citation-key");
            _used.Add("id");
            return;
        }
        Report(BibliographyProblemKind.MissingKey, new TextSpan(item.Start, 1));
    }

    /// <summary>A field whose text is the first of its variables that the item has.</summary>
    private void ReadText(PaperField field, SliceEncoding encoding = SliceEncoding.CslText)
    {
        foreach (string name in Fields.Of(field)!.Csl)
        {
            if (TextOf(name) is not { } value || (field is PaperField.Links or PaperField.Note && HasLocalPath(value)))
                continue;
            Add(field, name, Piece(value, encoding));
            return;
        }
    }

    private void ReadAuthors()
    {
        foreach (string name in Fields.Of(PaperField.Authors)!.Csl)
        {
            if (Find(name) is not { } member || CslNames.Read(text, member.Value) is not { Length: > 0 } names)
                continue;
            Add(PaperField.Authors, name, FieldPiece.Of(names, member.Value.Span));
            return;
        }
    }

    private void ReadDate()
    {
        if (Find("issued") is not { } issued)
            return;
        if (CslDate.Read(text, issued.Value, out bool isOdd) is { } date)
            Add(PaperField.Date, "issued", FieldPiece.Of(date, issued.Value.Span));
        else if (isOdd)
            Report(BibliographyProblemKind.InvalidYear, issued.Value.Span);
    }

    private void ReadVenue()
    {
        foreach (string name in Fields.Of(PaperField.Venue)!.Csl)
        {
            // arXiv publishes nothing: it says where a preprint is.
            if (TextOf(name) is not { } value || HasLocalPath(value)
                || (name == "publisher" && value.Text(text)!.Equals("arXiv", StringComparison.OrdinalIgnoreCase)))
                continue;
            Add(PaperField.Venue, name, Piece(value, SliceEncoding.CslText));
            return;
        }
    }

    private void ReadDoi()
    {
        foreach (string name in (string[])["DOI", "URL"])
        {
            if (TextOf(name) is not { } value || BibliographyIdentifiers.Doi(value.Text(text)!, isField: name == "DOI") is not { } doi)
                continue;
            FieldPiece piece = FieldPiece.Part(text, value.Inner, EncodingOf(value, SliceEncoding.Json), doi);
            bool wasUsed = _used.Contains(name);
            Add(PaperField.Doi, name, piece);
            if (name == "URL" && !wasUsed)
                _used.Remove(name);
            else if (name == "DOI" && value.Text(text) is { } written
                && written.IndexOf("doi", 0, written.Length - doi.Length, StringComparison.OrdinalIgnoreCase) >= 0)
                Report(BibliographyProblemKind.DoiAsUrl, value.Inner, piece.Literal is null
                    ? new TextEdit(TextSpan.FromBounds(value.Inner.Start, piece.Span.Start), "") : new TextEdit(value.Inner, doi));
            return;
        }
        // "10/fqd6hj" is a short one, which leads to the paper as the other does.
        if (TextOf("DOI") is { } wrong && !wrong.Text(text)!.StartsWith("10/", StringComparison.Ordinal))
            Report(BibliographyProblemKind.InvalidDoi, wrong.Inner);
    }

    private void ReadArxivId()
    {
        foreach (string name in s_arxivPlaces)
        {
            if (TextOf(name) is not { } value)
                continue;
            // An escape may be a digit; of the archive the name counts.
            if (name != "archive" && text.IndexOf('\\', value.Inner.Start, value.Inner.Length) < 0
                && !BibliographyIdentifiers.MayHaveArxivId(text, value.Inner.Start, value.Inner.Length))
                continue;
            string written = value.Text(text)!;
            string place = name;
            string? id = BibliographyIdentifiers.MentionedArxivId(written);
            if (id is null && name == "archive" && written.Equals("arXiv", StringComparison.OrdinalIgnoreCase)
                && TextOf("archive_location") is { } location)
            {
                value = location;
                place = "archive_location";
                id = BibliographyIdentifiers.ArxivId(location.Text(text)!);
            }
            if (id is null)
                continue;
            bool wasUsed = _used.Contains(place);
            Add(PaperField.ArxivId, place, FieldPiece.Part(text, value.Inner, EncodingOf(value, SliceEncoding.Json), id));
            if (!wasUsed && place is not ("number" or "archive_location"))
                _used.Remove(place);
            if (place == "archive_location")
                _used.Add("archive");
            return;
        }
        if (TextOf("DOI") is { } doi && BibliographyIdentifiers.Doi(doi.Text(text)!, isField: true) is { } own
            && IdentifierText.ArxivIdOfDoi(own) is { } ofDoi)
            Add(PaperField.ArxivId, "DOI", FieldPiece.Part(text, doi.Inner, EncodingOf(doi, SliceEncoding.Json), ofDoi));
    }

    private void ReadKeywords()
    {
        foreach (string name in Fields.Of(PaperField.Keyword)!.Csl)
        {
            if (Find(name) is not { } member)
                continue;
            foreach (JsonValue value in member.Value.Kind == JsonKind.Array ? member.Value.Items : [member.Value])
            {
                if (value.Text(text) is null)
                    continue;
                foreach (TextSpan keyword in ListItems.In(text, value.Inner))
                {
                    if (Fields.MayHaveLocalPath(text, keyword.Start, keyword.Length)
                        && Fields.HasLocalPath(JsonDecoder.Decode(text, keyword.Start, keyword.Length, null)))
                        continue;
                    Add(PaperField.Keyword, name, new FieldPiece(keyword, EncodingOf(value, SliceEncoding.Json)));
                }
            }
        }
    }

    private void ReadStatus()
    {
        foreach (string name in (string[])["status", "note", "keyword"])
        {
            if (TextOf(name) is not { } value || !BibliographyIdentifiers.IsRetracted(value.Text(text)!))
                continue;
            bool wasUsed = _used.Contains(name);
            Add(PaperField.Status, name, FieldPiece.Of("retracted", value.Span));
            if (!wasUsed)
                _used.Remove(name);
            return;
        }
    }

    private void ReadType()
    {
        if (TextOf("type") is not { } value)
            return;
        string type = PublicationTypes.OfCsl(value.Text(text)!, TextOf("genre")?.Text(text));
        Add(PaperField.Type, "type", value.Text(text) == type ? Piece(value, SliceEncoding.Json) : FieldPiece.Of(type, value.Inner));
    }

    private void ReadOthers()
    {
        foreach (JsonMember member in item.Members)
        {
            string name = member.Name;
            if (_used.Contains(name) || Fields.IsPrivate(name) || name.Length == 0 || PieceOf(member) is not { } piece)
                continue;
            if (piece.Literal is { } literal ? Fields.HasLocalPath(literal) : HasLocalPath(member.Value))
                Report(BibliographyProblemKind.LocalPath, member.Value.Span);
            else
                AddField(PaperField.Other, Shown(name), name, piece);
        }
    }

    /// <summary>
    /// The name that other formats have for a variable, unless the item uses that for another one: of an item with both, "number" is its
    /// own.
    /// </summary>
    private string Shown(string name) => s_names.TryGetValue(name, out string? other) && (Find(other) is null || _used.Contains(other))
        ? other : name.ToLowerInvariant();

    /// <summary>The value of any member as a text; null if it has none.</summary>
    private FieldPiece? PieceOf(JsonMember member)
    {
        JsonValue value = member.Value;
        if (HasText(value))
            return Piece(value, SliceEncoding.CslText);
        if (value.Text(text) is not null)
            return null;
        string whole = CslVariables.IsNames(member.Name) ? CslNames.Read(text, value)
            : CslVariables.IsDate(member.Name) ? CslDate.Read(text, value, out _) ?? ""
            : string.Join(", ", value.Items.Select(item => item.Text(text)).Where(static item => !string.IsNullOrWhiteSpace(item)));
        return whole.Length == 0 ? null : FieldPiece.Of(whole, value.Span);
    }
}
