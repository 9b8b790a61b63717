using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Benchmarks.Compiling;

/// <summary>A digest as the compiler hands it to the generator.</summary>
internal sealed class Digest(SourceText text) : AdditionalText
{
    public override string Path => "/project/" + ProjectPath;

    public string ProjectPath => "all.papers.txt";

    public SourceText Text => text;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;

    /// <summary>The file after an edit, as an editor makes it.</summary>
    public Digest With(TextChange change) => new(text.WithChanges(change));
}
