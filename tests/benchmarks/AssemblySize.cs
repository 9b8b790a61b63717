using System.Text;
using PaperGen.Benchmarks.Compiling;
using PaperGen.Benchmarks.Reports;

namespace PaperGen.Benchmarks;

/// <summary>How many bytes a compiled catalog has, against its digest.</summary>
internal static class AssemblySize
{
    /// <summary>Above this, members are constants only (<c>MemberPlan.MaxAutoProperties</c>).</summary>
    private const int MaxProperties = 10_000;

    public static int Run(int[] counts)
    {
        ResultTable.Begin();
        foreach (int count in counts)
        {
            byte[] digest = Encoding.UTF8.GetBytes(SyntheticDigest.Text(count));
            Measure("assembly, ids", "ids", 1.10);
            if (count <= MaxProperties)
                Measure("assembly, properties", "properties", 1.15);

            void Measure(string what, string members, double goal) => ResultTable.Row(what, count, Quantity.Bytes(new CatalogProject(digest, ("PaperGenMembers", members)).Image().Length),
                Quantity.Bytes(digest.Length), "the digest", count < 1000 ? Goal.None : Goal.AtMost(goal));
        }
        return 0;
    }
}
