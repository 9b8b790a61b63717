using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>A file of any format, with the texts of its papers.</summary>
internal sealed class ReadBibliography
{
    private ReadBibliography(string text, BibliographySyntax syntax)
    {
        Text = text;
        Syntax = syntax;
    }

    public string Text { get; }

    public BibliographySyntax Syntax { get; }

    public IReadOnlyList<EntrySyntax> Entries => Syntax.Entries;

    public static ReadBibliography Of(string name, string text) =>
        new(text, (BibliographySyntax)DigestFormats.Of(name).Parse(text, CancellationToken.None));

    /// <summary>The text of an entry's field, as the library makes it; empty if it has none.</summary>
    public string Field(EntrySyntax entry, PaperField field) => BibTeXText.Of(Text, entry.Find(field));

    /// <summary>The text of a field that has no place of its own; empty if there is none.</summary>
    public string Other(EntrySyntax entry, string name) =>
        BibTeXText.Of(Text, entry.Fields.FirstOrDefault(field => field.Field == PaperField.Other && field.Name == name));

    /// <summary>The titles in the order of the file.</summary>
    public string[] Titles() => [.. Entries.Select(entry => Field(entry, PaperField.Title))];

    /// <summary>What is wrong with the file, by kind.</summary>
    public BibliographyProblemKind[] Problems() =>
        [.. Syntax.Found.OrderBy(static problem => problem.Span.Start).Select(static problem => problem.Kind)];

    /// <summary>Every character accounted for, every place within its entry, every field decoded.</summary>
    public static void Check(string format, string text, string name)
    {
        ReadBibliography read = Of(format, text);
        int end = 0;
        foreach (DigestNode node in read.Syntax.Nodes)
        {
            Assert.True(node.Span.Start >= end && node.Span.Length > 0 && node.Span.End <= text.Length, $"{name}: "
                + $"node {node} behind {end}");
            Assert.True(IsBlank(text[end..node.Span.Start]), $"{name}: nobody has '{text[end..node.Span.Start]}'");
            Assert.True(node.Kind != DigestNodeKind.Unrecognised || read.Syntax.Found.Any(problem => problem.Span.IntersectsWith(node.Span))
                || read.Entries.Count == 0, $"{name}: nobody says why '{text.Substring(node.Span.Start, node.Span.Length)}' is not read");
            end = node.Span.End;
        }
        Assert.True(IsBlank(text[end..]), $"{name}: nobody has '{text[end..]}'");
        foreach (BibliographyProblem problem in read.Syntax.Found)
        {
            Assert.True(problem.Span.End <= text.Length, $"{name}: {problem}");
            if (problem.Edit is { } edit)
                _ = TextEdits.Apply(text, new TextSpan(0, text.Length), [edit]);
        }
        int last = 0;
        foreach (EntrySyntax entry in read.Entries)
        {
            Assert.True(entry.Span.Start >= last && entry.Span.End <= text.Length, $"{name}: entry {entry.Span} behind {last}");
            last = entry.Span.End;
            foreach (FieldSyntax field in entry.Fields)
            {
                Assert.All(field.Pieces, piece => Assert.True(entry.Span.Contains(piece.Span), $"{name}: {field.Name} {piece} is not "
                    + $"in {entry.Span}"));
                Assert.True(!field.IsNamed || entry.Span.Contains(field.NameSpan), $"{name}: {field.Name} is not in {entry.Span}");
            }
            var decoded = new DecodedEntry(text, entry);
            foreach (DecodedField field in decoded.Fields)
                Assert.Equal(BibTeXText.Of(text, field.Syntax), Collapsed(decoded, field));
        }
    }

    private static string Collapsed(DecodedEntry entry, DecodedField field)
    {
        string text = string.Join(' ', field.Pieces.Select(piece => entry.Text.Substring(piece.Start, piece.Length)));
        return PlainDecoder.Decode(text, 0, text.Length);
    }

    private static bool IsBlank(string text) => text.All(static c => char.IsWhiteSpace(c) || c == '\uFEFF');
}
