using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Options;

namespace PaperGen.Topics;

/// <summary>An additional file that is a taxonomy: its path in the project and its text.</summary>
/// <param name="Path">Relative to the project, with <c>/</c> between folders.</param>
/// <param name="Text">The text; equal by content.</param>
internal sealed record TaxonomyFile(string Path, SourceText Text)
{
    public const string Extension = ".topics.txt";
    private static readonly ConditionalWeakTable<SourceText, TaxonomySyntax> s_parsed = new();

    public TaxonomySyntax Syntax => s_parsed.GetValue(Text, static text => TaxonomyParser.Parse(text.ToString()));

    public bool Equals(TaxonomyFile? other) => other is not null
        && Path == other.Path
        && (ReferenceEquals(Text, other.Text) || (Text.Length == other.Text.Length && Text.ContentEquals(other.Text)));

    public override int GetHashCode() => Path.GetHashCode();

    /// <summary>The additional file as a taxonomy, or null if it is none.</summary>
    public static TaxonomyFile? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        string? path = ProjectPath.Of(file, options, OptionNames.TopicsPath, Extension);
        return path is not null && file.GetText(cancellation) is { } text ? new TaxonomyFile(path, text) : null;
    }

    /// <summary>The order in which a project's files count: by path; one that a project lists twice counts once.</summary>
    public static IReadOnlyList<TaxonomyFile> Order(IEnumerable<TaxonomyFile> files) =>
        [.. files.GroupBy(static file => file.Path, StringComparer.Ordinal).Select(static same => same.First()).OrderBy(static file => file.Path, StringComparer.Ordinal)];
}
