using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PaperGen.Rules.Citations;
using PaperGen.Rules.Configuration;
using PaperGen.Rules.Structure;
using PaperGen.Rules.Topics;

namespace PaperGen.Rules;

/// <summary>All rules.</summary>
internal static class RuleList
{
    /// <summary>Those that one digest is enough for.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfDigests { get; } = StructureRules.All.Select(static rule => rule.Descriptor)
        .Concat(TextRules.All.Select(static rule => rule.Descriptor)).Append(DigestNotUtf8.Descriptor).ToImmutableArray();

    /// <summary>Those that need all digests of a project, or its options.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfCatalogs { get; } = ImmutableArray.Create(
        DuplicatePaper.Descriptor, DuplicateAbstract.Descriptor, IdentifierCollision.Descriptor, MembersOmitted.Descriptor, NamespaceReplaced.Descriptor, InvalidOption.Descriptor,
        UnusedSuppression.Descriptor, InvalidDirective.Descriptor, CatalogTooLarge.Descriptor);

    /// <summary>Those about topics and taxonomies.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfTopics { get; } = TopicRules.All.Append(UnknownTopic.Descriptor).ToImmutableArray();

    /// <summary>Those about citations in C# code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfCitations { get; } = ImmutableArray.Create(
        UnknownPaper.Descriptor, RetractedPaper.Descriptor, DuplicateCitation.Descriptor, UntypedCitation.Descriptor, UncitedPaper.Descriptor, CommentedPaper.Descriptor,
        UnreadableCitation.Descriptor);

    /// <summary>Those about what is imported into every file.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfUsings { get; } = ImmutableArray.Create(AmbiguousName.Descriptor);

    /// <summary>Those that the package's targets report, where there may be nothing for an analyzer to look at.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfBuilds { get; } = ImmutableArray.Create(DigestNotFound.Descriptor);

    /// <summary>In the order of the identifiers.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = OfDigests.Concat(OfCatalogs).Concat(OfTopics).Concat(OfCitations).Concat(OfUsings).Concat(OfBuilds).OrderBy(static rule => rule.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>The identifiers, in order.</summary>
    public static ImmutableArray<string> Ids { get; } = All.Select(static rule => rule.Id).ToImmutableArray();
}
