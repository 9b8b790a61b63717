using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Benchmarks.Measuring;
using PaperGen.Benchmarks.Reports;
using PaperGen.Citations;
using PaperGen.Emit;
using PaperGen.Model;
using PaperGen.Options;
using PaperGen.Syntax;
using PaperGen.Topics;

namespace PaperGen.Benchmarks;

/// <summary>
/// What a run of the generator over a digest is made of, step by step, against the whole. One thread, warm; processor time, medians.
/// </summary>
internal static class DriverSteps
{
    private const int Turns = 9;

    public static int Run(int count)
    {
        byte[] file = Encoding.UTF8.GetBytes(SyntheticDigest.Text(count));
        SourceText source = SourceText.From(new MemoryStream(file), Encoding.UTF8);
        string text = source.ToString();
        DigestSyntax syntax = DigestParser.Parse(text);
        Taxonomy taxonomy = BuiltInTaxonomy.Taxonomy;
        DigestModel digest = Read();
        DigestModel again = Read();
        CatalogModel catalog = Build(digest);
        CatalogModel rebuilt = Build(again);
        var options =
            new PaperGenOptions
            {
                Namespace = "N",
                ReplacedNamespace = null,
                IsPublic = false,
                Docs = DocsMode.Summary,
                Members = MembersMode.Properties,
                ProjectDirectory = "",
                Invalid = default
            };
        var style = new EmitStyle("N", IsPublic: false, Nullable: true, Documented: true);

        var steps = new (string What, Action Work)[]
        {
            ("the file's text as a string", () => source.ToString()),
            ("parser", () => DigestParser.Parse(text)),
            ("values of the entries: names, links, topics, hashes", () => Read()),
            ("comparing them with the last ones", () => digest.Equals(again)),
            ("catalog: names, topics, duplicates", () => Build(digest)),
            ("comparing it with the last one", () => catalog.Equals(rebuilt)),
            ("members", () => _ = MemberPlan.Buckets(catalog, options).Count()),
            ("links and topics", () => _ =
                (LinkEmitter.Members(catalog, hasProperties: true, hasDocs: true), TopicEmitter.Members(catalog), PaperIndex.Of(catalog))),
            ("table", () => SourceText.From(CatalogEmitter.Table(style, catalog).Source, Encoding.UTF8)),
        };
        double[] medians =
            Measuring.Turns.Medians(Turns, [.. steps.Select(static step => (Func<double>)(() => ProcessorTime.OfThread(step.Work)))]);
        ResultTable.Begin();
        for (int i = 0; i < steps.Length; i++)
            ResultTable.Row(steps[i].What, count, Quantity.Milliseconds(medians[i]), Quantity.Milliseconds(medians.Sum()),
                "all steps", Goal.None);
        return 0;

        DigestModel Read() => EntryReader.Read(syntax, "a.papers.txt", "a.papers.txt", keepAbstracts: false, taxonomy);

        CatalogModel Build(DigestModel model) => CatalogBuilder.Build([model], taxonomy.Topics);
    }
}
