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

    private EntryReader(DigestSyntax syntax, bool keepAbstracts, Taxonomy? taxonomy, List<DigestProblem>? problems)
    {
        _syntax = syntax;
        _offsets = new Utf8Offsets(syntax.Text);
        _keepAbstracts = keepAbstracts;
        _topics = taxonomy is null ? null : new TopicReader(syntax.Text, _offsets, taxonomy);
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
    public static DigestModel Read(DigestSyntax syntax, string path, string resource, bool keepAbstracts, Taxonomy? taxonomy, List<DigestProblem>? problems = null, KnownEntries? known = null)
    {
        var reader = new EntryReader(syntax, keepAbstracts, taxonomy, problems);
        var entries = new EntryModel[syntax.Entries.Count];
        for (int i = 0; i < entries.Length; i++)
            entries[i] = known?.Find(i, reader._offsets.Offset(syntax.Entries[i].Span.Start)) ?? reader.Read(syntax.Entries[i]);
        return new DigestModel { Path = path, Resource = resource, ByteCount = reader._offsets.ByteCount, Entries = new(entries) };
    }

    private EntryModel Read(EntrySyntax entry)
    {
        TextSpan span = entry.Span;
        int start = _offsets.Offset(span.Start);
        var pieces = new ByteRange[entry.TitlePieces.Length];
        for (int i = 0; i < pieces.Length; i++)
            pieces[i] = _offsets.Range(entry.TitlePieces[i], start);

        var metadata = new MetadataReader(_syntax.Text, _problems);
        foreach (MetadataSyntax line in entry.Metadata)
            metadata.Read(line);

        List<FoundLink> links = LinkReader.Read(_syntax.Text, entry);
        OwnIdentifiers.AddTo(metadata.Texts, _syntax.Text, entry, links);

        string title = CollapsedText.Of(_syntax.Text, entry.TitlePieces);
        return new EntryModel
        {
            Title = title,
            Abstract = _keepAbstracts ? CollapsedText.Of(_syntax.Text, entry.Abstract) : null,
            ExplicitId = metadata.Id,
            IntroducedName = IntroducedName.Beside(title, CollapsedText.Of(_syntax.Text, entry.Abstract)),
            Line = _syntax.Line(entry.FirstTitlePiece.Start),
            Start = start,
            TitlePieces = new(pieces),
            AbstractRange = entry.HasAbstract ? _offsets.Range(entry.Abstract, start) : default,
            Length = _offsets.Offset(span.End) - start,
            TextHash = _offsets.Hash(span),
            FoldedTitle = TextFolding.Hash(title),
            FoldedAbstract = TextFolding.Hash(_syntax.Text, entry.Abstract.Start, entry.Abstract.End),
            Links = new(links.ConvertAll(link => new LinkModel(link.Url, _offsets.Range(link.Span, start), _syntax.Line(link.Span.Start), link.Kind, link.IsRepaired)).ToArray()),
            Topics = _topics?.Read(entry, metadata.Topics, start) ?? default,
            Texts = new(metadata.Texts.ConvertAll(text => new TextExtra(text.Field, _offsets.Range(text.Span, start))).ToArray()),
            Date = metadata.Date,
            Status = metadata.Status,
            ArxivId = metadata.TextOf(PaperField.ArxivId),
            Doi = metadata.TextOf(PaperField.Doi),
            SupersededBy = metadata.TextOf(PaperField.SupersededBy),
        };
    }
}
