using PaperGen.Findings;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Rules.Topics;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Analysis;

/// <summary>Finds topics in a digest that the taxonomy of the project does not have.</summary>
internal static class TopicInspector
{
    /// <summary>Whether a digest names topics. Most do not, and then nobody needs the taxonomy.</summary>
    public static bool NamesTopics(DigestFile file) =>
        InspectedDigest.Of(file.Text).Syntax.Entries.Any(static entry => entry.Has(PaperField.Topics));

    public static IReadOnlyList<Finding> Inspect(DigestFile file, Taxonomy taxonomy)
    {
        InspectedDigest digest = InspectedDigest.Of(file.Text);
        if (digest.OtherEncoding is not null)
            return [];
        var findings = new List<Finding>();
        DigestSyntax syntax = digest.Syntax;
        foreach (EntrySyntax entry in syntax.Entries)
        {
            if (!entry.Has(PaperField.Topics))
                continue;
            var decoded = new DecodedEntry(syntax.Text, entry);
            foreach (TextSpan span in MetadataReader.Of(decoded, null).Topics)
            {
                if (CollapsedText.Of(decoded.Text, span) is var name && taxonomy.Find(name) < 0)
                    findings.Add(UnknownTopic.Find(name, decoded.ToFile(span), taxonomy));
            }
        }
        return findings;
    }
}
