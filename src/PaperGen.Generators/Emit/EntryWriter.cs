using PaperGen.Internal;
using PaperGen.Model;

namespace PaperGen.Emit;

/// <summary>Writes the papers' entries of a table (<see cref="TableFormat.Entry"/>), one after the other.</summary>
/// <param name="header">The header's fields, as far as entries depend on them.</param>
internal sealed class EntryWriter(uint[] header)
{
    /// <summary>The entries.</summary>
    public BitWriter Entries { get; } = new();

    /// <summary>Whether a paper is a title, a gap and an abstract, and nothing else.</summary>
    public static bool HasSimpleLayout(EntryModel entry, out uint gap)
    {
        ByteRange title = entry.TitlePieces[0];
        gap = (uint)(entry.AbstractRange.Start - title.End);
        return entry.TitlePieces.Count == 1 && title.Start == 0 && entry.AbstractRange.Length > 0 && entry.AbstractRange.Start >= title.End && entry.AbstractRange.End == entry.Length;
    }

    /// <param name="paper">The paper.</param>
    /// <param name="span">Bytes to the start of the next one.</param>
    public void Write(PaperModel paper, uint span)
    {
        EntryModel entry = paper.Entry;
        Entries.Add((uint)IdWriter.BucketOf(paper.Id, (int)header[TableFormat.Header.BucketCount]), (int)header[TableFormat.Header.BucketBits]);
        Entries.Add(entry.TextHash, TableFormat.Entry.HashBits);
        bool usual = HasSimpleLayout(entry, out uint gap) && gap == header[TableFormat.Header.Gap] && span - (uint)entry.Length == header[TableFormat.Header.Tail];
        Entries.Add(usual ? 1u : 0, 1);
        if (usual)
            Number(entry.TitlePieces[0].Length, TableFormat.Entry.LengthGroup);
        else
            WriteLayout(entry);
        WriteExtras(entry);
        Number(entry.Links.Count, TableFormat.Entry.LinkCountGroup);
        foreach (LinkModel link in entry.Links)
            WriteLink(entry, link);
        Number(entry.Topics.Count, TableFormat.Entry.TopicCountGroup);
        for (int i = 0; i < entry.Topics.Count; i++)
            WriteMatch(entry, paper.Topics[i], entry.Topics[i]);
    }

    private void WriteLayout(EntryModel entry)
    {
        Number(entry.TitlePieces.Count, TableFormat.Entry.PiecesGroup);
        int end = 0;
        foreach (ByteRange piece in entry.TitlePieces)
        {
            Number(piece.Start - end, TableFormat.Entry.GapGroup);
            Number(piece.Length, TableFormat.Entry.LengthGroup);
            end = piece.End;
        }
        Number(entry.AbstractRange.Length, TableFormat.Entry.AbstractGroup);
        if (entry.AbstractRange.Length > 0)
        {
            Number(entry.AbstractRange.Start - end, TableFormat.Entry.GapGroup);
            end = entry.AbstractRange.End;
        }
        Number(entry.Length - end, TableFormat.Entry.GapGroup);
    }

    private void WriteExtras(EntryModel entry)
    {
        uint kinds = 0;
        foreach (TextExtra text in entry.Texts)
            kinds |= 1u << text.Kind;
        if (entry.Date.Year != 0)
            kinds |= 1u << TableFormat.Extra.Date;
        if (entry.Status != 0)
            kinds |= 1u << TableFormat.Extra.Status;
        Entries.Add(kinds == 0 ? 0 : 1u, 1);
        if (kinds == 0)
            return;
        Entries.Add(kinds, TableFormat.Extra.Count);
        for (int kind = 0; kind < TableFormat.Extra.Date; kind++)
        {
            foreach (TextExtra text in entry.Texts)
            {
                if (text.Kind != kind)
                    continue;
                Number(text.Range.Start, TableFormat.Extra.StartGroup);
                Number(text.Range.Length, TableFormat.Extra.LengthGroup);
                break;
            }
        }
        if (entry.Date.Year != 0)
        {
            Number(entry.Date.Year, TableFormat.Extra.YearGroup);
            Entries.Add((uint)entry.Date.Month, TableFormat.Extra.MonthBits);
            Entries.Add((uint)entry.Date.Day, TableFormat.Extra.DayBits);
        }
        if (entry.Status != 0)
            Number(entry.Status, TableFormat.Extra.StatusGroup);
    }

    private void WriteLink(EntryModel entry, LinkModel link)
    {
        Entries.Add(link.IsRepaired ? 1u : 0, 1);
        Number(link.Kind, TableFormat.Link.KindGroup);
        Number(link.Line - entry.Line, TableFormat.Link.LineGroup);
        if (link.IsRepaired)
        {
            Entries.AddText(link.Url);
            return;
        }
        Number(link.Range.Start, TableFormat.Link.StartGroup);
        Number(link.Range.Length, TableFormat.Link.LengthGroup);
    }

    private void WriteMatch(EntryModel entry, int topic, TopicMention mention)
    {
        int titleEnd = entry.TitlePieces[entry.TitlePieces.Count - 1].End;
        Entries.Add((uint)topic, (int)header[TableFormat.Header.TopicBits]);
        Number(mention.Range.Length, TableFormat.Match.LengthGroup);
        if (mention.Origin == TableFormat.Match.MetadataOrigin)
        {
            Entries.Add(TableFormat.Match.InMetadata, TableFormat.Match.PlaceBits);
            Number(mention.Range.Start, TableFormat.Match.StartGroup);
            return;
        }
        if (mention.Origin == TableFormat.Match.TitleOrigin)
        {
            Entries.Add(TableFormat.Match.InTitle, 1);
            Entries.Add((uint)mention.Range.Start, TableFormat.BitsOf((uint)titleEnd));
        }
        else
        {
            Entries.Add(TableFormat.Match.InAbstract, TableFormat.Match.PlaceBits);
            Entries.Add((uint)(mention.Range.Start - entry.AbstractRange.Start), TableFormat.BitsOf((uint)entry.AbstractRange.Length));
        }
        Entries.Add((uint)mention.Score - header[TableFormat.Header.ScoreBase], (int)header[TableFormat.Header.ScoreBits]);
    }

    private void Number(int value, int group) => Entries.AddNumber((uint)value, group);
}
