using System.Text;

namespace PaperGen.Benchmarks.Programs;

/// <summary>A folder outside of the repository, in which projects are made that use the packed package. Deleted at the end.</summary>
internal sealed class Workspace : IDisposable
{
    private const string Framework = "net10.0";

    public Workspace(string name)
    {
        Folder = Directory.CreateTempSubdirectory("papergen-" + name + "-").FullName;
        Package = PackedPackage.Pack(Path.Combine(Folder, "feed"));
        Write("nuget.config", $"""
            <configuration>
              <packageSources><add key="benchmark" value="{Package.Feed}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Package.Feed}/restored" /></config>
            </configuration>
            """);
    }

    public string Folder { get; }

    public PackedPackage Package { get; }

    /// <summary>A file of a project.</summary>
    /// <param name="path">Its path in the folder.</param>
    /// <param name="content">Its text, as UTF-8.</param>
    public void Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));

    public void Write(string path, byte[] content)
    {
        path = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    /// <summary>A project file.</summary>
    /// <param name="path">Its path in the folder.</param>
    /// <param name="properties">XML of properties.</param>
    /// <param name="items">XML of items.</param>
    public void WriteProject(string path, string properties, string items) => Write(path, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>{Framework}</TargetFramework><Nullable>enable</Nullable>{properties}</PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """);

    /// <summary>A library with a digest and the package.</summary>
    public void WriteCatalog(string name, string digest, string properties = "")
    {
        Write($"{name}/all.papers.txt", digest);
        WriteProject($"{name}/{Path.GetFileName(name)}.csproj", $"<PaperGenVisibility>public</PaperGenVisibility>{properties}",
            PackageReference);
    }

    public string PackageReference => $"""<PackageReference Include="PaperGen" Version="{Package.Version}" />""";

    /// <summary>Builds a project and what it references, in new processes.</summary>
    /// <returns>The program.</returns>
    public string Build(string project)
    {
        string output = Path.Combine(Folder, "out", project);
        Dotnet.Run("build", Path.Combine(Folder, project), "-c", "Release", "-o", output, "-v", "q", "-nologo", "-nodeReuse:false",
            "-p:UseSharedCompilation=false");
        return Path.Combine(output, Path.GetFileName(project) + ".dll");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
