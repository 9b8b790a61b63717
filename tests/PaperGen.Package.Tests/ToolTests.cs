namespace PaperGen.Package.Tests;

/// <summary>The command line tool as a user gets it: packed, installed, run.</summary>
public class ToolTests(PackageFixture package)
{
    [Fact]
    public void The_tool_installs_and_repairs_the_seed()
    {
        string version = package.Version + ".tool";
        CommandLine.DotNet(Repository.Root, "pack", Repository.Source("PaperGen.Tool", "PaperGen.Tool.csproj"), "-c", "Release",
            "-p:Version=" + version, "-o", package.Feed, "--artifacts-path", Path.Combine(package.Root, "tool-artifacts"))
            .Succeeds();
        string folder = package.CreateFolder("tool");
        CommandLine.DotNet(folder, "tool", "install", "PaperGen.Tool", "--tool-path", "tools", "--version", version, "--add-source",
            package.Feed).Succeeds();
        File.Copy(Repository.SharedData("seed.papers.txt"), Path.Combine(folder, "seed.papers.txt"));
        File.SetAttributes(Path.Combine(folder, "seed.papers.txt"), FileAttributes.Normal);

        Assert.Equal(version, Run("--version").Succeeds().Output.Trim());
        CommandResult check = Run("check", "seed.papers.txt");
        Assert.Equal(1, check.ExitCode);
        Assert.StartsWith("6 warnings and 11 infos in 71 papers of 1 file.", check.Lines[^1], StringComparison.Ordinal);
        Run("fix", "--year", "2025").Succeeds();
        Assert.StartsWith("1 info in 71 papers of 1 file.", Run("check").Succeeds().Lines[^1], StringComparison.Ordinal);
        Assert.Equal(71, Run("list").Succeeds().Lines.Length);

        CommandResult Run(params string[] arguments) => CommandLine.Run(Path.Combine(folder, "tools", "papergen"), folder, [], arguments);
    }
}
