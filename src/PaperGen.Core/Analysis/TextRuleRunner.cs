using PaperGen.Findings;
using PaperGen.Internal;
using PaperGen.Prose;
using PaperGen.Rules;
using PaperGen.Rules.Links;
using PaperGen.Rules.Structure;
using PaperGen.Rules.Text;
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
            Check(digest, entry, findings);
        findings.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return findings;
    }

    /// <summary>Adds the findings of one entry, in no order.</summary>
    public static void Check(DigestSyntax digest, EntrySyntax entry, List<TextFinding> findings)
    {
        // One text may be several fields: an address in a list of links and in the abstract.
        SpanSet? seen = digest is PageSyntax ? null : new SpanSet();
        foreach (FieldSyntax field in entry.Fields)
        {
            EntryPart part = field.Field switch
            {
                PaperField.Title => EntryPart.Title,
                PaperField.Abstract => EntryPart.Abstract,
                _ => EntryPart.Metadata,
            };
            // An identifier is right or wrong as a whole (PAPER1016), and what no property shows is nobody's reading.
            if (field.Field is PaperField.Id or PaperField.ArxivId or PaperField.Doi or PaperField.Other)
                continue;
            foreach (FieldPiece piece in field.Pieces)
            {
                if (piece.Literal is null && (seen is null || piece.Span.Length == 0 || seen.TryAdd(piece.Span)))
                    Check(digest, EntryText.Create(digest.Text, piece, part), piece.Encoding, findings);
            }
        }
    }

    private static void Check(DigestSyntax digest, EntryText text, SliceEncoding encoding, List<TextFinding> findings)
    {
        var candidates = new List<TextFinding>();
        var hits = new List<TextHit>();
        foreach (TextRule rule in text.Part == EntryPart.Metadata ? TextRules.OfMetadata : TextRules.All)
        {
            // Braces that only group are decoded away: those that are left were escaped, or belong to a command that has its own finding.
            if (rule is TexBraces && encoding is SliceEncoding.BibTeX or SliceEncoding.BibTeXNames)
                continue;
            if (!rule.Anchors.Overlaps(text.Characters))
                continue;
            hits.Clear();
            rule.Find(text, hits);
            foreach (TextHit hit in hits)
                candidates.Add(OfHit(rule, hit));
        }
        Arbitrate(candidates, findings);

        TextFinding OfHit(TextRule rule, TextHit hit)
        {
            TextEdit? partner = hit.Partner is { } other ? new TextEdit(text.ToDigest(other.Start, other.End), Written(other.Fix)) : null;
            // The old address of a DOI is what bibliography programs write beside it.
            FindingSeverity severity = rule is DoiNotCanonical && digest.Format.HasKeys
                ? FindingSeverity.Hidden : hit.Severity ?? rule.Descriptor.DefaultSeverity;
            return new TextFinding(rule, severity, text.ToDigest(hit.Start, hit.End),
                text.Raw.Substring(hit.Start, hit.End - hit.Start), hit.Fix,
                text.ToDigest(hit.Start, hit.End + hit.FixEndsAfter), text.Span,
                hit.Fix is null ? null : Written(hit.Fix), partner);
        }

        string Written(string fix) => digest.Format.Encode(fix, encoding);
    }

    /// <summary>
    /// Of rules that claim overlapping text the more severe wins, then the lower number; the end of a line silences nothing.
    /// </summary>
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
