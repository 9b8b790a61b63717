using PaperGen.Internal;
using PaperGen.Links;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Model;

/// <summary>Turns the syntax of a digest into values, and says which metadata it could not use.</summary>
internal sealed class EntryReader
{
    private readonly DigestSyntax _syntax;
    private readonly Utf8Offsets _offsets;
    private readonly bool _keepAbstracts;
    private readonly TopicReader? _topics;
    private readonly List<DigestProblem>? _problems;
    // Of one entry after the other.
    private readonly KeptBytes _kept = new();

    private EntryReader(DigestSyntax syntax, bool keepAbstracts, Taxonomy? taxonomy, List<DigestProblem>? problems)
    {
        _syntax = syntax;
        _offsets = new Utf8Offsets(syntax.Text);
        _keepAbstracts = keepAbstracts;
        _topics = taxonomy is null ? null : new TopicReader(taxonomy);
        _problems = problems;
    }

    /// <summary>The values of a digest.</summary>
    /// <param name="syntax">The digest.</param>
    /// <param name="path">Its path in the project.</param>
    /// <param name="resource">The name of the resource it is embedded as.</param>
    /// <param name="keepAbstracts">Whether hover text may need the abstracts.</param>
    /// <param name="taxonomy">The topics there are; null if nobody asks for those of the entries.</param>
    /// <param name="problems">Takes what is wrong with metadata; null if nobody asks.</param>
    /// <param name="known">What needs no reading; null if nothing is known.</param>
    /// <param name="cancellation">Asked at each entry.</param>
    public static DigestModel Read(DigestSyntax syntax, string path, string resource, bool keepAbstracts, Taxonomy? taxonomy,
        List<DigestProblem>? problems = null, KnownEntries? known = null,
        CancellationToken cancellation = default)
    {
        var reader = new EntryReader(syntax, keepAbstracts, taxonomy, problems);
        var entries = new EntryModel[syntax.Entries.Count];
        for (int i = 0; i < entries.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            entries[i] = known?.Find(i, reader._offsets.Offset(syntax.Entries[i].Span.Start)) ?? reader.Read(syntax.Entries[i]);
        }
        if (!syntax.IsPlain && (Overlap(entries) || known?.Overlap == true))
            reader.HashTogether(entries);
        return new DigestModel { Path = path, Resource = resource, ByteCount = reader._offsets.ByteCount, Entries = new(entries) };
    }

    /// <summary>Whether an entry begins before another one ends, as those of a page may that share a line.</summary>
    public static bool Overlap(IReadOnlyList<EntryModel> entries)
    {
        int end = 0;
        foreach (EntryModel entry in entries)
        {
            if (entry.Start < end)
                return true;
            end = entry.Start + entry.Length;
        }
        return false;
    }

    /// <summary>Entries that overlap hold slices of each other.</summary>
    private void HashTogether(EntryModel[] entries)
    {
        KeptBytes kept = EmbeddedCopy.KeptOf(entries);
        for (int i = 0; i < entries.Length; i++)
            entries[i] = entries[i] with { TextHash = _offsets.Hash(_syntax.Entries[i].Span, kept) };
    }

    /// <summary>The hash of the bytes that an entry has in the assembly.</summary>
    private ulong Hash(TextSpan span, int start, EquatableArray<TextModel> texts, EquatableArray<LinkModel> links,
        EquatableArray<TopicMention> topics)
    {
        if (_syntax.IsPlain)
            return _offsets.Hash(span);
        _kept.Clear();
        EmbeddedCopy.Add(_kept, start, texts, links, topics);
        return _offsets.Hash(span, _kept);
    }

    private EntryModel Read(EntrySyntax syntax)
    {
        var entry = new DecodedEntry(_syntax.Text, syntax);
        TextSpan span = syntax.Span;
        int start = _offsets.Offset(span.Start);
        var metadata = MetadataReader.Of(entry, _problems);
        List<FoundLink> links = LinkReader.Read(entry);
        OwnIdentifiers.AddTo(metadata.Texts, entry, links);

        EquatableArray<TextModel> texts = new([.. Whole(syntax, start), .. metadata.Texts.Select(text =>
            new TextModel(text.Field, "", new([Piece(entry.PieceOf(text.Span), start)])))]);
        EquatableArray<LinkModel> linkModels = new([.. links.Select(link => Link(entry, link, start))]);
        EquatableArray<TopicMention> topics = _topics?.Read(entry, metadata.Topics, span => Piece(entry.PieceOf(span), start)) ?? default;
        string title = entry.TextOf(PaperField.Title);
        return new EntryModel
        {
            Title = title,
            Abstract = _keepAbstracts ? entry.TextOf(PaperField.Abstract) : null,
            ExplicitId = metadata.Id,
            IsKeyed = _syntax.Format.HasKeys,
            IntroducedName = IntroducedName.Beside(title, entry.TextOf(PaperField.Abstract)),
            Line = _syntax.Line(syntax.Anchor.Start),
            Start = start,
            Length = _offsets.Offset(span.End) - start,
            TextHash = Hash(span, start, texts, linkModels, topics),
            FoldedTitle = TextFolding.Hash(title),
            FoldedAbstract = Folded(entry.Text, entry.PiecesOf(PaperField.Abstract)),
            HasAbstract = syntax.HasAbstract,
            Texts = texts,
            Links = linkModels,
            Topics = topics,
            NamesTopics = metadata.Topics.Count > 0,
            Date = metadata.Date,
            Status = metadata.Status,
            ArxivId = metadata.TextOf(PaperField.ArxivId),
            Doi = metadata.TextOf(PaperField.Doi),
            SupersededBy = metadata.TextOf(PaperField.SupersededBy),
            Authors = metadata.TextOf(PaperField.Authors),
            Venue = metadata.TextOf(PaperField.Venue),
            Type = metadata.TextOf(PaperField.Type),
        };
    }

    /// <summary>The fields that are texts as they stand.</summary>
    private IEnumerable<TextModel> Whole(EntrySyntax entry, int start)
    {
        foreach (FieldSyntax field in entry.Fields)
        {
            if (field.Pieces.Count > 0 && field.Field is PaperField.Title or PaperField.Abstract or PaperField.Keyword or PaperField.Other)
            {
                string name = field.Field == PaperField.Other ? field.Name : "";
                yield return new TextModel(field.Field, name, new([.. field.Pieces.Select(piece => Piece(piece, start))]));
            }
        }
    }

    private LinkModel Link(DecodedEntry entry, FoundLink link, int start)
    {
        TextSpan place = entry.ToFile(link.Span);
        TextPiece text = link.IsRepaired ? TextPiece.Of(link.Url) : Piece(entry.PieceOf(link.Span), start);
        return new LinkModel(link.Url, text, _syntax.Line(place.Start), link.Kind, link.IsRepaired);
    }

    private TextPiece Piece(FieldPiece piece, int start) => piece.Literal is { } literal
        ? TextPiece.Of(literal) : new TextPiece(piece.Encoding, _offsets.Range(piece.Span, start), null, 0);

    /// <summary>The hash of letters and digits of pieces, as of one text.</summary>
    private static ulong Folded(string text, IReadOnlyList<TextSpan> pieces) => pieces.Count == 1
        ? TextFolding.Hash(text, pieces[0].Start, pieces[0].End) : TextFolding.Hash(CollapsedText.Of(text, pieces));
}
