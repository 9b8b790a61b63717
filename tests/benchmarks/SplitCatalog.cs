using System.Diagnostics;
using PaperGen.Benchmarks.Programs;
using PaperGen.Benchmarks.Reports;

namespace PaperGen.Benchmarks;

/// <summary>
/// The way past one assembly's limit: a catalog split over projects that are built with <c>dotnet build -graph</c> and joined by
/// <c>PaperCatalog.Combine</c>. Each project has the first paper of the one before once more, which the joined catalog must report.
/// </summary>
internal static class SplitCatalog
{
    public static int Run(int projects, int papersPerProject)
    {
        using var workspace = new Workspace("split");
        // Of two papers of one name, in two libraries, the joined catalog has the first: here no two have one.
        (string, string)[] papers = [.. SyntheticDigest.Papers(projects * papersPerProject)
            .Select((paper, i) => ($"Part{(char)('A' + (i / papersPerProject))} {paper.Title}", paper.Abstract))];
        string[] names = [.. Enumerable.Range(0, projects).Select(static number => "Part" + number)];
        for (int i = 0; i < projects; i++)
        {
            var own = papers.Skip(i * papersPerProject).Take(papersPerProject);
            workspace.WriteCatalog(names[i], SyntheticDigest.Text(i == 0 ? own : own.Append(papers[(i - 1) * papersPerProject])),
                "<PaperGenMembers>ids</PaperGenMembers>");
        }
        ReadBack.Write(
            workspace, "App", "PaperGen.PaperCatalog.Combine(" + string.Join(", ", names.Select(static name => name + ".Papers.Catalog"))
                + ")", names.Select(static name => $"../{name}/{name}.csproj"));

        string app = Path.Combine(workspace.Folder, "App");
        Dotnet.Run("restore", app, "-v", "q", "-nologo");
        long start = Stopwatch.GetTimestamp();
        Dotnet.Run("build", app, "-c", "Release", "-graph", "--no-restore", "-v", "q", "-nologo");
        double first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        start = Stopwatch.GetTimestamp();
        Dotnet.Run("build", app, "-c", "Release", "-graph", "--no-restore", "-v", "q", "-nologo");
        double unchanged = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        File.AppendAllText(Path.Combine(workspace.Folder, names[^1], "all.papers.txt"),
            "Late: A Paper That Came Last\n\nIts abstract is short.\n");
        start = Stopwatch.GetTimestamp();
        Dotnet.Run("build", app, "-c", "Release", "-graph", "--no-restore", "-v", "q", "-nologo");
        double one = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        string output =
            Path.GetDirectoryName(Directory.GetFiles(Path.Combine(app, "bin"), "App.dll", SearchOption.AllDirectories).Single())!;
        (double opened, double read) =
            ReadBack.Run(Path.Combine(output, "App.dll"), [.. papers, ("Late: A Paper That Came Last", "Its abstract is short.")],
                duplicates: projects - 1);
        ResultTable.Begin();
        ResultTable.Row($"`dotnet build -graph` of {projects} libraries and an application (wall time)", papers.Length,
            Quantity.Milliseconds(first), Goal.None);
        ResultTable.Row("the same, nothing changed", papers.Length, Quantity.Milliseconds(unchanged), Quantity.Milliseconds(first),
            "the first build", Goal.None);
        ResultTable.Row("the same, a paper more in one library", papers.Length, Quantity.Milliseconds(one), Quantity.Milliseconds(first),
            "the first build", Goal.None);
        ResultTable.Row("the libraries' assemblies", papers.Length,
            Quantity.Bytes(names.Sum(name => new FileInfo(Path.Combine(output, name + ".dll")).Length)),
            Quantity.Bytes(names.Sum(name => new FileInfo(Path.Combine(workspace.Folder, name, "all.papers.txt")).Length)),
            "the digests", Goal.None);
        ResultTable.Row("joining the catalogs and reading one title", papers.Length, Quantity.Milliseconds(opened), Goal.None);
        ResultTable.Row("reading every text, looking up every id, and `Verify()`", papers.Length, Quantity.Milliseconds(read), Goal.None);
        ResultTable.Row("papers that a second library has, too, reported as `Duplicates`", papers.Length,
            Quantity.Count(projects - 1, "papers"), Goal.None);
        return 0;
    }
}
