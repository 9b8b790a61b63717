using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PaperGen.Package.Tests;

/// <summary>What is in the package.</summary>
public partial class PackageContentTests(PackageFixture package)
{
    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid s_embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    /// <summary>A package that others read must not lead them to a placeholder; one for oneself may.</summary>
    [Theory]
    [InlineData("-p:Publish=true", false)]
    [InlineData("-p:Publish=false", true)]
    [InlineData("-p:Publish=true -p:RepositoryUrl=https://example.org/papergen", true)]
    public void A_placeholder_address_is_not_published(string properties, bool succeeds)
    {
        CommandResult result =
            CommandLine.DotNet(Repository.Root, ["msbuild", "src/PaperGen", "-t:RefusePlaceholderAddress", .. properties.Split(' ')]);
        Assert.Equal(succeeds, result.ExitCode == 0);
        Assert.Equal(!succeeds, result.Output.Contains("RepositoryUrl is a placeholder", StringComparison.Ordinal));
    }

    [Fact]
    public void The_package_holds_exactly_this()
    {
        Assert.Equal(
            [
                "PaperGen.nuspec",
                "README.md",
                "analyzers/dotnet/cs/PaperGen.CodeFixes.dll",
                "analyzers/dotnet/cs/PaperGen.Generators.dll",
                "build/PaperGen.props",
                "build/PaperGen.targets",
                "buildTransitive/PaperGen.props",
                "buildTransitive/PaperGen.targets",
                "icon.png",
                "lib/net8.0/PaperGen.dll",
                "lib/net8.0/PaperGen.xml",
                "lib/netstandard2.0/PaperGen.dll",
                "lib/netstandard2.0/PaperGen.xml",
                "tasks/netstandard2.0/PaperGen.Build.dll",
            ],
            Content(package.PackagePath));
    }

    [Fact]
    public void The_symbol_package_holds_exactly_this()
    {
        Assert.Equal(["PaperGen.nuspec", "lib/net8.0/PaperGen.pdb", "lib/netstandard2.0/PaperGen.pdb"], Content(package.SymbolsPath));
    }

    [Fact]
    public void The_manifest_says_what_a_user_looks_for()
    {
        XElement metadata = Manifest().Root!.Elements().Single();
        XNamespace ns = metadata.Name.Namespace;
        Assert.Equal("PaperGen", metadata.Element(ns + "id")!.Value);
        Assert.Equal("MIT", metadata.Element(ns + "license")!.Value);
        Assert.Equal("README.md", metadata.Element(ns + "readme")!.Value);
        Assert.NotEqual("", metadata.Element(ns + "description")!.Value);
        Assert.Equal("icon.png", metadata.Element(ns + "icon")!.Value);
        string address = Properties().Single(static property => property.Name.LocalName == "RepositoryUrl").Value;
        Assert.Equal(address, metadata.Element(ns + "projectUrl")!.Value);
        Assert.Equal(address, metadata.Element(ns + "repository")!.Attribute("url")!.Value);
        Assert.Equal(address + "/blob/main/CHANGELOG.md", metadata.Element(ns + "releaseNotes")!.Value);
        Assert.Contains("bibtex", metadata.Element(ns + "tags")!.Value.Split(' '));
        Assert.Null(metadata.Element(ns + "developmentDependency"));
        XElement[] groups = [.. metadata.Element(ns + "dependencies")!.Elements(ns + "group")];
        Assert.Equal([".NETStandard2.0", "net8.0"],
            groups.Select(static group => group.Attribute("targetFramework")!.Value).Order(StringComparer.Ordinal));
        Assert.All(groups, static group => Assert.Empty(group.Elements()));
    }

    /// <summary>Whoever sees the page sees no repository around it: its links are absolute, and lead to files that there are.</summary>
    [Fact]
    public void The_readme_is_the_projects_with_absolute_links()
    {
        string address = Properties().Single(static property => property.Name.LocalName == "RepositoryUrl").Value;
        string shown = Encoding.UTF8.GetString(Read(package.PackagePath, "README.md"));
        string[] links = [.. Links().Matches(shown).Select(static link => link.Groups[1].Value)];
        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            string kind = link.Contains("/docs/images/", StringComparison.Ordinal) ? "/raw/main/" : "/blob/main/";
            Assert.StartsWith(address + kind, link, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(Repository.Root, link[(address + kind).Length..])), link);
        });
        string source = File.ReadAllText(Repository.Source("PaperGen", "README.md")).ReplaceLineEndings("\n");
        Assert.Equal(
            source.TrimEnd(),
            Links().Replace(shown.ReplaceLineEndings("\n"), static link => "](../../"
                + link.Groups[1].Value[(link.Groups[1].Value.IndexOf("/main/", StringComparison.Ordinal) + 6)..] + ")").TrimEnd());
    }

    [Fact]
    public void The_icon_is_a_picture_of_the_size_that_feeds_show()
    {
        byte[] icon = Read(package.PackagePath, "icon.png");
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], icon[..4]);
        Assert.Equal(
            (256, 256), (BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))));
    }

    [Theory]
    [InlineData("lib/netstandard2.0/PaperGen")]
    [InlineData("lib/net8.0/PaperGen")]
    public void Every_source_of_the_symbols_can_be_found(string assembly)
    {
        using MetadataReaderProvider provider =
            MetadataReaderProvider.FromPortablePdbImage([.. Read(package.SymbolsPath, assembly + ".pdb")]);
        MetadataReader symbols = provider.GetMetadataReader();
        var kinds = new HashSet<Guid>();
        var embedded = new HashSet<EntityHandle>();
        foreach (CustomDebugInformationHandle handle in symbols.CustomDebugInformation)
        {
            CustomDebugInformation information = symbols.GetCustomDebugInformation(handle);
            kinds.Add(symbols.GetGuid(information.Kind));
            if (symbols.GetGuid(information.Kind) == s_embeddedSource)
                embedded.Add(information.Parent);
        }
        string[] lost =
            [.. symbols.Documents.Where(document => !embedded.Contains(document))
                .Select(document => symbols.GetString(symbols.GetDocument(document).Name))];
        Assert.NotEmpty(symbols.Documents);
        Assert.True(lost.Length == 0 || kinds.Contains(s_sourceLink), "Neither source link nor embedded: " + string.Join(", ", lost));

        // The symbols are those of the assembly beside them.
        using var image = new PEReader(new MemoryStream(Read(package.PackagePath, assembly + ".dll")));
        DebugDirectoryEntry entry = image.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.CodeView);
        Assert.Equal(new BlobContentId(symbols.DebugMetadataHeader!.Id).Guid, image.ReadCodeViewDebugDirectoryData(entry).Guid);
    }

    [Fact]
    public void The_assemblies_reference_nothing_that_a_user_would_have_to_have()
    {
        Assert.Equal(["netstandard"], References("lib/netstandard2.0/PaperGen.dll"));
        Assert.All(References("lib/net8.0/PaperGen.dll"), static name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
        Assert.All(
            References("analyzers/dotnet/cs/PaperGen.Generators.dll"),
            static name =>
                Assert.Contains(
                    name, (string[])["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp",
                        "System.Collections.Immutable", "System.Memory", "System.Runtime.CompilerServices.Unsafe"]));
        Assert.All(
            References("analyzers/dotnet/cs/PaperGen.CodeFixes.dll"),
            static name =>
                Assert.Contains(
                    name, (string[])["netstandard", "PaperGen.Generators", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp",
                        "Microsoft.CodeAnalysis.Workspaces", "System.Collections.Immutable", "System.Composition.AttributedModel"]));
    }

    /// <summary>System.Reflection.Metadata references System.Memory itself, so wherever the one is, the other is.</summary>
    [Fact]
    public void The_build_task_references_only_what_MSBuild_has() => Assert.Equal(
        ["Microsoft.Build.Framework", "System.Memory", "System.Reflection.Metadata", "netstandard"],
        References("tasks/netstandard2.0/PaperGen.Build.dll").Order(StringComparer.Ordinal));

    /// <summary>Without a repository, so that no commit is in them.</summary>
    [Fact]
    public void Clones_in_two_folders_give_the_same_assemblies_and_symbols()
    {
        string one = PackClone("one");
        string other = PackClone("a folder with a longer name");
        string[] files = [.. Content(one).Where(static name => Path.GetExtension(name) == ".dll")];
        Assert.Equal(5, files.Length);
        Assert.All(files, name => Assert.Equal(Read(one, name), Read(other, name)));
        (one, other) = (Path.ChangeExtension(one, ".snupkg"), Path.ChangeExtension(other, ".snupkg"));
        files = [.. Content(one).Where(static name => Path.GetExtension(name) == ".pdb")];
        Assert.Equal(2, files.Length);
        Assert.All(files, name => Assert.Equal(Read(one, name), Read(other, name)));
    }

    [Fact]
    public void No_symbols_name_a_folder_of_this_machine()
    {
        string[] names =
        [
            .. Content(package.SymbolsPath).Where(static name => name.EndsWith(".pdb", StringComparison.Ordinal))
                .SelectMany(name => Documents(MetadataReaderProvider.FromPortablePdbImage([.. Read(package.SymbolsPath, name)]))),
            .. Content(package.PackagePath).Where(static name => name.EndsWith(".dll", StringComparison.Ordinal)).SelectMany(SymbolsIn),
        ];
        Assert.NotEmpty(names);
        Assert.All(names,
            static name => Assert.True(name.StartsWith("/_", StringComparison.Ordinal) || Path.GetFileName(name) == name, name));
    }

    /// <summary>What an assembly says of where its symbols are, and what those say that are in it.</summary>
    private List<string> SymbolsIn(string assembly)
    {
        using var image = new PEReader(new MemoryStream(Read(package.PackagePath, assembly)));
        var names = new List<string>();
        foreach (DebugDirectoryEntry entry in image.ReadDebugDirectory())
        {
            if (entry.Type == DebugDirectoryEntryType.CodeView)
                names.Add(image.ReadCodeViewDebugDirectoryData(entry).Path);
            else if (entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb)
                names.AddRange(Documents(image.ReadEmbeddedPortablePdbDebugDirectoryData(entry)));
        }
        Assert.NotEmpty(names);
        return names;
    }

    private static List<string> Documents(MetadataReaderProvider provider)
    {
        using (provider)
        {
            MetadataReader symbols = provider.GetMetadataReader();
            return [.. symbols.Documents.Select(document => symbols.GetString(symbols.GetDocument(document).Name))];
        }
    }

    /// <summary>Packs a copy of what is packed here.</summary>
    /// <returns>The package.</returns>
    private string PackClone(string name)
    {
        string clone = package.CreateFolder(name);
        foreach (string file in Directory.EnumerateFiles(Repository.Root)
            .Where(static file => Path.GetExtension(file) is ".props" or ".targets" or ".config" or ".md" or ".json" or ".editorconfig"))
            File.Copy(file, Path.Combine(clone, Path.GetFileName(file)));
        foreach (string file in new[] { "src", "docs" }
            .SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)))
        {
            string path = Path.GetRelativePath(Repository.Root, file);
            if (path.Split(Path.DirectorySeparatorChar) is var folders
                && (folders.Contains("bin") || folders.Contains("obj") || folders.Contains("node_modules")))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(clone, path))!);
            File.Copy(file, Path.Combine(clone, path));
        }
        PackageFixture.Pack(clone, package.Version, Path.Combine(clone, "feed"), Path.Combine(clone, "artifacts"));
        return Path.Combine(clone, "feed", Path.GetFileName(package.PackagePath));
    }

    private static IEnumerable<XElement> Properties() =>
        XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("PropertyGroup").Elements();

    private string[] References(string assembly)
    {
        using var image = new PEReader(new MemoryStream(Read(package.PackagePath, assembly)));
        MetadataReader metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    private XDocument Manifest() => XDocument.Load(new MemoryStream(Read(package.PackagePath, "PaperGen.nuspec")));

    /// <summary>The files of a package, without those that every package has.</summary>
    private static string[] Content(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        return [.. archive.Entries.Select(static entry => entry.FullName)
            .Where(static name => name is not ("[Content_Types].xml" or "_rels/.rels")
                && !name.StartsWith("package/services/metadata/core-properties/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    private static byte[] Read(string path, string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        using Stream stream = archive.GetEntry(entry)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Links();
}
