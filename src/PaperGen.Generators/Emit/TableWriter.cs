using PaperGen.Internal;
using PaperGen.Model;

namespace PaperGen.Emit;

/// <summary>Writes the table of a catalog (<see cref="TableFormat"/>).</summary>
internal static class TableWriter
{
    /// <summary>The table's chunks.</summary>
    public static List<string> Write(CatalogModel catalog) => Write(catalog.Digests, [.. catalog.Papers.Select(Record)], catalog.Topics);

    /// <summary>The table's chunks.</summary>
    /// <param name="files">The files that the papers are in.</param>
    /// <param name="papers">The papers' records.</param>
    /// <param name="topics">The topics.</param>
    public static List<string> Write(
        IReadOnlyList<DigestFileModel> files, IReadOnlyList<RecordWriter> papers, IReadOnlyList<TopicModel> topics)
    {
        DigitWriter slots = Slots(papers, out int slotCount);
        DigitWriter head = new DigitWriter().Pair(papers.Count).Pair(topics.Count).Pair(files.Count).Pair(slotCount);
        // What is in the first chunk before the records: the number of chunks, head, positions, slots and files.
        int index = 1 + head.Length + ((papers.Count + topics.Count) * TableFormat.PositionLength) + slots.Length;
        DigitWriter paths = Files(files, TableFormat.ContentsPlace + index);
        index += paths.Length;
        var positions = new DigitWriter();
        var contents = new List<DigitWriter> { new() };
        int length = TableFormat.ContentsPlace + index;
        foreach (string record in papers.Select(static paper => paper.ToString()).Concat(topics.Select(Record)))
        {
            if (length > TableFormat.ContentsPlace && length + record.Length > TableFormat.ChunkLength)
            {
                contents.Add(new DigitWriter());
                length = TableFormat.ContentsPlace;
            }
            positions.Fixed((ulong)(contents.Count - 1), 1).Fixed((ulong)length, 1);
            contents[contents.Count - 1].Append(record);
            length += record.Length;
        }
        var chunks = new List<string>();
        ulong first = 0;
        for (int i = 0; i < contents.Count; i++)
        {
            string begin = i > 0 ? "" : new DigitWriter().Fixed((ulong)contents.Count, 1).ToString() + head + positions + slots + paths;
            chunks.Add(Chunk(begin + contents[i], i, ref first));
        }
        return chunks;
    }

    /// <summary>Puts before the contents of a chunk what it is checked by.</summary>
    private static string Chunk(string contents, int index, ref ulong first)
    {
        string begin = new DigitWriter().Fixed(TableFormat.Format, 1).Fixed((ulong)index, 1).ToString();
        ulong checksum = TableFormat.Checksum(begin + new string('\0', TableFormat.ChecksumLength) + contents, index, first);
        if (index == 0)
            first = checksum;
        return begin + new DigitWriter().Fixed(checksum, TableFormat.ChecksumLength) + contents;
    }

    /// <summary>
    /// Where papers are found by their names. Of equal names the one put there first is found first: ids before all others.
    /// </summary>
    private static DigitWriter Slots(IReadOnlyList<RecordWriter> papers, out int count)
    {
        List<(string Name, int Paper)> names = [.. papers.Select(static (paper, index) => (paper.Id, index))];
        for (int i = 0; i < papers.Count; i++)
            names.AddRange(papers[i].OtherNames.Select(name => (name, i)));
        count = TableFormat.SlotCount(names.Count);
        var slots = new (ulong Hash, int Paper)[count];
        foreach ((string name, int paper) in names)
        {
            ulong hash = Hash64.Of(name);
            int slot = TableFormat.FirstSlot(hash, count);
            while (slots[slot].Paper != 0)
                slot = slot + 1 == count ? 0 : slot + 1;
            slots[slot] = (hash, paper + 1);
        }
        var digits = new DigitWriter();
        foreach ((ulong hash, int paper) in slots)
            digits.Fixed(hash, TableFormat.SlotHashLength).Fixed((ulong)paper, TableFormat.SlotLength - TableFormat.SlotHashLength);
        return digits;
    }

    /// <param name="files">The files.</param>
    /// <param name="place">Where this begins.</param>
    private static DigitWriter Files(IReadOnlyList<DigestFileModel> files, int place)
    {
        var places = new DigitWriter();
        var paths = new DigitWriter();
        foreach (DigestFileModel file in files)
        {
            places.Pair(place + (2 * files.Count) + paths.Length);
            paths.Pair(file.ByteCount).Pair(file.Path.Length).Append(file.Path);
        }
        return places.Append(paths.ToString());
    }

    private static string Record(TopicModel topic) =>
        new DigitWriter().Number(topic.Parent + 1).String(topic.Id).String(topic.Name).ToString();

    private static RecordWriter Record(PaperModel paper)
    {
        EntryModel entry = paper.Entry;
        var record = new RecordWriter(paper.Id, [.. paper.Sources.Select(static source =>
            new SourceRange(source.Digest, source.Start, source.Length, source.Line, source.Hash))]);
        foreach (TextModel text in entry.Texts)
        {
            if (text.Field == PaperField.Title && record.TakesTitle([.. text.Pieces]))
                continue;
            if (text.Field == PaperField.Other)
                record.Other(text.Name, [.. text.Pieces]);
            else
                record.Text(text.Field, [.. text.Pieces]);
        }
        if (paper.Member != paper.Id)
            record.Name(PaperField.Member, paper.Member);
        foreach (string alias in paper.Aliases)
            record.Name(PaperField.Alias, alias);
        if (entry.IntroducedName is not null)
            record.Text(PaperField.ShortName, TextPiece.Of(entry.IntroducedName));
        if (entry.Date.Year != 0)
            record.Numbers(PaperField.Date, entry.Date.Year, entry.Date.Month, entry.Date.Day);
        if (entry.Status != PaperStatus.Active)
            record.Numbers(PaperField.Status, (int)entry.Status);
        if (entry.Links.Count > 0)
            record.Items(PaperField.Links, [.. entry.Links.Select(link => Link(paper, link))]);
        if (entry.Topics.Count > 0)
            record.Items(PaperField.Topics, [.. entry.Topics.Select((topic, i) => Topic(paper.Topics[i], topic))]);
        return record;
    }

    private static (int, int, TextPiece) Link(PaperModel paper, LinkModel link) => (
        ((int)link.Kind << 1) | (link.IsRepaired ? 1 : 0), TableFormat.Unsigned(
            link.Line - paper.Sources[link.Text.Source].Line), link.Text);

    private static (int, int, TextPiece) Topic(int index, TopicMention topic) =>
        (index, (topic.Score << 2) | (int)topic.Origin, topic.Text);
}
