using PaperGen.Bibliographies;
using PaperGen.Internal;
using PaperGen.Reading;
using PaperGen.Values;

namespace PaperGen.CompilerServices;

/// <content>The papers' records: names, sources, fields.</content>
public partial class CatalogTable
{
    internal string Id(int paper)
    {
        string record = Record(paper, out int place);
        return record.Substring(place + TableFormat.IdPlace, TableFormat.Pair(record, place + TableFormat.IdLength));
    }

    /// <summary>Whether a paper has this name beside its id.</summary>
    private bool IsCalled(int paper, string name)
    {
        TableCursor at = Fields(paper);
        while (Next(ref at, PaperField.Member, PaperField.Alias))
        {
            if (at.IsString(name))
                return true;
        }
        return false;
    }

    /// <summary>
    /// The title: of most papers it has its place in the record. The caller keeps the table alive (see <see cref="TextOf"/>): a paper does,
    /// as it stores the title.
    /// </summary>
    internal unsafe string TitleOf(int paper)
    {
        string record = Record(paper, out int place);
        int length = record[place + TableFormat.TitleBytes] - TableFormat.DigitBase;
        if (length == 0)
            return FieldOf(paper, PaperField.Title) ?? "";
        DigestResource file = FileAt(TableFormat.Pair(record, place + TableFormat.SourceFile));
        int start = TableFormat.Pair(record, place + TableFormat.SourceStart);
        if (!Volatile.Read(ref _isVerified[paper]))
            Verify(paper, record, place, file, start);
        return Utf8Text.DecodePlain(file.Bytes + start + record[place + TableFormat.TitleStart] - TableFormat.DigitBase, length);
    }

    /// <summary>The text of a field; null if the paper has none.</summary>
    internal string? TextOf(int paper, PaperField field)
    {
        string? text = field == PaperField.Title ? TitleOf(paper) : FieldOf(paper, field);
        // An assembly that can be unloaded takes its files along, and nobody else may hold it while this runs.
        GC.KeepAlive(this);
        return text;
    }

    private string? FieldOf(int paper, PaperField field)
    {
        TableCursor at = Open(paper, 0, out _);
        return Next(ref at, field, field) ? ReadText(paper, ref at) : null;
    }

    /// <summary>The first piece of a field as its file has it, if that is TeX; else null.</summary>
    internal unsafe string? TeXOf(int paper, PaperField field)
    {
        TableCursor at = Open(paper, 0, out _);
        if (!Next(ref at, field, field))
            return null;
        if (!Volatile.Read(ref _isVerified[paper]))
            Verify(paper);
        int head = at.Number();
        if ((SliceEncoding)((head >> 1) & ((1 << TableFormat.EncodingBits) - 1)) != SliceEncoding.BibTeX)
            return null;
        Open(paper, head >> TableFormat.SourceShift, out Source source);
        int start = source.Start + at.Number();
        string slice = Utf8Text.Decode(source.File.Bytes + start, at.Number());
        GC.KeepAlive(this);
        return BibTeXDecoder.Balanced(slice);
    }

    /// <summary>The texts of a field that a paper may have several times.</summary>
    internal IReadOnlyList<string> TextsOf(int paper, PaperField field)
    {
        // Most papers have none, and lists live behind an assembly that the first search would load for them alone.
        TableCursor at = Fields(paper);
        return Next(ref at, field, field) ? TextsFrom(paper, at, field) : FixedList<string>.Empty;
    }

    /// <summary>The texts of a field, from the first one on.</summary>
    private FixedList<string> TextsFrom(int paper, TableCursor at, PaperField field)
    {
        var texts = new List<string>();
        do
            texts.Add(field == PaperField.Alias ? at.String() : ReadText(paper, ref at));
        while (Next(ref at, field, field));
        return new FixedList<string>(texts.ToArray());
    }

    /// <summary>The fields that have no property.</summary>
    internal IReadOnlyDictionary<string, string> OtherFieldsOf(int paper)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        TableCursor at = Fields(paper);
        while (Next(ref at, PaperField.Other, PaperField.Other))
        {
            string name = at.String();
            fields[name] = ReadText(paper, ref at);
        }
        return new System.Collections.ObjectModel.ReadOnlyDictionary<string, string>(fields);
    }

    internal PaperAuthors AuthorsOf(int paper) =>
        TextOf(paper, PaperField.Authors) is { } text
            ? new PaperAuthors(new FixedList<PaperAuthor>([.. AuthorList.Read(text, out bool hasMore)]), hasMore) : PaperAuthors.None;

    /// <summary>The name of the paper's member.</summary>
    internal string MemberOf(int paper)
    {
        TableCursor at = Fields(paper);
        return Next(ref at, PaperField.Member, PaperField.Member) ? at.String() : Id(paper);
    }

    internal PaperDate? DateOf(int paper)
    {
        TableCursor at = Fields(paper);
        if (!Next(ref at, PaperField.Date, PaperField.Date))
            return null;
        int year = at.Number();
        int month = at.Number();
        int day = at.Number();
        return new PaperDate(year, month == 0 ? null : month, day == 0 ? null : day);
    }

    internal PaperStatus StatusOf(int paper)
    {
        TableCursor at = Fields(paper);
        return Next(ref at, PaperField.Status, PaperField.Status) ? (PaperStatus)at.Number() : PaperStatus.Active;
    }

    internal PaperSource SourceOf(int paper)
    {
        Open(paper, 0, out Source source);
        return new PaperSource(source.File.Path, source.Line);
    }

    private IReadOnlyList<PaperLink> LinksOf(int paper)
    {
        TableCursor at = Fields(paper);
        if (!Next(ref at, PaperField.Links, PaperField.Links))
            return FixedList<PaperLink>.Empty;
        var links = new PaperLink[at.Number()];
        for (int i = 0; i < links.Length; i++)
        {
            int kind = at.Number();
            int lines = TableFormat.Signed(at.Number());
            TableCursor address = at;
            Open(paper, SkipText(ref at), out Source source);
            var place = new PaperSource(source.File.Path, source.Line + lines);
            links[i] = new PaperLink(PaperAt(paper), (PaperLinkKind)(kind >> 1), (kind & 1) != 0, place, address);
        }
        return new FixedList<PaperLink>(links);
    }

    internal IReadOnlyList<TopicMatch> TopicMatchesOf(int paper)
    {
        TableCursor at = Fields(paper);
        if (!Next(ref at, PaperField.Topics, PaperField.Topics))
            return FixedList<TopicMatch>.Empty;
        var matches = new TopicMatch[at.Number()];
        for (int i = 0; i < matches.Length; i++)
        {
            Topic topic = TopicAt(at.Number());
            int score = at.Number();
            matches[i] = new TopicMatch(topic, score >> 2, ReadText(paper, ref at), (TopicMatchOrigin)(score & 3));
        }
        return new FixedList<TopicMatch>(matches);
    }

    internal IReadOnlyList<Topic> TopicsOf(IReadOnlyList<TopicMatch> matches)
    {
        if (matches.Count == 0)
            return FixedList<Topic>.Empty;
        var topics = new Topic[matches.Count];
        for (int i = 0; i < topics.Length; i++)
            topics[i] = matches[i].Topic;
        return new FixedList<Topic>(topics);
    }

    /// <summary>For each topic its papers and those of the topics below it, in one pass over all papers.</summary>
    private List<int>[] PapersOfTopics()
    {
        var papers = new List<int>[TopicCount];
        for (int i = 0; i < papers.Length; i++)
            papers[i] = [];
        for (int paper = 0; paper < PaperCount; paper++)
        {
            TableCursor at = Fields(paper);
            if (!Next(ref at, PaperField.Topics, PaperField.Topics))
                continue;
            for (int count = at.Number(); count > 0; count--)
            {
                for (int topic = at.Number(); topic >= 0; topic = ParentOf(topic))
                {
                    List<int> known = papers[topic];
                    if (known.Count == 0 || known[known.Count - 1] != paper)
                        known.Add(paper);
                }
                at.Number();
                SkipText(ref at);
            }
        }
        return papers;
    }

    /// <summary>Reads a text, after the paper's sources were compared with their hashes.</summary>
    internal unsafe string ReadText(int paper, ref TableCursor at)
    {
        if (!Volatile.Read(ref _isVerified[paper]))
            Verify(paper);
        string? text = null;
        int head;
        do
        {
            head = at.Number();
            var encoding = (SliceEncoding)((head >> 1) & ((1 << TableFormat.EncodingBits) - 1));
            string piece;
            if (encoding == SliceEncoding.Literal)
            {
                piece = at.String();
            }
            else
            {
                Open(paper, head >> TableFormat.SourceShift, out Source source);
                int start = source.Start + at.Number();
                int length = at.Number();
                piece = encoding == SliceEncoding.Plain ? Utf8Text.DecodePlain(source.File.Bytes + start, length)
                    : Decoded(encoding, Utf8Text.Decode(source.File.Bytes + start, length));
            }
            text = text is null ? piece : SliceDecoder.Join(text, piece);
        }
        while ((head & 1) != 0);
        // An assembly that can be unloaded takes its files along, and nobody else may hold it while this runs.
        GC.KeepAlive(this);
        return text;
    }

    // Apart, as it loads every decoder.
    private string Decoded(SliceEncoding encoding, string slice) =>
        SliceDecoder.Decode(encoding, slice, 0, slice.Length) ?? throw LaterVersion();

    /// <returns>The source of its first piece.</returns>
    private static int SkipText(ref TableCursor at)
    {
        int first = -1;
        for (int piece = 1; (piece & 1) != 0;)
        {
            piece = at.Number();
            if (first < 0)
                first = piece >> TableFormat.SourceShift;
            int number = at.Number();
            if (((piece >> 1) & ((1 << TableFormat.EncodingBits) - 1)) == (int)SliceEncoding.Literal)
                at.Place += number;
            else
                at.Number();
        }
        return first;
    }

    /// <summary>Compares the sources of a paper with the hashes that they had when the table was made.</summary>
    internal void Verify(int paper)
    {
        string record = Record(paper, out int place);
        if (TableFormat.Pair(record, place) == 0)
            return;
        Verify(paper, record, place, FileAt(TableFormat.Pair(record, place + TableFormat.SourceFile)), TableFormat.Pair(
            record, place + TableFormat.SourceStart));
    }

    private void Verify(int paper, string record, int place, DigestResource file, int start)
    {
        if (!file.Has(start, TableFormat.Pair(record, place + TableFormat.SourceBytes), TableFormat.Pair(
            record, place + TableFormat.SourceHash), _owner))
            throw Changed(paper, 0);
        int count = TableFormat.Pair(record, place);
        if (count > 1)
            VerifyOthers(paper, count);
        Volatile.Write(ref _isVerified[paper], true);
    }

    private void VerifyOthers(int paper, int count)
    {
        for (int i = 1; i < count; i++)
        {
            Open(paper, i, out Source source);
            if (!source.File.Has(source.Start, source.Length, source.Hash, _owner))
                throw Changed(paper, i);
        }
    }

    private PaperDigestException Changed(int paper, int number)
    {
        Open(paper, number, out Source source);
        return TableErrors.Changed(_owner.Assembly, source.File.Path, Id(paper), source.Line);
    }

    private TableCursor Fields(int paper) => Open(paper, 0, out _);

    /// <summary>Goes to the fields of a paper, past its sources.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="number">Which of the sources is asked for.</param>
    /// <param name="source">That one; of a paper without sources, none.</param>
    private TableCursor Open(int paper, int number, out Source source)
    {
        string record = Record(paper, out int place);
        int count = TableFormat.Pair(record, place);
        source = default;
        if (number == 0 && count > 0)
        {
            source = new Source
            {
                File = FileAt(TableFormat.Pair(record, place + TableFormat.SourceFile)),
                Start = TableFormat.Pair(record, place + TableFormat.SourceStart),
                Length = TableFormat.Pair(record, place + TableFormat.SourceBytes),
                Line = TableFormat.Pair(record, place + TableFormat.SourceLine),
                Hash = TableFormat.Pair(record, place + TableFormat.SourceHash),
            };
        }
        place += TableFormat.IdPlace + TableFormat.Pair(record, place + TableFormat.IdLength);
        var at = new TableCursor { Chunk = record, Place = place };
        for (int i = 1; i < count; i++)
        {
            var one = new Source
            {
                File = FileAt(at.Number()),
                Start = at.Number(),
                Length = at.Number(),
                Line = at.Number(),
                Hash = at.Number(),
            };
            if (i == number)
                source = one;
        }
        return at;
    }

    /// <summary>Goes to the value of the next field that is one of two.</summary>
    /// <returns>Whether there is one.</returns>
    private static bool Next(ref TableCursor at, PaperField one, PaperField other)
    {
        for (var field = (PaperField)at.Number(); field != PaperField.None; field = (PaperField)at.Number())
        {
            int length = at.Number();
            if (field == one || field == other)
                return true;
            at.Place += length;
        }
        return false;
    }

    /// <summary>A stretch of a file that a paper's texts are slices of.</summary>
    private struct Source
    {
        public DigestResource File;
        public int Start;
        public int Length;
        public int Line;
        public int Hash;
    }
}
