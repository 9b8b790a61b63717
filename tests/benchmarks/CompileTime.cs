using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PaperGen.Benchmarks.Compiling;
using PaperGen.Benchmarks.Measuring;
using PaperGen.Benchmarks.Reports;

namespace PaperGen.Benchmarks;

/// <summary>
/// What the compiler takes for the generated source, from text to assembly, against parsing, only that, the papers' texts as C# string literals. In one warm
/// process, one thread, in turns; processor time, medians.
/// </summary>
internal static class CompileTime
{
    private const int Turns = 9;

    public static int Run(int[] counts)
    {
        ResultTable.Begin();
        foreach (int count in counts)
        {
            (string, string)[] papers = SyntheticDigest.Papers(count);
            byte[] digest = Encoding.UTF8.GetBytes(SyntheticDigest.Text(papers));
            string literals = Literals(papers);
            string[] ids = new CatalogProject(digest, ("PaperGenMembers", "ids")).Sources();
            string[] properties = count > Emit.MemberPlan.MaxAutoProperties ? ids : new CatalogProject(digest, ("PaperGenMembers", "properties")).Sources();
            var ways = new Func<double>[] { () => Time(() => CatalogProject.ParseForBuild(literals).GetRoot()), () => Time(() => Compile(ids)), () => Time(() => Compile(properties)) };
            foreach (Func<double> way in ways)
                way();
            double[] medians = Measuring.Turns.Medians(Turns, ways);
            ResultTable.Row("compiling, ids", count, Quantity.Milliseconds(medians[1]), Quantity.Milliseconds(medians[0]), "parsing literals", Goal.AtMost(1));
            if (properties != ids)
                ResultTable.Row("compiling, properties", count, Quantity.Milliseconds(medians[2]), Quantity.Milliseconds(medians[0]), "parsing literals", Goal.AtMost(4));
        }
        return 0;
    }

    private static double Time(Action work) => ProcessorTime.OfThread(work);

    private static void Compile(string[] sources)
    {
        using var image = new MemoryStream();
        var result = CatalogProject.Compilation(sources.Select(CatalogProject.ParseForBuild)).Emit(image);
        if (!result.Success)
            throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Take(5)));
    }

    private static string Literals((string Title, string Abstract)[] papers)
    {
        var code = new StringBuilder("static class Papers\n{\n");
        for (int i = 0; i < papers.Length; i++)
        {
            code.Append("    public static readonly string[] P").Append(i).Append(" = { ").Append(SymbolDisplay.FormatLiteral(papers[i].Title, quote: true)).Append(", ")
                .Append(SymbolDisplay.FormatLiteral(papers[i].Abstract, quote: true)).Append(" };\n");
        }
        return code.Append("}\n").ToString();
    }
}
