using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PaperGen.Benchmarks.Compiling;
using PaperGen.Benchmarks.Measuring;
using PaperGen.Benchmarks.Reports;

namespace PaperGen.Benchmarks;

/// <summary>
/// What the compiler takes for the generated source, from text to assembly, beyond what it takes for a project without it; against parsing,
/// only that, the papers' texts as C# string literals. In one warm process, one thread, in turns; processor time, medians.
/// </summary>
internal static partial class CompileTime
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
            string[] properties = count > Emit.MemberPlan.MaxAutoProperties
                ? ids : new CatalogProject(digest, ("PaperGenMembers", "properties")).Sources();
            string[] empty = [.. properties.Select(static source => Body().Replace(source, " => null;"))];
            string constants = Constants(ids);
            double[] medians = Measuring.Turns.Medians(Turns,
                () => Time(() => CatalogProject.ParseForBuild(literals).GetRoot()), () => Time(() => Compile([Other])),
                () => Time(() => Compile(ids)), () => Time(() => Compile(properties)),
                () => Time(() => Compile([constants])), () => Time(() => Compile(empty)));
            Row("compiling, ids", 2, count < 1000 ? Goal.None : Goal.AtMost(1));
            if (count >= 1000)
                Row("compiling nothing but their constants", 4, Goal.None);
            if (properties == ids)
                continue;
            Row("compiling, properties", 3, count < 1000 ? Goal.None : Goal.AtMost(4));
            if (count >= 1000)
                Row("compiling the same members, each property `=> null`", 5, Goal.None);

            void Row(string what, int way, Goal goal) =>
                ResultTable.Row(what, count, Quantity.Milliseconds(medians[way] - medians[1]), Quantity.Milliseconds(medians[0]),
                    "parsing literals", goal);
        }
        return 0;
    }

    /// <summary>Until the compiler's own code is compiled as well as it will ever be.</summary>
    private static void WarmUp()
    {
        (string, string)[] papers = SyntheticDigest.Papers(1000);
        string literals = Literals(papers);
        string[] properties =
            new CatalogProject(Encoding.UTF8.GetBytes(SyntheticDigest.Text(papers)), ("PaperGenMembers", "properties")).Sources();
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

    /// <summary>What a generated property does.</summary>
    [GeneratedRegex(@" => __(table|Get)[\[.(][^;]*;")]
    private static partial Regex Body();

    /// <summary>The constants of <c>Ids</c> in a class of their own: the least that a catalog with ids can be.</summary>
    private static string Constants(string[] sources) =>
        "public static class Ids\n{\n"
            + string.Concat(sources.SelectMany(static source => source.Split('\n')).Where(static line => ConstantLine().IsMatch(line))
                .Select(static line => line + "\n")) + "}\n";

    [GeneratedRegex("^ +(public const string )?\\w+ = \"\\w+\"[,;]$")]
    private static partial Regex ConstantLine();

    private static string Literals((string Title, string Abstract)[] papers)
    {
        var code = new StringBuilder("static class Papers\n{\n");
        for (int i = 0; i < papers.Length; i++)
        {
            code.Append("    public static readonly string[] P").Append(i).Append(" = { ")
                .Append(SymbolDisplay.FormatLiteral(papers[i].Title, quote: true)).Append(", ")
                .Append(SymbolDisplay.FormatLiteral(papers[i].Abstract, quote: true)).Append(" };\n");
        }
        return code.Append("}\n").ToString();
    }
}
