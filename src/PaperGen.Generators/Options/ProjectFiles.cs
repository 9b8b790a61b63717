using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analysis;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Topics;

namespace PaperGen.Options;

/// <summary>
/// The digests and taxonomies among the additional files of a project: items that the package's targets passed on, or files whose names say
/// so.
/// </summary>
internal static class ProjectFiles
{
    /// <summary>The additional file as a digest, or null if it is none.</summary>
    public static DigestFile? Digest(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        string? path = ProjectPath.Of(file, options, OptionNames.DigestPath, DigestFormats.IsDigest);
        if (path is null || file.GetText(cancellation) is not { } text)
            return null;
        string format = OptionReader.ReadMetadata(options.GetOptions(file), OptionNames.DigestFormat);
        return new DigestFile(
            path, FileContents.Of(text, DigestFormats.Of(path, format), OptionReader.PrivateFields(options.GlobalOptions)));
    }

    /// <summary>The digests of a project, in their order; one that is listed twice counts once.</summary>
    public static IReadOnlyList<(DigestFile File, AdditionalText Additional)> Digests(
        AnalyzerOptions options, CancellationToken cancellation)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var files = new List<(DigestFile, AdditionalText)>();
        foreach (AdditionalText additional in options.AdditionalFiles)
        {
            if (Digest(additional, options.AnalyzerConfigOptionsProvider, cancellation) is { } file && known.Add(file.Path))
                files.Add((file, additional));
        }
        return files;
    }

    /// <summary>The additional file as a taxonomy, or null if it is none.</summary>
    public static TaxonomyFile? Taxonomy(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        string? path = ProjectPath.Of(file, options, OptionNames.TopicsPath,
            static path => path.EndsWith(TaxonomyFile.Extension, StringComparison.OrdinalIgnoreCase));
        return path is not null && file.GetText(cancellation) is { } text ? new TaxonomyFile(path, FileContents.Of(text)) : null;
    }

    /// <summary>The taxonomy of a project.</summary>
    public static ProjectTaxonomy Taxonomy(AnalyzerOptions options, CancellationToken cancellation) =>
        ProjectTaxonomy.Of(options.AdditionalFiles
        .Select(file => Taxonomy(file, options.AnalyzerConfigOptionsProvider, cancellation))
        .OfType<TaxonomyFile>());
}
