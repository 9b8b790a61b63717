using System.Text;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;

namespace PaperGen.Analysis;

/// <summary>The texts of a catalog's papers, read from the files as the library reads them from their embedded copies.</summary>
internal sealed class PaperTexts(CatalogInspector inspector)
{
    private readonly Dictionary<string, byte[]> _files = inspector.Digests.ToDictionary(
        static digest => digest.Resource, static digest => Encoding.UTF8.GetBytes(digest.Text.Text), StringComparer.Ordinal);

    public IPaperTexts Of(PaperModel paper) => new ModelPaper(this, paper);

    private string Read(PaperModel paper, TextModel text)
    {
        string? joined = null;
        foreach (TextPiece piece in text.Pieces)
        {
            string read = piece.Literal ?? Slice(paper.Sources[piece.Source], piece);
            joined = joined is null ? read : SliceDecoder.Join(joined, read);
        }
        return joined ?? "";
    }

    private string Source(SourceModel source, TextPiece piece)
    {
        byte[] file = _files[inspector.Catalog.Digests[source.Digest].Resource];
        return Encoding.UTF8.GetString(file, source.Start + piece.Range.Start, piece.Range.Length);
    }

    private string Slice(SourceModel source, TextPiece piece)
    {
        string slice = Source(source, piece);
        return SliceDecoder.Decode(piece.Encoding, slice, 0, slice.Length) ?? "";
    }

    private sealed class ModelPaper(PaperTexts texts, PaperModel paper) : IPaperTexts
    {
        public string Id => paper.Id;

        public PaperDate? Date =>
            paper.Entry.Date is { Year: > 0 } date ? new PaperDate(date.Year, Known(date.Month), Known(date.Day)) : null;

        public PaperStatus Status => paper.Entry.Status;

        public IReadOnlyDictionary<string, string> Fields => Those(PaperField.Other)
            .GroupBy(static text => text.Name, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, group => texts.Read(paper, group.Last()), StringComparer.Ordinal);

        public string? TextOf(PaperField field) =>
            field == PaperField.ShortName ? paper.Entry.IntroducedName : Those(field).Select(text => texts.Read(paper, text))
                .FirstOrDefault();

        public string? TeXOf(PaperField field)
        {
            TextPiece[] pieces = [.. Those(field).Take(1).SelectMany(static text => text.Pieces).Take(1)];
            return pieces.Length == 1 && pieces[0].Encoding == SliceEncoding.BibTeX && pieces[0].Literal is null
                ? BibTeXDecoder.Balanced(texts.Source(paper.Sources[pieces[0].Source], pieces[0])) : null;
        }

        public IReadOnlyList<string> TextsOf(PaperField field) =>
            field == PaperField.Alias ? [.. paper.Aliases] : [.. Those(field).Select(text => texts.Read(paper, text))];

        private IEnumerable<TextModel> Those(PaperField field) => paper.Entry.Texts.Where(text => text.Field == field);

        private static int? Known(int number) => number == 0 ? null : number;
    }
}
