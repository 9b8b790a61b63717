using System.Diagnostics;
using PaperGen.Benchmarks.Measuring;
using PaperGen.Benchmarks.Programs;
using PaperGen.Benchmarks.Reports;

namespace PaperGen.Benchmarks;

/// <summary>
/// A whole <c>dotnet build</c> of a project with the package and a digest, against the same project without them. Each build compiles anew
/// and restores nothing; in turns, medians.
/// </summary>
internal static class BuildTime
{
    private const int Turns = 15;

    /// <summary>
    /// Builds of each project before the first that counts: what runs once in a build is compiled anew after the thirtieth and the sixtieth
    /// of all of them.
    /// </summary>
    private const int WarmUps = 35;

    /// <summary>What a project has beside its digest: as much code as compiles in the time that small projects take.</summary>
    private const int Classes = 200;

    public static int Run(int[] counts)
    {
        using var workspace = new Workspace("build");
        ResultTable.Begin();
        foreach (int count in counts)
        {
            string with = Write(workspace, "With" + count, workspace.PackageReference);
            string without = Write(workspace, "Without" + count, "");
            (string Title, string Abstract)[] papers = SyntheticDigest.Papers(count);
            int edits = 0;
            Edit();
            workspace.Build("With" + count);
            workspace.Build("Without" + count);

            for (int i = 0; i < WarmUps; i++)
            {
                Wall(with);
                Wall(without);
            }
            // As on a desk: the compiler's server and MSBuild's nodes are there from the build before. Their processor time is not that of
            // our children.
            double[] warm =
                Measuring.Turns.Medians(Turns, () => Wall(with), () => Wall(without), () => Wall(with, NoSdkAnalyzers),
                    () => Wall(without, NoSdkAnalyzers), () => { Edit(); return Wall(with); });
            ResultTable.Row("`dotnet build`, compiler server running (wall time)", count, Quantity.Milliseconds(warm[0]),
                Quantity.Milliseconds(warm[1]), "without the package", count == 1000 ? Goal.AtMost(1.15) : Goal.None);
            ResultTable.Row("the same, an abstract edited before each build", count, Quantity.Milliseconds(warm[4]),
                Quantity.Milliseconds(warm[1]), "without the package", Goal.None);
            ResultTable.Row("the same, without the analyzers that the SDK brings along", count, Quantity.Milliseconds(warm[2]),
                Quantity.Milliseconds(warm[3]), "without the package", Goal.None);
            // As on a build machine: all in new processes.
            double[] cold = Measuring.Turns.Medians(Math.Max(3, Turns / 3), () => Processor(with), () => Processor(without));
            ResultTable.Row("`dotnet build`, no server (processor time)", count, Quantity.Milliseconds(cold[0]),
                Quantity.Milliseconds(cold[1]), "without the package", count == 70 ? Goal.AtMost(1.25) : Goal.None);

            void Edit() =>
                workspace.Write($"With{count}/all.papers.txt",
                    SyntheticDigest.Text(
                        papers.Select((paper, i) => i == count / 2 ? (paper.Title, $"Edited {edits++} times. {paper.Abstract}") : paper)));
        }
        return 0;
    }

    private const string NoSdkAnalyzers = "-p:EnableNETAnalyzers=false";

    private static string Write(Workspace workspace, string name, string items)
    {
        for (int i = 0; i < Classes; i++)
            workspace.Write($"{name}/Class{i}.cs", $"namespace App;\n\npublic sealed class Class{i}\n{{\n    public int Sum(int[] "
                + $"values)\n    {{\n        int sum = {i};\n        foreach (int value in values)\n            sum += value;\n        "
                + $"return sum;\n    }}\n}}\n");
        workspace.WriteProject($"{name}/{name}.csproj", "", items);
        return Path.Combine(workspace.Folder, name);
    }

    private static double Wall(string project, params string[] properties)
    {
        long start = Stopwatch.GetTimestamp();
        Dotnet.Run(["build", project, "-c", "Release", "--no-restore", "--no-incremental", "-v", "q", "-nologo", "-o",
            Path.Combine(project, "out"), "-p:UseSharedCompilation=true", .. properties]);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Processor(string project)
    {
        double start = ProcessorTime.OfChildren();
        Dotnet.Run("build", project, "-c", "Release", "--no-restore", "--no-incremental", "-v", "q", "-nologo", "-o",
            Path.Combine(project, "out"), "-nodeReuse:false", "-p:UseSharedCompilation=false");
        return ProcessorTime.OfChildren() - start;
    }
}
