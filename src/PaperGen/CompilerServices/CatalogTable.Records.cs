using PaperGen.Internal;

namespace PaperGen.CompilerServices;

/// <content>The papers' records: names, sources, fields.</content>
public partial class CatalogTable
{
    internal string Id(int paper) => Record(paper).String();

    private bool IsCalled(int paper, string name)
    {
        if (Record(paper).IsString(name))
            return true;
        TableCursor at = Fields(paper);
        while (Next(ref at, PaperField.Member, PaperField.Alias))
        {
            if (at.IsString(name))
                return true;
        }
        return false;
    }

    /// <summary>The text of a field; null if the paper has none.</summary>
    internal string? TextOf(int paper, PaperField field)
    {
        TableCursor at = Fields(paper);
        return Next(ref at, field, field) ? ReadText(paper, ref at) : null;
    }

    /// <summary>The texts of a field that a paper may have several times.</summary>
    internal IReadOnlyList<string> TextsOf(int paper, PaperField field)
    {
        var texts = new List<string>();
        TableCursor at = Fields(paper);
        while (Next(ref at, field, field))
            texts.Add(field == PaperField.Alias ? at.String() : ReadText(paper, ref at));
        return texts.Count == 0 ? FixedList<string>.Empty : new FixedList<string>(texts.ToArray());
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

    internal IReadOnlyList<string> AuthorsOf(int paper) =>
        TextOf(paper, PaperField.Authors) is { } text ? new FixedList<string>(AuthorList.Read(text)) : FixedList<string>.Empty;

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
        Source source = SourceAt(paper, 0);
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
            int lines = at.Number();
            TableCursor address = at;
            Source source = SourceAt(paper, SkipText(ref at));
            links[i] = new PaperLink(PaperAt(paper), (PaperLinkKind)(kind >> 1), (kind & 1) != 0, new PaperSource(source.File.Path, source.Line + lines), address);
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
    internal string ReadText(int paper, ref TableCursor at)
    {
        Verify(paper);
        string text = "";
        for (int piece = 1; (piece & 1) != 0;)
        {
            piece = at.Number();
            var encoding = (SliceEncoding)((piece >> 1) & ((1 << TableFormat.EncodingBits) - 1));
            if (encoding == SliceEncoding.Literal)
            {
                text = SliceDecoder.Join(text, at.String());
                continue;
            }
            Source source = SourceAt(paper, piece >> TableFormat.SourceShift);
            string slice = source.File.Text(source.Start + at.Number(), at.Number());
            text = SliceDecoder.Join(text, SliceDecoder.Decode(encoding, slice, 0, slice.Length) ?? throw TableErrors.Format(_owner.Assembly));
        }
        return text;
    }

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
                at.Skip(number);
            else
                at.Number();
        }
        return first;
    }

    /// <summary>Compares the sources of a paper with the hashes that they had when the table was made, once.</summary>
    internal void Verify(int paper)
    {
        if (_isVerified[paper])
            return;
        TableCursor at = Sources(paper);
        for (int count = at.Number(); count > 0; count--)
        {
            Source source = ReadSource(ref at);
            if (!source.File.IsUnchanged(source.Start, source.Length, source.Hash))
                throw source.File.Changed(Id(paper), source.Line);
        }
        _isVerified[paper] = true;
    }

    private Source SourceAt(int paper, int number)
    {
        TableCursor at = Sources(paper);
        at.Number();
        Source source = ReadSource(ref at);
        for (; number > 0; number--)
            source = ReadSource(ref at);
        return source;
    }

    private TableCursor Sources(int paper)
    {
        TableCursor at = Record(paper);
        at.Skip(at.Number());
        return at;
    }

    private TableCursor Fields(int paper)
    {
        TableCursor at = Sources(paper);
        for (int count = at.Number(); count > 0; count--)
            ReadSource(ref at);
        return at;
    }

    /// <summary>Goes to the value of the next field that is one of two.</summary>
    /// <returns>Whether there is one.</returns>
    private static bool Next(ref TableCursor at, PaperField one, PaperField other)
    {
        while ((PaperField)at.Number() is not PaperField.None and var field)
        {
            int length = at.Number();
            if (field == one || field == other)
                return true;
            at.Skip(length);
        }
        return false;
    }

    private Source ReadSource(ref TableCursor at) => new()
    {
        File = _files[at.Number()],
        Start = at.Number(),
        Length = at.Number(),
        Line = at.Number(),
        Hash = at.Fixed(TableFormat.SourceHashLength),
    };

    /// <summary>A stretch of a file that a paper's texts are slices of.</summary>
    private struct Source
    {
        public DigestResource File;
        public int Start;
        public int Length;
        public int Line;
        public ulong Hash;
    }
}
