using System.Text;

namespace PaperGen.Topics;

/// <summary>The taxonomy that comes with the generator: <c>taxonomy.topics.txt</c>, an embedded resource.</summary>
internal static class BuiltInTaxonomy
{
    private const string Resource = "taxonomy.topics.txt";

    public static TaxonomySyntax Syntax { get; } = TaxonomyParser.Parse(Read());

    public static Taxonomy Taxonomy { get; } = TaxonomyBuilder.Build([]).Taxonomy;

    private static string Read()
    {
        using Stream stream = typeof(BuiltInTaxonomy).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
