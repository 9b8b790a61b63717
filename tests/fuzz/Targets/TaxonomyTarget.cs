using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Fuzz.Targets;

/// <summary>
/// A file of topics is read, with problems that are in it; its topics are a forest, and what they find in a text is there.
/// </summary>
internal sealed class TaxonomyTarget : IFuzzTarget
{
    public string Name => "topics";

    public int OneIn => 4;

    public string? Violation(string text)
    {
        int middle = text.Length / 2;
        TaxonomySyntax[] files = [TaxonomyParser.Parse(text[..middle]), TaxonomyParser.Parse(text[middle..])];
        TaxonomyResult result = TaxonomyBuilder.Join(files, 0);
        for (int i = 0; i < files.Length; i++)
        {
            if (result.Problems[i].Exists(problem => problem.Span.End > files[i].Text.Length))
                return "a problem ends behind the text";
        }
        Taxonomy taxonomy = result.Taxonomy;
        if (taxonomy.Topics.Select(static topic => topic.Id).Distinct().Count() != taxonomy.Topics.Count)
            return "two topics have one id";
        foreach (TopicOutline topic in taxonomy.Topics)
        {
            int steps = 0;
            for (int parent = topic.Parent; parent >= 0; parent = taxonomy.Topics[parent].Parent)
            {
                if (++steps > taxonomy.Topics.Count)
                    return $"the topic '{topic.Id}' is above itself";
            }
        }
        foreach (FoundTopic found in taxonomy.Matcher().Match(text, [new TextSpan(0, middle)], [TextSpan.FromBounds(middle, text.Length)]))
        {
            if (found.Evidence.Length == 0 || found.Evidence.End > text.Length || found.Score is < 1 or > 999)
                return $"topic {found.Topic} was found at {found.Evidence} with score {found.Score}";
        }
        return null;
    }
}
