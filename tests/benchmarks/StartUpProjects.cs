using System.Text;
using System.Text.Json;

namespace PaperGen.Benchmarks;

/// <summary>Writes and builds the programs that <see cref="StartUp"/> runs; each prints milliseconds and bytes.</summary>
internal static class StartUpProjects
{
    private const string Program = """
        using System.Diagnostics;
        using System.Globalization;
        using System.Runtime.CompilerServices;

        internal static class Program
        {
            private static void Main()
            {
                long bytes = System.GC.GetAllocatedBytesForCurrentThread();
                long start = Stopwatch.GetTimestamp();
                string title = Title();
                double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                bytes = System.GC.GetAllocatedBytesForCurrentThread() - bytes;
                if (!title.StartsWith("P00007"))
                    throw new System.InvalidOperationException(title);
                System.Console.WriteLine(milliseconds.ToString(CultureInfo.InvariantCulture) + " " + bytes);
            }

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static string Title() => TITLE;
        }
        """;

    private const string JsonReader = """
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;

        namespace Lib
        {
            public sealed class Entry { public string Title { get; set; } = ""; public string Abstract { get; set; } = ""; }

            [JsonSerializable(typeof(List<Entry>))]
            internal sealed partial class Context : JsonSerializerContext;

            public static class Papers
            {
                public static readonly List<Entry> All = Read();

                private static List<Entry> Read()
                {
                    using var stream = typeof(Papers).Assembly.GetManifestResourceStream("papers.json")!;
                    return JsonSerializer.Deserialize(stream, Context.Default.ListEntry)!;
                }
            }
        }
        """;

    public static string WriteCatalog(string folder, PackedPackage package, (string Title, string Abstract)[] papers)
    {
        var digest = new StringBuilder();
        foreach ((string title, string @abstract) in papers)
            digest.Append(title).Append("\n\n").Append(@abstract).Append("\n\n");
        Write(Path.Combine(folder, "Lib", "all.papers.txt"), digest.ToString());
        Write(Path.Combine(folder, "Lib", "Lib.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><PaperGenVisibility>public</PaperGenVisibility></PropertyGroup>
              <ItemGroup><PackageReference Include="PaperGen" Version="{package.Version}" /></ItemGroup>
            </Project>
            """);
        Write(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="benchmark" value="{package.Feed}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{package.Feed}/restored" /></config>
            </configuration>
            """);
        return WriteApp(folder, "Lib.Papers.P00007.Title");
    }

    public static string WriteJson(string folder, (string Title, string Abstract)[] papers)
    {
        Write(Path.Combine(folder, "Lib", "papers.json"), JsonSerializer.Serialize(papers.Select(static paper => new { paper.Title, paper.Abstract })));
        Write(Path.Combine(folder, "Lib", "Papers.cs"), JsonReader);
        Write(Path.Combine(folder, "Lib", "Lib.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
              <ItemGroup><EmbeddedResource Include="papers.json" LogicalName="papers.json" /></ItemGroup>
            </Project>
            """);
        return WriteApp(folder, "Lib.Papers.All[7].Title");
    }

    private static string WriteApp(string folder, string title)
    {
        Write(Path.Combine(folder, "App", "Program.cs"), Program.Replace("TITLE", title));
        Write(Path.Combine(folder, "App", "App.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Lib/Lib.csproj" /></ItemGroup>
            </Project>
            """);
        string output = Path.Combine(folder, "out");
        PackedPackage.Dotnet("build", Path.Combine(folder, "App"), "-c", "Release", "-o", output, "-v", "q", "-nologo");
        return Path.Combine(output, "App.dll");
    }

    private static void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
