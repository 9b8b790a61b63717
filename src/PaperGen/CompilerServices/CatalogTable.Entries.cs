using PaperGen.Internal;

namespace PaperGen.CompilerServices;

/// <content>The papers' entries: what stands where in a digest, links and topics.</content>
public partial class CatalogTable
{
    // Made when they are first asked for; two threads may make them twice, alike.
    private List<int>[]? _papersOfTopics;
    private int[]? _linksBefore;

    internal unsafe string Title(int index)
    {
        DigestResource digest = Open(index, out PaperEntry entry);
        return entry.Pieces == 0
            ? Text(digest, digest.Bytes + entry.Start + entry.TitleStart, entry.TitleEnd - entry.TitleStart)
            : TitleInPieces(digest, entry, index);
    }

    private unsafe string TitleInPieces(DigestResource digest, PaperEntry entry, int index)
    {
        int position = entry.Pieces;
        string[] parts = new string[Number(ref position, TableFormat.Entry.PiecesGroup)];
        int start = entry.Start;
        for (int i = 0; i < parts.Length; i++)
        {
            start += Number(ref position, TableFormat.Entry.GapGroup);
            int length = Number(ref position, TableFormat.Entry.LengthGroup);
            parts[i] = Text(digest, Slice(digest, start, length, index), length);
            start += length;
        }
        return string.Join(" ", parts);
    }

    internal unsafe string Abstract(int index)
    {
        DigestResource digest = Open(index, out PaperEntry entry);
        return Text(digest, Slice(digest, entry.Start + entry.AbstractStart, entry.AbstractLength, index), entry.AbstractLength);
    }

    /// <summary>Cursors over a title and an abstract, which make no strings of them.</summary>
    internal unsafe void Texts(int index, out TextCursor title, out TextCursor @abstract)
    {
        DigestResource digest = Open(index, out PaperEntry entry);
        title = entry.Pieces == 0
            ? new TextCursor(Slice(digest, entry.Start + entry.TitleStart, entry.TitleEnd - entry.TitleStart, index), entry.TitleEnd - entry.TitleStart)
            : new TextCursor(TitleInPieces(digest, entry, index));
        @abstract = new TextCursor(Slice(digest, entry.Start + entry.AbstractStart, entry.AbstractLength, index), entry.AbstractLength);
    }

    internal string? ExtraText(int index, int kind)
    {
        Read(index, out PaperEntry entry);
        int position = Extra(entry.Extras, kind);
        if (position < 0)
            return null;
        int start = Number(ref position, TableFormat.Extra.StartGroup);
        return TextAt(index, start, Number(ref position, TableFormat.Extra.LengthGroup));
    }

    internal IReadOnlyList<string> AuthorsOf(int index)
    {
        if (ExtraText(index, TableFormat.Extra.Authors) is not { } text)
            return FixedList<string>.Empty;
        return new FixedList<string>(AuthorList.Read(text));
    }

    internal PaperDate? DateOf(int index)
    {
        Read(index, out PaperEntry entry);
        int position = Extra(entry.Extras, TableFormat.Extra.Date);
        if (position < 0)
            return null;
        int year = Number(ref position, TableFormat.Extra.YearGroup);
        int month = (int)Bits(position, TableFormat.Extra.MonthBits);
        int day = (int)Bits(position + TableFormat.Extra.MonthBits, TableFormat.Extra.DayBits);
        return new PaperDate(year, month == 0 ? null : month, day == 0 ? null : day);
    }

    internal PaperStatus StatusOf(int index)
    {
        Read(index, out PaperEntry entry);
        int position = Extra(entry.Extras, TableFormat.Extra.Status);
        return position < 0 ? PaperStatus.Active : (PaperStatus)Number(ref position, TableFormat.Extra.StatusGroup);
    }

    internal PaperSource SourceOf(int index)
    {
        Read(index, out PaperEntry entry);
        return new PaperSource(DigestPath(DigestOf(ref entry.Start)), entry.Line);
    }

    internal PaperLink LinkAt(int index)
    {
        int[] before = _linksBefore ??= LinksBefore();
        // The last of the papers before which there are not more.
        int low = 0;
        int high = before.Length;
        while (high - low > 1)
        {
            int middle = (low + high) >> 1;
            if (before[middle] <= index)
                low = middle;
            else
                high = middle;
        }
        return PaperAt(low).Links[index - before[low]];
    }

    /// <summary>For each paper, how many links stand before its own.</summary>
    private int[] LinksBefore()
    {
        int[] before = new int[PaperCount];
        int count = 0;
        for (int i = 0; i < before.Length; i++)
        {
            before[i] = count;
            Read(i, out PaperEntry entry);
            int position = Extra(entry.Extras, TableFormat.Extra.Count);
            count += Number(ref position, TableFormat.Entry.LinkCountGroup);
        }
        return before;
    }

    private IReadOnlyList<PaperLink> LinksOf(int index)
    {
        Read(index, out PaperEntry entry);
        int position = Extra(entry.Extras, TableFormat.Extra.Count);
        int count = Number(ref position, TableFormat.Entry.LinkCountGroup);
        if (count == 0)
            return FixedList<PaperLink>.Empty;
        var links = new PaperLink[count];
        for (int i = 0; i < count; i++)
            links[i] = ReadLink(index, entry.Line, ref position);
        return new FixedList<PaperLink>(links);
    }

    private PaperLink ReadLink(int paper, int line, ref int position)
    {
        bool isRepaired = Bits(position++, 1) != 0;
        var kind = (PaperLinkKind)Number(ref position, TableFormat.Link.KindGroup);
        line += Number(ref position, TableFormat.Link.LineGroup);
        if (isRepaired)
        {
            int text = position;
            SkipText(ref position);
            return new PaperLink(this, paper, kind, line, text, 0);
        }
        int start = Number(ref position, TableFormat.Link.StartGroup);
        return new PaperLink(this, paper, kind, line, start, Number(ref position, TableFormat.Link.LengthGroup));
    }

    /// <summary>The address of a link.</summary>
    /// <param name="paper">Its paper.</param>
    /// <param name="start">Where it stands, counted from the paper's start; of a repaired one, its position in the table.</param>
    /// <param name="length">Its bytes; of a repaired one, 0.</param>
    internal string LinkUrl(int paper, int start, int length)
    {
        if (length != 0)
            return TextAt(paper, start, length);
        Verify(paper);
        return Text(ref start);
    }

    internal IReadOnlyList<TopicMatch> TopicMatchesOf(int index)
    {
        Read(index, out PaperEntry entry);
        int position = TopicsPosition(entry);
        int count = Number(ref position, TableFormat.Entry.TopicCountGroup);
        if (count == 0)
            return FixedList<TopicMatch>.Empty;
        var matches = new TopicMatch[count];
        for (int i = 0; i < count; i++)
        {
            int topic = ReadMatch(entry, ref position, out TopicMatchOrigin origin, out int score, out int start, out int length);
            matches[i] = new TopicMatch(TopicAt(topic), score, TextAt(index, start, length), origin);
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
        for (int i = 0; i < PaperCount; i++)
        {
            Read(i, out PaperEntry entry);
            int position = TopicsPosition(entry);
            for (int count = Number(ref position, TableFormat.Entry.TopicCountGroup); count > 0; count--)
            {
                for (int topic = ReadMatch(entry, ref position, out _, out _, out _, out _); topic >= 0; topic = ParentOf(topic))
                {
                    List<int> known = papers[topic];
                    if (known.Count == 0 || known[known.Count - 1] != i)
                        known.Add(i);
                }
            }
        }
        return papers;
    }

    /// <returns>The index of the topic.</returns>
    private int ReadMatch(in PaperEntry entry, ref int position, out TopicMatchOrigin origin, out int score, out int start, out int length)
    {
        int topic = (int)Bits(position, _header[TableFormat.Header.TopicBits]);
        position += _header[TableFormat.Header.TopicBits];
        length = Number(ref position, TableFormat.Match.LengthGroup);
        uint place = Bits(position++, 1);
        if (place != TableFormat.Match.InTitle)
            place |= Bits(position++, 1) << 1;
        if (place == TableFormat.Match.InMetadata)
        {
            origin = TopicMatchOrigin.Metadata;
            score = TableFormat.Match.MetadataScore;
            start = Number(ref position, TableFormat.Match.StartGroup);
            return topic;
        }
        origin = place == TableFormat.Match.InTitle ? TopicMatchOrigin.Title : TopicMatchOrigin.Abstract;
        int bits = TableFormat.BitsOf((uint)(place == TableFormat.Match.InTitle ? entry.TitleEnd : entry.AbstractLength));
        start = (int)Bits(position, bits) + (place == TableFormat.Match.InTitle ? 0 : entry.AbstractStart);
        position += bits;
        score = _header[TableFormat.Header.ScoreBase] + (int)Bits(position, _header[TableFormat.Header.ScoreBits]);
        position += _header[TableFormat.Header.ScoreBits];
        return topic;
    }

    /// <summary>The position of a paper's topics.</summary>
    private int TopicsPosition(in PaperEntry entry)
    {
        int position = Extra(entry.Extras, TableFormat.Extra.Count);
        for (int links = Number(ref position, TableFormat.Entry.LinkCountGroup); links > 0; links--)
            ReadLink(0, 0, ref position);
        return position;
    }

    /// <summary>The position of an extra, or -1; that behind all of them, for the kind <see cref="TableFormat.Extra.Count"/>.</summary>
    private int Extra(int position, int kind)
    {
        uint kinds = 0;
        if (Bits(position++, 1) != 0)
        {
            kinds = Bits(position, TableFormat.Extra.Count);
            position += TableFormat.Extra.Count;
        }
        if (kind < TableFormat.Extra.Count && (kinds & (1u << kind)) == 0)
            return -1;
        for (int before = 0; before < kind; before++)
        {
            if ((kinds & (1u << before)) == 0)
                continue;
            if (before == TableFormat.Extra.Status)
            {
                Number(ref position, TableFormat.Extra.StatusGroup);
            }
            else if (before == TableFormat.Extra.Date)
            {
                Number(ref position, TableFormat.Extra.YearGroup);
                position += TableFormat.Extra.MonthBits + TableFormat.Extra.DayBits;
            }
            else
            {
                Number(ref position, TableFormat.Extra.StartGroup);
                Number(ref position, TableFormat.Extra.LengthGroup);
            }
        }
        return position;
    }

    /// <summary>Finds out where a paper's parts stand.</summary>
    private void Read(int index, out PaperEntry entry)
    {
        int[] header = _header;
        int positionBits = header[TableFormat.Header.BlockPositionBits];
        int startBits = header[TableFormat.Header.BlockStartBits];
        int lineBits = header[TableFormat.Header.BlockLineBits];
        int block = index >> TableFormat.Block.Shift;
        int position = header[TableFormat.Header.Blocks] + (block * (positionBits + startBits + lineBits));
        entry = default;
        entry.Start = (int)Bits(position + positionBits, startBits);
        entry.Line = (int)Bits(position + positionBits + startBits, lineBits);
        int fields = header[TableFormat.Header.Entries] + (int)Bits(position, positionBits);

        int spanBits = header[TableFormat.Header.SpanBits];
        lineBits = header[TableFormat.Header.LineBits];
        int sizeBits = header[TableFormat.Header.SizeBits];
        int width = spanBits + lineBits + sizeBits;
        int papers = _paperCount - (block << TableFormat.Block.Shift);
        position = fields + (width * (papers > TableFormat.Block.Mask ? TableFormat.Block.Mask + 1 : papers));
        int span;
        for (int before = index & TableFormat.Block.Mask; ; before--, fields += width)
        {
            int field = (int)Bits(fields, width);
            span = field & ((1 << spanBits) - 1);
            int lines = (field >> spanBits) & ((1 << lineBits) - 1);
            int size = field >> (spanBits + lineBits);
            // All ones stand for a value in the entry.
            if (sizeBits != 0 && size == (1 << sizeBits) - 1)
            {
                size = (int)Bits(position, TableFormat.Block.EscapeBits);
                position += TableFormat.Block.EscapeBits;
            }
            else
            {
                size += header[TableFormat.Header.SizeBase];
            }
            int next = position + size;
            if (spanBits != 0 && span == (1 << spanBits) - 1)
            {
                span = (int)Bits(position, TableFormat.Block.EscapeBits);
                position += TableFormat.Block.EscapeBits;
            }
            else
            {
                span += header[TableFormat.Header.SpanBase];
            }
            if (lineBits != 0 && lines == (1 << lineBits) - 1)
            {
                lines = (int)Bits(position, TableFormat.Block.EscapeBits);
                position += TableFormat.Block.EscapeBits;
            }
            else
            {
                lines += header[TableFormat.Header.LineBase];
            }
            if (before == 0)
                break;
            entry.Start += span;
            entry.Line += lines;
            position = next;
        }

        entry.Bucket = (int)Bits(position, header[TableFormat.Header.BucketBits]);
        position += header[TableFormat.Header.BucketBits];
        entry.Hash = Bits(position, TableFormat.Entry.HashBits);
        position += TableFormat.Entry.HashBits;
        if (Bits(position++, 1) != 0)
        {
            entry.TitleEnd = Number(ref position, TableFormat.Entry.LengthGroup);
            entry.AbstractStart = entry.TitleEnd + header[TableFormat.Header.Gap];
            entry.Length = span - header[TableFormat.Header.Tail];
            entry.AbstractLength = entry.Length - entry.AbstractStart;
            entry.Extras = position;
        }
        else
        {
            ReadLayout(ref entry, position);
        }
    }

    private void ReadLayout(ref PaperEntry entry, int position)
    {
        int start = position;
        int pieces = Number(ref position, TableFormat.Entry.PiecesGroup);
        for (int i = 0; i < pieces; i++)
        {
            entry.TitleStart = entry.TitleEnd + Number(ref position, TableFormat.Entry.GapGroup);
            entry.TitleEnd = entry.TitleStart + Number(ref position, TableFormat.Entry.LengthGroup);
        }
        entry.Pieces = pieces == 1 ? 0 : start;
        entry.Length = entry.TitleEnd;
        entry.AbstractLength = Number(ref position, TableFormat.Entry.AbstractGroup);
        if (entry.AbstractLength > 0)
        {
            entry.AbstractStart = entry.TitleEnd + Number(ref position, TableFormat.Entry.GapGroup);
            entry.Length = entry.AbstractStart + entry.AbstractLength;
        }
        entry.Length += Number(ref position, TableFormat.Entry.GapGroup);
        entry.Extras = position;
    }

    /// <summary>Compares the text of a paper with the hash it had when the table was made, once.</summary>
    internal void Verify(int index) => Open(index, out _);

    /// <summary>Whether a text of the paper was read before.</summary>
    internal bool IsVerified(int index) => _verified is { } verified && (verified[index >> 5] & (1 << (index & 31))) != 0;

    /// <summary>Finds out where a paper's parts stand, and compares its text with the hash it had when the table was made, once.</summary>
    /// <returns>The digest of the paper; the entry's start is counted in it.</returns>
    private unsafe DigestResource Open(int index, out PaperEntry entry)
    {
        Read(index, out entry);
        int digestIndex = _header[TableFormat.Header.DigestCount] == 1 ? 0 : DigestOf(ref entry.Start);
        var digest = (DigestResource?)_digests?[digestIndex] ?? OpenDigest(digestIndex);
        if (IsVerified(index))
            return digest;
        if ((uint)entry.Start > (uint)digest.Length || (uint)entry.Length > (uint)(digest.Length - entry.Start)
            || StableHash.OfText(digest.Bytes + entry.Start, entry.Length) != entry.Hash)
            throw digest.Changed(Id(index), entry.Line);
        (_verified ??= new int[(_paperCount + 31) >> 5])[index >> 5] |= 1 << (index & 31);
        return digest;
    }

    /// <summary>The index of the digest in which a place counted through all of them lies; the place is then counted in it.</summary>
    private int DigestOf(ref int start)
    {
        int low = 0;
        int high = _header[TableFormat.Header.DigestCount];
        // Digests without a byte begin where the next one does.
        while (high - low > 1)
        {
            int middle = (low + high) >> 1;
            if (DigestStart(middle) <= start)
                low = middle;
            else
                high = middle;
        }
        start -= DigestStart(low);
        return low;
    }

    private unsafe string TextAt(int index, int start, int length)
    {
        DigestResource digest = Open(index, out PaperEntry entry);
        return Text(digest, Slice(digest, entry.Start + start, length, index), length);
    }

    private static unsafe string Text(DigestResource digest, byte* bytes, int length)
    {
        string text = Utf8Text.Collapse(bytes, length);
        // An assembly that can be unloaded takes its digests along, and nobody else may hold it while this runs.
        GC.KeepAlive(digest);
        return text;
    }

    private unsafe byte* Slice(DigestResource digest, int start, int length, int index)
    {
        if ((uint)start > (uint)digest.Length || (uint)length > (uint)(digest.Length - start))
        {
            Read(index, out PaperEntry entry);
            throw digest.Changed(Id(index), entry.Line);
        }
        return digest.Bytes + start;
    }
}
