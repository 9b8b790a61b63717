using CsCheck;
using PaperGen.Analysis;
using PaperGen.Prose;
using PaperGen.Rules;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Rules;

/// <summary>Runs a rule over a text by itself, or all of them over a digest.</summary>
internal static class RuleRun
{
    public static TextRule Rule(string id) => TextRules.All.Single(rule => rule.Descriptor.Id == id);

    public static EntryText Text(string text, EntryPart part = EntryPart.Abstract) =>
        EntryText.Create(text, new TextSpan(0, text.Length), part);

    public static List<TextHit> Find(string id, EntryText text)
    {
        var hits = new List<TextHit>();
        Rule(id).Find(text, hits);
        return hits;
    }

    /// <summary>A text with its findings in angle quotes.</summary>
    public static string Mark(string text, List<TextHit> hits)
    {
        for (int i = hits.Count - 1; i >= 0; i--)
            text = text.Insert(hits[i].End, "\u00BB").Insert(hits[i].Start, "\u00AB");
        return text;
    }

    public static string Unmarked(string marked) => marked.Replace("\u00AB", "").Replace("\u00BB", "");

    /// <summary>A text after the repair of all of its findings.</summary>
    public static string Repair(string text, List<TextHit> hits)
    {
        foreach ((int start, int end, string fix) in hits.SelectMany(Changes).Distinct().OrderByDescending(static change => change.Start))
            text = text[..start] + fix + text[end..];
        return text;

        static IEnumerable<(int Start, int End, string Fix)> Changes(TextHit hit)
        {
            Assert.NotNull(hit.Fix);
            yield return (hit.Start, hit.End + hit.FixEndsAfter, hit.Fix);
            if (hit.Partner is { } partner)
                yield return partner;
        }
    }

    /// <summary>Every title and abstract of a digest.</summary>
    public static IEnumerable<EntryText> Parts(string digest)
    {
        DigestSyntax syntax = DigestParser.Parse(digest);
        foreach (EntrySyntax entry in syntax.Entries)
        {
            foreach (TextSpan piece in entry.TitlePieces)
                yield return EntryText.Create(digest, piece, EntryPart.Title);
            yield return EntryText.Create(digest, entry.AbstractSpan, EntryPart.Abstract);
        }
    }

    /// <summary>The texts of both data files, read once.</summary>
    public static IReadOnlyList<EntryText> RealParts => s_parts ??= [.. Parts(DataFiles.Seed), .. Parts(DataFiles.HuggingFace)];

    private static IReadOnlyList<EntryText>? s_parts;

    /// <summary>Texts made of fragments, as long as an abstract's sentence; white space as in a digest that is not wrapped.</summary>
    public static Gen<string> Texts(params string[] fragments) =>
        Gen.OneOf(fragments).Array[1, 14].Select(parts => DigestText.Collapse(string.Concat(parts))).Where(text => text.Length > 0);
}
