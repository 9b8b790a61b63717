using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PaperGen.Benchmarks.Compiling;
using PaperGen.Benchmarks.Measuring;
using PaperGen.Benchmarks.Reports;

namespace PaperGen.Benchmarks;

/// <summary>
/// What the compiler takes for the generated source, from text to assembly, beyond what it takes for a project without it; against parsing, only that, the papers'
/// texts as C# string literals. In one warm process, one thread, in turns; processor time, medians.
/// </summary>
internal static class CompileTime
{
    private const int Turns = 21;
    private const int WarmUps = 1000;

    /// <summary>A project that has no digest: the framework is read and an assembly written for it, too.</summary>
    private const string Other = "public static class Other { public static string Join(string[] items) => string.Join(\", \", items); }";

    public static int Run(int[] counts)
    {
        WarmUp();
        ResultTable.Begin();
        foreach (int count in counts)
        {
            (string, string)[] papers = SyntheticDigest.Papers(count);
            byte[] digest = Encoding.UTF8.GetBytes(SyntheticDigest.Text(papers));
            string literals = Literals(papers);
            string[] ids = new CatalogProject(digest, ("PaperGenMembers", "ids")).Sources();
            string[] properties = count > Emit.MemberPlan.MaxAutoProperties ? ids : new CatalogProject(digest, ("PaperGenMembers", "properties")).Sources();
            double[] medians = Measuring.Turns.Medians(Turns, () => Time(() => CatalogProject.ParseForBuild(literals).GetRoot()), () => Time(() => Compile(ids)), () => Time(() => Compile(properties)), () => Time(() => Compile([Other])));
            medians[1] -= medians[3];
            medians[2] -= medians[3];
            ResultTable.Row("compiling, ids", count, Quantity.Milliseconds(medians[1]), Quantity.Milliseconds(medians[0]), "parsing literals", count < 1000 ? Goal.None : Goal.AtMost(1));
            if (properties != ids)
                ResultTable.Row("compiling, properties", count, Quantity.Milliseconds(medians[2]), Quantity.Milliseconds(medians[0]), "parsing literals", count < 1000 ? Goal.None : Goal.AtMost(4));
        }
        return 0;
    }

    /// <summary>Until the compiler's own code is compiled as well as it will ever be.</summary>
    private static void WarmUp()
    {
        (string, string)[] papers = SyntheticDigest.Papers(1000);
        string literals = Literals(papers);
        string[] properties = new CatalogProject(Encoding.UTF8.GetBytes(SyntheticDigest.Text(papers)), ("PaperGenMembers", "properties")).Sources();
        for (int i = 0; i < WarmUps; i++)
        {
            CatalogProject.ParseForBuild(literals).GetRoot();
            Compile(properties);
            Compile([Other]);
            Thread.Sleep(20);
        }
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
