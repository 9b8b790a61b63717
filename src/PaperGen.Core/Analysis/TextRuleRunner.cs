using PaperGen.Prose;
using PaperGen.Rules;
using PaperGen.Rules.Structure;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Analysis;

/// <summary>Runs the rules about text over the entries of a digest.</summary>
internal static class TextRuleRunner
{
    public static List<TextFinding> Check(DigestSyntax digest)
    {
        var findings = new List<TextFinding>();
        foreach (EntrySyntax entry in digest.Entries)
            Check(digest.Text, entry, findings);
        findings.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return findings;
    }

    /// <summary>Adds the findings of one entry, in no order.</summary>
    public static void Check(string digest, EntrySyntax entry, List<TextFinding> findings)
    {
        foreach (TextSpan piece in entry.TitlePieces)
            Check(EntryText.Create(digest, piece, EntryPart.Title), TextRules.All, findings);
        if (entry.HasAbstract)
            Check(EntryText.Create(digest, entry.Abstract, EntryPart.Abstract), TextRules.All, findings);
        foreach (MetadataSyntax line in entry.Metadata)
        {
            // An identifier is right or wrong as a whole (PAPER1016).
            if (line.Key is not (MetadataKey.Id or MetadataKey.Arxiv or MetadataKey.Doi))
                Check(EntryText.Create(digest, line.ValueSpan, EntryPart.Metadata), TextRules.OfMetadata, findings);
        }
    }

    private static void Check(EntryText text, IReadOnlyList<TextRule> rules, List<TextFinding> findings)
    {
        var candidates = new List<TextFinding>();
        var hits = new List<TextHit>();
        foreach (TextRule rule in rules)
        {
            if (!rule.Anchors.Overlaps(text.Characters))
                continue;
            hits.Clear();
            rule.Find(text, hits);
            foreach (TextHit hit in hits)
            {
                candidates.Add(new TextFinding(rule, hit.Severity ?? rule.Descriptor.DefaultSeverity, text.ToDigest(hit.Start, hit.End),
                    text.Raw.Substring(hit.Start, hit.End - hit.Start), hit.Fix, text.ToDigest(hit.Start, hit.End + hit.FixEndsAfter), text.Span,
                    hit.Partner is { } partner ? new TextEdit(text.ToDigest(partner.Start, partner.End), partner.Fix) : null));
            }
        }
        Arbitrate(candidates, findings);
    }

    /// <summary>Of rules that claim overlapping text the more severe wins, then the lower number; the end of a line silences nothing.</summary>
    private static void Arbitrate(List<TextFinding> candidates, List<TextFinding> findings)
    {
        if (candidates.Count < 2)
        {
            findings.AddRange(candidates);
            return;
        }
        candidates.Sort(static (a, b) => a.Severity != b.Severity ? b.Severity.CompareTo(a.Severity)
            : a.Rule is HardWrapped != b.Rule is HardWrapped ? (a.Rule is HardWrapped).CompareTo(b.Rule is HardWrapped)
            : string.CompareOrdinal(a.Rule.Descriptor.Id, b.Rule.Descriptor.Id) is var order and not 0 ? order
            : a.Span.CompareTo(b.Span));
        var taken = new SpanSet();
        foreach (TextFinding candidate in candidates)
        {
            if (taken.TryAdd(candidate.Span))
                findings.Add(candidate);
        }
    }
}
