using PaperGen.Benchmarks.Measuring;
using PaperGen.Benchmarks.Programs;
using PaperGen.Benchmarks.Reports;

namespace PaperGen.Benchmarks;

/// <summary>As many papers as one assembly takes: compiled, started, and every text read back and compared.</summary>
internal static class LargeCatalog
{
    public static int Run(int count)
    {
        using var workspace = new Workspace("large");
        (string, string)[] papers = SyntheticDigest.Papers(count);
        string digest = SyntheticDigest.Text(papers);
        workspace.WriteCatalog("Catalog", digest);
        ReadBack.Write(workspace, "App", "Catalog.Papers.Catalog", ["../Catalog/Catalog.csproj"]);
        double start = ProcessorTime.OfChildren();
        string program = workspace.Build("App");
        double built = ProcessorTime.OfChildren() - start;
        (double opened, double read) = ReadBack.Run(program, papers, duplicates: 0);

        ResultTable.Begin();
        ResultTable.Row("building library and application (processor time, all processes)", count, Quantity.Milliseconds(built), Goal.None);
        ResultTable.Row("greatest memory of one of these processes", count,
            Quantity.Bytes(ProcessorTime.GreatestMemoryOfChildren()), Goal.None);
        ResultTable.Row("the assembly, public, with an index for those that reference it", count,
            Quantity.Bytes(new FileInfo(Path.Combine(Path.GetDirectoryName(program)!, "Catalog.dll")).Length),
            Quantity.Bytes(System.Text.Encoding.UTF8.GetByteCount(digest)), "the digest", Goal.None);
        ResultTable.Row("opening the catalog and reading one title", count, Quantity.Milliseconds(opened), Goal.None);
        ResultTable.Row("reading every text, looking up every id, and `Verify()`", count, Quantity.Milliseconds(read), Goal.None);
        return 0;
    }
}
