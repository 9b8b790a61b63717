using PaperGen.Benchmarks.Programs;
using PaperGen.Benchmarks.Reports;

namespace PaperGen.Benchmarks;

/// <summary>
/// What a paper adds to a program compiled ahead of time: one that writes a line, beside one that writes a title, and one that writes a
/// paper as JSON by a source-generated context.
/// </summary>
internal static class NativePrograms
{
    private const string Digest = "HMT: A Hierarchical Memory Transformer\n\nIt keeps what it read in a hierarchy of memories.\n";

    private const string Json = """
        using System.Text.Json;
        using System.Text.Json.Serialization;

        System.Console.WriteLine(JsonSerializer.Serialize(AsJson.Papers.HMT, Context.Default.Paper));

        [JsonSerializable(typeof(PaperGen.Paper))]
        internal sealed partial class Context : JsonSerializerContext;
        """;

    public static int Run()
    {
        using var workspace = new Workspace("native");
        long line = Publish(workspace, "Line", "System.Console.WriteLine(\"A line\");", "");
        long title = Publish(workspace, "Title", "System.Console.WriteLine(Title.Papers.HMT.Title);", workspace.PackageReference);
        long json = Publish(workspace, "AsJson", Json, workspace.PackageReference);
        ResultTable.Begin();
        Row("a native program that writes one paper's title", title);
        Row("a native program that writes one paper as JSON", json);
        return 0;

        void Row(string what, long bytes) =>
            ResultTable.Row(what, 1, Quantity.Bytes(bytes), Quantity.Bytes(line), "one that writes a line", Goal.None);
    }

    private static long Publish(Workspace workspace, string name, string code, string items)
    {
        workspace.Write($"{name}/Program.cs", code + "\n");
        if (items.Length > 0)
            workspace.Write($"{name}/all.papers.txt", Digest);
        workspace.WriteProject($"{name}/{name}.csproj",
            "<OutputType>Exe</OutputType><PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>", items);
        string output = Path.Combine(workspace.Folder, "out", name);
        Dotnet.Run("publish", Path.Combine(workspace.Folder, name), "-o", output, "--use-current-runtime", "-v", "q", "-nologo",
            "-p:CppCompilerAndLinker=" + Linker());
        return new FileInfo(Path.Combine(output, name)).Length;
    }

    /// <summary>Where there is no clang, gcc links as well.</summary>
    private static string Linker() =>
        new[] { "clang", "gcc" }.FirstOrDefault(static name =>
            Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name))))
        ?? throw new FileNotFoundException("Native programs are linked by clang or gcc, and neither is there.");
}
