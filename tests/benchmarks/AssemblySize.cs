using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
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
            Measure("assembly, ids", "ids", 1.20);
            if (count <= MaxProperties)
                Measure("assembly, properties", "properties", 1.25);

            void Measure(string what, string members, double goal)
            {
                byte[] image = new CatalogProject(digest, ("PaperGenMembers", members)).Image();
                Row(what, image.Length, count < 1000 ? Goal.None : Goal.AtMost(goal));
                using var file = new PEReader(new MemoryStream(image));
                MetadataReader metadata = file.GetMetadataReader();
                Row("of it string literals: the table", metadata.GetHeapSize(HeapIndex.UserString), Goal.None);
                Row("of it names", metadata.GetHeapSize(HeapIndex.String), Goal.None);
                Row("of it constants and signatures", metadata.GetHeapSize(HeapIndex.Blob), Goal.None);
            }

            void Row(string what, int bytes, Goal goal) =>
                ResultTable.Row(what, count, Quantity.Bytes(bytes), Quantity.Bytes(digest.Length), "the digest", goal);
        }
        return 0;
    }
}
