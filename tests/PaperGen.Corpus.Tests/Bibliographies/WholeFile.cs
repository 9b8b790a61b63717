using System.Text;
using PaperGen.Analysis;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;

namespace PaperGen.Corpus.Tests.Bibliographies;

/// <summary>All that is made of a file beside reading it: its findings and their repairs, its catalog, its copy.</summary>
internal static class WholeFile
{
    /// <summary>Whether there is time for everything: <c>PAPERGEN_EXHAUSTIVE=1</c> takes half an hour.</summary>
    public static bool IsExhaustive { get; } = Environment.GetEnvironmentVariable("PAPERGEN_EXHAUSTIVE") is { Length: > 0 };

    /// <summary>Every how many texts are looked at as a whole.</summary>
    public static int Step => IsExhaustive ? 5 : 50;

    /// <summary>What can stand for one byte, and half a character.</summary>
    public static string EveryByte { get; } = string.Concat(Enumerable.Range(0, 256).Select(static c => (char)c)) + "\uD800\uDC00";

    /// <summary>Nothing of it throws, no finding lies outside, and the copy has the file's length.</summary>
    public static void Check(string name, string text)
    {
        var file = new DigestFile(name, new FileContent(text, null, DigestFormats.NameIn(DigestFormats.Of(name))));
        foreach (var finding in ProjectAnalysis.Inspect([file])[file])
            Assert.True(finding.Span.Start >= 0 && finding.Span.End <= text.Length, $"{finding.Rule.Id} in {text}");
        // Entries without a title are papers, too, and of equal ones the first is.
        Assert.True(new CatalogInspector([file]).Catalog.Papers.Count <= InspectedDigest.Of(file.Text).Syntax.Entries.Count, text);
        if (text.Any(char.IsSurrogate))
            return;
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(bytes.Length, EmbeddedCopy.Of(bytes, name).Length);
    }
}
