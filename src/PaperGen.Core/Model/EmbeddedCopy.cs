using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Model;

/// <summary>
/// What an assembly holds of a file: a plain digest as it is, of any other file what a text of one of its entries is a slice of. Every
/// other byte is a blank (docs/architecture.md), so that no offset moves. Generator and build task ask here, each with the
/// file alone: which entries of a project are one paper changes nothing.
/// </summary>
internal static class EmbeddedCopy
{
    /// <summary>
    /// Topics that are found in a text are in a slice of it already; those that an entry names are read without any taxonomy.
    /// </summary>
    private static readonly Taxonomy s_noTopics = new([], []);

    /// <summary>The copy of a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="path">Its path, of which the ending may say what format it has.</param>
    /// <param name="format">The name of its format, where the project says it.</param>
    /// <param name="privateFields">The fields that are in no paper because the project says so.</param>
    public static byte[] Of(byte[] file, string path, string? format = null, PrivateFields? privateFields = null)
    {
        FileContent content = TextEncoding.Read(file)
            .As(DigestFormats.NameIn(DigestFormats.Of(path, format)), privateFields ?? PrivateFields.None);
        byte[] copy = (byte[])file.Clone();
        // The compiler refuses it (PAPER9001), and no offset is one of its text.
        if (content.OtherEncoding is not null)
        {
            new KeptBytes().BlankOthers(copy, 0, 0, copy.Length);
            return copy;
        }
        DigestSyntax syntax = DigestFormats.Parse(content);
        if (syntax.IsPlain)
            return copy;
        DigestModel model = EntryReader.Read(syntax, path, path, keepAbstracts: false, s_noTopics);
        // A byte order mark is no part of the text.
        int mark = copy.Length - model.ByteCount;
        KeptOf(model.Entries).BlankOthers(copy, mark, 0, model.ByteCount);
        return copy;
    }

    /// <summary>What stays of a file for its entries.</summary>
    public static KeptBytes KeptOf(IReadOnlyList<EntryModel> entries)
    {
        var kept = new KeptBytes();
        foreach (EntryModel entry in entries)
            Add(kept, entry.Start, entry.Texts, entry.Links, entry.Topics);
        return kept;
    }

    /// <summary>Adds the slices of an entry: exactly those that a table has of it.</summary>
    public static void Add(
        KeptBytes kept, int start, EquatableArray<TextModel> texts, EquatableArray<LinkModel> links, EquatableArray<TopicMention> topics)
    {
        foreach (TextModel text in texts)
        {
            foreach (TextPiece piece in text.Pieces)
                Add(kept, start, piece);
        }
        foreach (LinkModel link in links)
            Add(kept, start, link.Text);
        foreach (TopicMention topic in topics)
            Add(kept, start, topic.Text);
    }

    private static void Add(KeptBytes kept, int start, TextPiece piece)
    {
        if (piece.Literal is null)
            kept.Add(start + piece.Range.Start, piece.Range.Length);
    }
}
