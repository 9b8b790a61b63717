using System.Runtime.CompilerServices;
using PaperGen.Text;

namespace PaperGen.Topics;

/// <summary>A taxonomy of a project: its path there and its text.</summary>
/// <param name="Path">Relative to the project, with <c>/</c> between folders.</param>
/// <param name="Text">What it holds.</param>
internal sealed record TaxonomyFile(string Path, FileContent Text)
{
    public const string Extension = ".topics.txt";
    private static readonly ConditionalWeakTable<FileContent, TaxonomySyntax> s_parsed = new();

    public TaxonomySyntax Syntax => s_parsed.GetValue(Text, static text => TaxonomyParser.Parse(text.Text));

    /// <summary>The order in which a project's files count: by path; one that a project lists twice counts once.</summary>
    public static IReadOnlyList<TaxonomyFile> Order(IEnumerable<TaxonomyFile> files) =>
        [.. files.GroupBy(static file => file.Path, StringComparer.Ordinal).Select(static same => same.First())
            .OrderBy(static file => file.Path, StringComparer.Ordinal)];
}
