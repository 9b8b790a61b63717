using PaperGen.Internal;
using PaperGen.Links;
using PaperGen.Names;
using PaperGen.Syntax;
using PaperGen.Syntax.Layouts;
using PaperGen.Text;

namespace PaperGen.Model;

/// <summary>Reads the metadata of one entry. What cannot be used is left out and reported, at the value.</summary>
internal sealed class MetadataReader(DecodedEntry entry, List<DigestProblem>? problems)
{
    private const string SupersededBy = "superseded by ";
    private readonly string _text = entry.Text;
    private readonly HashSet<PaperField> _seen = [];

    public string? Id { get; private set; }

    public List<TextSpan> Topics { get; } = [];

    public List<(PaperField Field, TextSpan Span)> Texts { get; } = [];

    public DateModel Date { get; private set; }

    public PaperStatus Status { get; private set; }

    /// <summary>The text of a field, white space collapsed; null if it has none.</summary>
    public string? TextOf(PaperField field)
    {
        int index = Texts.FindIndex(found => found.Field == field);
        return index < 0 ? null : CollapsedText.Of(_text, Texts[index].Span);
    }

    /// <summary>Adds what is wrong with the metadata of an entry.</summary>
    public static void Check(string file, EntrySyntax entry, List<DigestProblem> problems)
    {
        if (entry.Fields.Any(static field => field.Field is not (PaperField.Title or PaperField.Abstract)))
            Of(new DecodedEntry(file, entry), problems);
    }

    /// <summary>The metadata of an entry.</summary>
    public static MetadataReader Of(DecodedEntry entry, List<DigestProblem>? problems)
    {
        var reader = new MetadataReader(entry, problems);
        foreach (DecodedField field in entry.Fields)
        {
            if (field.Field is not (PaperField.Title or PaperField.Abstract or PaperField.Keyword or PaperField.Other))
                reader.Read(field);
        }
        return reader;
    }

    private void Read(DecodedField line)
    {
        TextSpan value = line.Span;
        if (value.Length == 0)
        {
            problems?.Add(new DigestProblem(DigestProblemKind.InvalidMetadata, line.Syntax.NameSpan, Fault: MetadataFault.NoValue));
            return;
        }
        // Lists may go on in a second line of their own; everything else has one value.
        if (line.Field is not (PaperField.Topics or PaperField.Links) && !_seen.Add(line.Field))
        {
            // A retraction below another status is one all the same.
            bool isStatus = line.Field == PaperField.Status;
            Report(value, isStatus ? MetadataFault.RepeatedStatus : MetadataFault.Repeated);
            if (isStatus)
                ReadStatus(value, isRepeated: true);
            return;
        }
        switch (line.Field)
        {
            case PaperField.Id:
                ReadId(value);
                break;
            case PaperField.ArxivId:
                IdentifierText.ArxivRange(Text(value), out int arxiv, out int arxivLength);
                AddIdentifier(PaperField.ArxivId, value, arxiv, arxivLength, MetadataFault.ArxivId);
                break;
            case PaperField.Doi:
                IdentifierText.DoiRange(Text(value), out int doi, out int doiLength);
                AddIdentifier(PaperField.Doi, value, doi, doiLength, MetadataFault.Doi);
                break;
            case PaperField.Topics:
                ReadTopics(value);
                break;
            case PaperField.Links:
                ReadLinks(value);
                break;
            case PaperField.Authors:
                ReadAuthors(value);
                break;
            case PaperField.Date:
                ReadDate(value);
                break;
            case PaperField.Venue:
                Texts.Add((PaperField.Venue, value));
                break;
            case PaperField.Status:
                ReadStatus(value, isRepeated: false);
                break;
            case PaperField.Note:
                Texts.Add((PaperField.Note, value));
                break;
            case PaperField.Type:
                Texts.Add((PaperField.Type, value));
                break;
        }
    }

    private void ReadId(TextSpan value)
    {
        string id = Text(value);
        Id = id;
        if (id.Any(static c => WhiteSpace.Is(c)))
            Report(value, MetadataFault.SpaceInId);
    }

    private void AddIdentifier(PaperField field, TextSpan value, int start, int length, MetadataFault fault)
    {
        if (start < 0)
            Report(value, fault);
        else
            Texts.Add((field, new TextSpan(value.Start + start, length)));
    }

    private void ReadTopics(TextSpan value)
    {
        int before = Topics.Count;
        AddItems(value, Topics);
        if (Topics.Count == before)
            Report(value, MetadataFault.NoTopic);
    }

    private void ReadAuthors(TextSpan value)
    {
        var names = new List<TextSpan>();
        AddItems(value, names);
        if (names.Count == 0)
        {
            Report(value, MetadataFault.NoAuthor);
            return;
        }
        // "A Quill, B Tarn - Journal of Gardens, 2025": a citation line as result pages write it.
        if (_text.IndexOf(" - ", value.Start, value.Length, StringComparison.Ordinal) is > 0 and var dash && HasYear(dash, value.End)
            && NameList.Read(_text, value.Start, value.End, labelled: true) is { Venue.Length: > 0 } list && list.Names.Count > 0)
        {
            Texts.Add((PaperField.Authors, TextSpan.FromBounds(value.Start, list.Names[list.Names.Count - 1].End)));
            if (_seen.Add(PaperField.Venue))
                Texts.Add((PaperField.Venue, list.Venue));
            return;
        }
        Texts.Add((PaperField.Authors, value));
    }

    private bool HasYear(int start, int end)
    {
        int digits = 0;
        for (int i = start; i < end && digits < 4; i++)
            digits = Letters.IsDigit(_text[i]) ? digits + 1 : 0;
        return digits == 4;
    }

    /// <summary>The addresses themselves are found with those of the other texts; here is what else is on the line.</summary>
    private void ReadLinks(TextSpan value)
    {
        if (problems is null)
            return;
        var found = new List<FoundLink>();
        LinkReader.Read(_text, value, found);
        if (found.Count == 0)
        {
            Report(value, MetadataFault.NoAddress);
            return;
        }
        found.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        int next = 0;
        for (int start = value.Start; start < value.End;)
        {
            int end = start;
            while (end < value.End && !WhiteSpace.Is(_text[end]) && _text[end] is not (',' or ';'))
                end++;
            var item = TextSpan.FromBounds(start, end);
            while (next < found.Count && found[next].Span.End <= item.Start)
                next++;
            bool isLink = next < found.Count && found[next].Span.OverlapsWith(item);
            if (item.Length > 0 && !isLink && Text(item).Any(char.IsLetterOrDigit))
                Report(item, MetadataFault.NotAnAddress);
            start = end + 1;
        }
    }

    private void ReadDate(TextSpan value)
    {
        string[] parts = Text(value).Split('-');
        int year = parts[0].Length == 4 ? Number(parts[0]) : 0;
        int month = parts.Length > 1 ? Number(parts[1]) : 0;
        int day = parts.Length > 2 ? Number(parts[2]) : 0;
        bool known = year > 0
            && parts.Length <= 3
            && (parts.Length < 2 || month is >= 1 and <= 12)
            && (parts.Length < 3 || (day >= 1 && day <= DateTime.DaysInMonth(year, month)));
        if (known)
            Date = new DateModel(year, month, day);
        else
            Report(value, MetadataFault.Date);
    }

    private void ReadStatus(TextSpan value, bool isRepeated)
    {
        string status = CollapsedText.Of(_text, value);
        if (status.Equals("active", StringComparison.OrdinalIgnoreCase))
            Set(PaperStatus.Active);
        else if (status.Equals("retracted", StringComparison.OrdinalIgnoreCase))
            Set(PaperStatus.Retracted);
        else if (status.Equals("superseded", StringComparison.OrdinalIgnoreCase))
            Set(PaperStatus.Superseded);
        else if (status.StartsWith(SupersededBy, StringComparison.OrdinalIgnoreCase))
            ReadSuccessor(value);
        else if (!isRepeated)
            Report(value, MetadataFault.Status);
    }

    /// <summary>Two words from the end of which the successor's name begins, however they are spaced.</summary>
    private void ReadSuccessor(TextSpan value)
    {
        Set(PaperStatus.Superseded);
        if (Texts.Exists(static text => text.Field == PaperField.SupersededBy))
            return;
        int by = _text.IndexOf("by", value.Start + "superseded".Length, StringComparison.OrdinalIgnoreCase) + 2;
        while (WhiteSpace.Is(_text[by]))
            by++;
        Texts.Add((PaperField.SupersededBy, TextSpan.FromBounds(by, value.End)));
    }

    /// <summary>Of several statuses the worst counts.</summary>
    private void Set(PaperStatus status)
    {
        if (Badness(status) > Badness(Status))
            Status = status;

        static int Badness(PaperStatus status) => status switch { PaperStatus.Retracted => 2, PaperStatus.Superseded => 1, _ => 0 };
    }

    /// <summary>
    /// The items of a list, by their spans: between semicolons, or between commas if there is no semicolon; empty ones do not count.
    /// </summary>
    private void AddItems(TextSpan value, List<TextSpan> items)
    {
        char separator = _text.IndexOf(';', value.Start, value.Length) >= 0 ? ';' : ',';
        for (int start = value.Start; start <= value.End;)
        {
            int end = start < value.End ? _text.IndexOf(separator, start, value.End - start) : -1;
            if (end < 0)
                end = value.End;
            int first = start, last = end;
            while (first < last && WhiteSpace.Is(_text[first]))
                first++;
            while (last > first && WhiteSpace.Is(_text[last - 1]))
                last--;
            if (last > first)
                items.Add(TextSpan.FromBounds(first, last));
            start = end + 1;
        }
    }

    private static int Number(string digits)
    {
        int value = 0;
        foreach (char c in digits)
        {
            if ((uint)(c - '0') > 9)
                return -1;
            value = (value * 10) + c - '0';
        }
        return digits.Length is 0 or > 4 ? -1 : value;
    }

    private string Text(TextSpan span) => _text.Substring(span.Start, span.Length);

    private void Report(TextSpan span, MetadataFault fault) =>
        problems?.Add(new DigestProblem(DigestProblemKind.InvalidMetadata, entry.ToFile(span), Fault: fault));
}
