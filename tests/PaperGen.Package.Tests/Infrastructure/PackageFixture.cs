using System.Globalization;
using System.IO.Compression;

namespace PaperGen.Package.Tests;

/// <summary>
/// Packs the library once for all tests, under a version that no cache can know, into a feed outside the repository; the consumers' folders
/// lie beside the feed. PAPERGEN_KEEP_CONSUMERS=1 keeps them.
/// </summary>
public sealed class PackageFixture : IDisposable
{
    private readonly string _id = DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);
    private readonly Lazy<string> _olderVersion;
    private int _folders;

    public PackageFixture()
    {
        // The real path: on some systems the temporary folder is a link, and compilers report where it leads.
        Root = Path.Combine(Path.GetTempPath(), "papergen-package-tests", _id);
        Feed = Path.Combine(Root, "feed");
        Directory.CreateDirectory(Feed);
        WriteSettings();
        Version = "0.0.2-test." + _id;
        Pack(Version, Feed, "artifacts");
        _olderVersion = new Lazy<string>(() =>
        {
            string version = "0.0.1-test." + _id;
            Pack(version, Feed, "artifacts");
            return version;
        });
    }

    /// <summary>The folder of this run.</summary>
    public string Root { get; }

    public string Feed { get; }

    /// <summary>The version of the package that consumers reference.</summary>
    public string Version { get; }

    /// <summary>The version of a package that was built before; packed when it is first asked for.</summary>
    public string OlderVersion => _olderVersion.Value;

    public string PackagePath => Path.Combine(Feed, "PaperGen." + Version + ".nupkg");

    public string SymbolsPath => Path.Combine(Feed, "PaperGen." + Version + ".snupkg");

    /// <summary>Packs the library as it is now, without touching the repository's own outputs.</summary>
    internal void Pack(string version, string feed, string artifacts) =>
        Pack(Repository.Root, version, feed, Path.Combine(Root, artifacts));

    /// <summary>Packs the library of a clone.</summary>
    internal static void Pack(string clone, string version, string feed, string artifacts) =>
        CommandLine.DotNet(clone, "pack", Path.Combine(clone, "src", "PaperGen", "PaperGen.csproj"), "-c", "Release",
            "-p:Version=" + version, "-o", feed, "--artifacts-path", artifacts).Succeeds();

    /// <summary>A new folder for one test.</summary>
    internal string CreateFolder(string name)
    {
        string folder = Path.Combine(Root, Interlocked.Increment(ref _folders).ToString("00", CultureInfo.InvariantCulture) + "-" + name);
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Takes a file out of the package.</summary>
    internal void Extract(string entry, string destination)
    {
        using ZipArchive package = ZipFile.OpenRead(PackagePath);
        package.GetEntry(entry)!.ExtractToFile(destination, overwrite: true);
    }

    public void Dispose()
    {
        CompilerServer.Stop(Root);
        if (Environment.GetEnvironmentVariable("PAPERGEN_KEEP_CONSUMERS") == "1")
            return;
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Whatever still holds a file: then the system's own clean-up gets it.
        }
    }

    /// <summary>
    /// The user's sources and the feed; packages go into a folder of this run, so that nothing of ours stays behind, and those that the
    /// user already has are taken from there.
    /// </summary>
    private void WriteSettings()
    {
        string userPackages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } own
            ? own
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string fallback = Directory.Exists(userPackages)
            ? $"""<fallbackPackageFolders><add key="user" value="{userPackages}" /></fallbackPackageFolders>""" : "";
        File.WriteAllText(Path.Combine(Root, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Root, "packages")}" /></config>
              <packageSources><add key="papergen-test" value="{Feed}" /></packageSources>
              {fallback}
            </configuration>
            """);
        // Whatever is further up in the temporary folder is not the consumers'.
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(Root, name), "<Project />");
        File.WriteAllText(Path.Combine(Root, ".editorconfig"), "root = true\n");
    }
}
