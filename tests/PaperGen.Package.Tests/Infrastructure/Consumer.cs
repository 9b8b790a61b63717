using System.Runtime.CompilerServices;
using System.Security;
using System.Text;

namespace PaperGen.Package.Tests;

/// <summary>A project of a user: written, built and run as one does. It is what `dotnet new console` makes, plus the package.</summary>
internal sealed class Consumer
{
    private readonly PackageFixture _package;
    private readonly List<(string Name, string Value)> _properties = [];
    private readonly List<string> _items = [];
    private readonly List<(string, string)> _variables = [];
    private string _version;
    private string _sdk = "Microsoft.NET.Sdk";

    private Consumer(PackageFixture package, string folder, string name)
    {
        _package = package;
        _version = package.Version;
        Name = name;
        Folder = folder;
        Directory.CreateDirectory(folder);
    }

    public string Name { get; }

    public string Folder { get; }

    public string ProjectFile => Path.Combine(Folder, Name + ".csproj");

    private string Framework => Value("TargetFramework") ?? "net10.0";

    /// <summary>A console program, in a folder of its own.</summary>
    public static Consumer Console(PackageFixture package, string name = "App", [CallerMemberName] string test = "") =>
        ConsoleIn(package, Path.Combine(package.CreateFolder(test), name), name);

    /// <summary>A console program in a given folder.</summary>
    public static Consumer ConsoleIn(PackageFixture package, string folder, string name) =>
        new Consumer(package, folder, name).Property("OutputType", "Exe").Property("TargetFramework", "net10.0")
            .Property("ImplicitUsings", "enable").Property("Nullable", "enable");

    /// <summary>A library, in a folder of its own.</summary>
    public static Consumer Library(PackageFixture package, string name = "Lib", [CallerMemberName] string test = "") =>
        LibraryIn(package, Path.Combine(package.CreateFolder(test), name), name);

    /// <summary>A library in a given folder.</summary>
    public static Consumer LibraryIn(PackageFixture package, string folder, string name) =>
        new Consumer(package, folder, name).Property("TargetFramework", "net10.0");

    /// <summary>Sets a property; null takes it out.</summary>
    public Consumer Property(string name, string? value)
    {
        _properties.RemoveAll(property => property.Name == name);
        if (value is not null)
            _properties.Add((name, value));
        return this;
    }

    /// <summary>Makes it a project of another SDK.</summary>
    public Consumer Sdk(string name)
    {
        _sdk = name;
        return this;
    }

    /// <summary>Sets an environment variable for builds, which then share no compiler with others.</summary>
    public Consumer Variable(string name, string value)
    {
        _variables.Add((name, value));
        return Property("UseSharedCompilation", "false");
    }

    /// <summary>Adds an item, or any other element, as XML.</summary>
    public Consumer Item(string xml)
    {
        _items.Add(xml);
        return this;
    }

    /// <summary>References another version of the package, or none (null).</summary>
    public Consumer PackageVersion(string? version)
    {
        _version = version ?? "";
        return this;
    }

    public Consumer Text(string path, string text) => Bytes(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));

    public Consumer Bytes(string path, byte[] content)
    {
        string full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return this;
    }

    /// <summary>Adds one of the shared digests.</summary>
    public Consumer Shared(string name)
    {
        File.Copy(Repository.SharedData(name), Path.Combine(Folder, name));
        File.SetAttributes(Path.Combine(Folder, name), FileAttributes.Normal);
        return this;
    }

    /// <summary>The program, with <see cref="Dump"/> at hand.</summary>
    public Consumer Program(string code) => Text("Program.cs", code).Text("Dump.cs", Dump.Source);

    /// <summary>The program that writes its own catalog.</summary>
    public Consumer DumpProgram(string @namespace = "App") =>
        Program("Dump.Catalog(" + (@namespace.Length > 0 ? @namespace + "." : "global::") + "Papers.Catalog);");

    public CommandResult Build(params string[] arguments)
    {
        WriteProject();
        return CommandLine.Run("dotnet", Folder, [.. _variables], ["build", ProjectFile, "-nologo", .. arguments]);
    }

    public CommandResult Publish(params string[] arguments)
    {
        WriteProject();
        return CommandLine.DotNet(Folder, ["publish", ProjectFile, "-nologo", "-o", Path.Combine(Folder, "published"), .. arguments]);
    }

    /// <summary>Runs what was built.</summary>
    public CommandResult Run(params string[] arguments) =>
        CommandLine.Run("dotnet", Folder, [("DOTNET_ROLL_FORWARD", "Major")], ["exec", Output(Name + ".dll"), .. arguments]);

    /// <summary>Builds and runs; both have to succeed.</summary>
    public CommandResult BuildAndRun()
    {
        Build().Succeeds();
        return Run().Succeeds();
    }

    /// <summary>A file of the output folder.</summary>
    public string Output(string name, string? framework = null) => Path.Combine(Folder, "bin", "Debug", framework ?? Framework, name);

    public void WriteProject()
    {
        var xml = new StringBuilder();
        xml.Append("<Project Sdk=\"").Append(_sdk).Append("\">\n  <PropertyGroup>\n");
        foreach ((string name, string value) in _properties)
            xml.Append("    <").Append(name).Append('>').Append(SecurityElement.Escape(value)).Append("</").Append(name).Append(">\n");
        xml.Append("  </PropertyGroup>\n  <ItemGroup>\n");
        if (_version.Length > 0
            && !_items.Exists(static item => item.Contains("PackageReference Include=\"PaperGen\"", StringComparison.Ordinal)))
            xml.Append("    <PackageReference Include=\"PaperGen\" Version=\"").Append(_version).Append("\" />\n");
        foreach (string item in _items)
            xml.Append("    ").Append(item).Append('\n');
        xml.Append("  </ItemGroup>\n</Project>\n");
        // Not written again if nothing changed: a newer project file alone is a reason to compile.
        if (!File.Exists(ProjectFile) || File.ReadAllText(ProjectFile) != xml.ToString())
            File.WriteAllText(ProjectFile, xml.ToString());
    }

    private string? Value(string name) => _properties.Find(property => property.Name == name).Value;
}
