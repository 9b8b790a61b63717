using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Benchmarks.Compiling;

/// <summary>A digest as the compiler hands it to the generator.</summary>
/// <param name="text">Its text.</param>
/// <param name="path">Its path in the project.</param>
internal sealed class Digest(SourceText text, string path = "all.papers.txt") : AdditionalText
{
    public override string Path => "/project/" + ProjectPath;

    public string ProjectPath => path;

    public SourceText Text => text;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;

    /// <summary>The file after an edit, as an editor makes it.</summary>
    public Digest With(TextChange change) => new(text.WithChanges(change), path);
}
