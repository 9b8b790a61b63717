using PaperGen.Findings;
using PaperGen.Rules.Structure;
using PaperGen.Rules.Text;
using PaperGen.Syntax;

namespace PaperGen.Analysis;

/// <summary>A rule about what the parser had to say, with its repair if it has one.</summary>
internal sealed record StructureRule(RuleInfo Descriptor, Func<DigestSyntax, DigestProblem, TextFix?>? Fix = null);

/// <summary>The rules about how a digest is built of entries.</summary>
internal static class StructureRules
{
    private static readonly Dictionary<DigestProblemKind, StructureRule> s_rules = new()
    {
        [DigestProblemKind.EmptyDigest] = new(EmptyDigest.Descriptor),
        [DigestProblemKind.MissingAbstract] = new(MissingAbstract.Descriptor),
        [DigestProblemKind.MissingTitle] =
            new(MissingTitle.Descriptor, static (digest, problem) => MissingTitle.Fix(digest.Text, problem.Span)),
        [DigestProblemKind.NonPaperText] = new(NonPaperText.Descriptor, static (digest, problem) => NonPaperText.Fix(digest, problem.Span)),
        [DigestProblemKind.UnrecognisedText] = new(UnrecognisedText.Descriptor),
        [DigestProblemKind.DateWithoutYear] = new(DateWithoutYear.Descriptor, static (_, problem) => DateWithoutYear.Fix(problem.Span)),
        [DigestProblemKind.DetachedMetadata] = new(DetachedMetadata.Descriptor),
        [DigestProblemKind.UnknownMetadataKey] =
            new(UnknownMetadataKey.Descriptor, static (_, problem) => UnknownMetadataKey.Fix(problem.Span, problem.Argument)),
        [DigestProblemKind.InvalidMetadata] = new(InvalidMetadata.Descriptor),
        [DigestProblemKind.UnusualTitle] = new(UnusualTitle.Descriptor),
        [DigestProblemKind.UnclaimedIdentifier] = new(UnclaimedIdentifier.Descriptor),
        [DigestProblemKind.ForeignFormat] = new(ForeignFormat.Descriptor),
        [DigestProblemKind.ConflictMarker] = new(ConflictMarker.Descriptor),
        [DigestProblemKind.LargeFilePointer] = new(LargeFilePointer.Descriptor),
        [DigestProblemKind.LayoutInText] = new(LayoutInText.Descriptor),
        [DigestProblemKind.LayoutRead] = new(LayoutRead.Descriptor),
        [DigestProblemKind.LayoutAmbiguous] = new(AmbiguousLayout.Descriptor),
        [DigestProblemKind.RecordLeftOut] = new(RecordLeftOut.Descriptor),
        [DigestProblemKind.RecordUnlikeOthers] = new(RecordUnlikeOthers.Descriptor),
        [DigestProblemKind.NamesWithoutPaper] = new(NamesWithoutPaper.Descriptor),
    };

    public static IReadOnlyCollection<StructureRule> All => s_rules.Values;

    public static StructureRule Of(DigestProblemKind kind) => s_rules[kind];
}
