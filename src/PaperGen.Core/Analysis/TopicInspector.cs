using PaperGen.Findings;
using PaperGen.Model;
using PaperGen.Rules.Topics;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Analysis;

/// <summary>Finds topics in a digest that the taxonomy of the project does not have.</summary>
internal static class TopicInspector
{
    public static IReadOnlyList<Finding> Inspect(DigestFile file, Taxonomy taxonomy)
    {
        InspectedDigest digest = InspectedDigest.Of(file.Text);
        if (digest.OtherEncoding is not null)
            return [];
        var findings = new List<Finding>();
        DigestSyntax syntax = digest.Syntax;
        foreach (EntrySyntax entry in syntax.Entries)
        {
            if (!entry.Metadata.Any(static line => line.Key == MetadataKey.Topics))
                continue;
            var metadata = new MetadataReader(syntax.Text, null);
            foreach (MetadataSyntax line in entry.Metadata)
                metadata.Read(line);
            foreach (TextSpan span in metadata.Topics)
            {
                if (CollapsedText.Of(syntax.Text, span) is var name && taxonomy.Find(name) < 0)
                    findings.Add(UnknownTopic.Find(name, span, taxonomy));
            }
        }
        return findings;
    }
}
