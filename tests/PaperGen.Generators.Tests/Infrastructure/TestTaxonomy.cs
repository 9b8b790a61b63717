using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Generators.Tests.Infrastructure;

/// <summary>A taxonomy of a project under test, as the compiler hands it to the generator.</summary>
/// <param name="path">Relative to the project, with <c>/</c>.</param>
/// <param name="text">What the file holds.</param>
internal sealed class TestTaxonomy(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path => "/home/someone/project/" + path;

    public string ProjectPath => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
