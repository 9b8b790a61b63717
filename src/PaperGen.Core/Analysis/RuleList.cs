using PaperGen.Findings;
using PaperGen.Rules.Citations;
using PaperGen.Rules.Configuration;
using PaperGen.Rules.Structure;
using PaperGen.Rules.Topics;

namespace PaperGen.Analysis;

/// <summary>All rules.</summary>
internal static class RuleList
{
    /// <summary>Those that one digest is enough for.</summary>
    public static IReadOnlyList<RuleInfo> OfDigests { get; } = [.. StructureRules.All.Select(static rule => rule.Descriptor)
        .Concat(TextRules.All.Select(static rule => rule.Descriptor)).Concat(BibliographyRules.All).Append(DigestNotUtf8.Descriptor)];

    /// <summary>Those that need all digests of a project, or its options.</summary>
    public static IReadOnlyList<RuleInfo> OfCatalogs { get; } =
    [
        DuplicatePaper.Descriptor, DuplicateTitle.Descriptor, DuplicateAbstract.Descriptor, DuplicateIdentifier.Descriptor,
        DuplicateKey.Descriptor,
        IdentifierCollision.Descriptor, MembersOmitted.Descriptor, NamespaceReplaced.Descriptor, InvalidOption.Descriptor,
        UnusedSuppression.Descriptor, InvalidDirective.Descriptor, CatalogTooLarge.Descriptor,
    ];

    /// <summary>Those about topics and taxonomies.</summary>
    public static IReadOnlyList<RuleInfo> OfTopics { get; } = [.. TopicRules.All.Append(UnknownTopic.Descriptor)];

    /// <summary>Those about citations in C# code.</summary>
    public static IReadOnlyList<RuleInfo> OfCitations { get; } =
        [UnknownPaper.Descriptor, RetractedPaper.Descriptor, DuplicateCitation.Descriptor, UntypedCitation.Descriptor,
            UncitedPaper.Descriptor, CommentedPaper.Descriptor,
        UnreadableCitation.Descriptor];

    /// <summary>Those about what is imported into every file.</summary>
    public static IReadOnlyList<RuleInfo> OfUsings { get; } = [AmbiguousName.Descriptor];

    /// <summary>Those about the names of generated classes and their members.</summary>
    public static IReadOnlyList<RuleInfo> OfNames { get; } =
        [NameTaken.Descriptor, LibraryMissing.Descriptor, NameInReference.Descriptor, MemberLeftOut.Descriptor];

    /// <summary>Those that the package's targets report, where there may be nothing for an analyzer to look at.</summary>
    public static IReadOnlyList<RuleInfo> OfBuilds { get; } =
    [
        DigestNotFound.Descriptor, LanguageWithoutCatalog.Descriptor, LateDigest.Descriptor, BibliographyNotWritten.Descriptor,
        PrivateLibrary.Descriptor, SiteNotWritten.Descriptor,
    ];

    /// <summary>In the order of the identifiers.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } =
        [.. OfDigests.Concat(OfCatalogs).Concat(OfTopics).Concat(OfCitations).Concat(OfUsings).Concat(OfNames).Concat(OfBuilds)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The identifiers, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. All.Select(static rule => rule.Id)];
}
