using CsCheck;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Digests;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Rules;

namespace PaperGen.Generators.Tests.Rules;

/// <summary>Runs a rule over a text by itself, or all of them over a digest.</summary>
internal static class RuleRun
{
    public static DigestRule Rule(string id) => TextRules.All.Single(rule => rule.Descriptor.Id == id);

    public static RuleText Text(string text, EntryPart part = EntryPart.Abstract) => RuleText.Create(text, new TextSpan(0, text.Length), part);

    public static List<RuleHit> Find(string id, RuleText text)
    {
        var hits = new List<RuleHit>();
        Rule(id).Find(text, hits);
        return hits;
    }

    /// <summary>A text with its findings in angle quotes.</summary>
    public static string Mark(string text, List<RuleHit> hits)
    {
        for (int i = hits.Count - 1; i >= 0; i--)
            text = text.Insert(hits[i].End, "\u00BB").Insert(hits[i].Start, "\u00AB");
        return text;
    }

    public static string Unmarked(string marked) => marked.Replace("\u00AB", "").Replace("\u00BB", "");

    /// <summary>A text after the repair of all of its findings.</summary>
    public static string Repair(string text, List<RuleHit> hits)
    {
        foreach ((int start, int end, string fix) in hits.SelectMany(Changes).Distinct().OrderByDescending(static change => change.Start))
            text = text[..start] + fix + text[end..];
        return text;

        static IEnumerable<(int Start, int End, string Fix)> Changes(RuleHit hit)
        {
            Assert.NotNull(hit.Fix);
            yield return (hit.Start, hit.End + hit.FixEndsAfter, hit.Fix);
            if (hit.Partner is { } partner)
                yield return partner;
        }
    }

    /// <summary>Every title and abstract of a digest.</summary>
    public static IEnumerable<RuleText> Parts(string digest)
    {
        DigestSyntax syntax = DigestParser.Parse(digest);
        foreach (EntrySyntax entry in syntax.Entries)
        {
            foreach (TextSpan piece in entry.TitlePieces)
                yield return RuleText.Create(digest, piece, EntryPart.Title);
            yield return RuleText.Create(digest, entry.Abstract, EntryPart.Abstract);
        }
    }

    /// <summary>The texts of both data files, read once.</summary>
    public static IReadOnlyList<RuleText> RealParts => s_parts ??= [.. Parts(DataFiles.Seed), .. Parts(DataFiles.HuggingFace)];

    private static IReadOnlyList<RuleText>? s_parts;

    /// <summary>Texts made of fragments, as long as an abstract's sentence; white space as in a digest that is not wrapped.</summary>
    public static Gen<string> Texts(params string[] fragments) =>
        Gen.OneOf(fragments).Array[1, 14].Select(parts => DigestText.Collapse(string.Concat(parts))).Where(text => text.Length > 0);
}
