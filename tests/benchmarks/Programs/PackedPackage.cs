using System.Globalization;

namespace PaperGen.Benchmarks.Programs;

/// <summary>The package as users get it: what is measured is what is shipped.</summary>
/// <param name="Feed">The folder that it lies in.</param>
/// <param name="Version">Its version.</param>
internal sealed record PackedPackage(string Feed, string Version)
{
    /// <summary>A process started by another benchmark finds the package here that this one has packed.</summary>
    private const string FeedVariable = "PAPERGEN_BENCHMARK_FEED";
    private const string VersionVariable = "PAPERGEN_BENCHMARK_VERSION";

    /// <summary>Packs the package, if no benchmark above this one has.</summary>
    /// <param name="folder">Where it goes.</param>
    public static PackedPackage Pack(string folder)
    {
        if (Environment.GetEnvironmentVariable(FeedVariable) is { } feed
            && Environment.GetEnvironmentVariable(VersionVariable) is { } packed)
            return new PackedPackage(feed, packed);
        string version = "0.0.0-benchmark." + Environment.TickCount64.ToString(CultureInfo.InvariantCulture);
        Dotnet.Run("pack", Path.Combine(Repository.Root, "src", "PaperGen"), "-o", folder, "-p:Version=" + version, "-v", "q", "-nologo");
        return new PackedPackage(folder, version);
    }

    /// <summary>Lets benchmarks in processes of their own use this package.</summary>
    public void Share()
    {
        Environment.SetEnvironmentVariable(FeedVariable, Feed);
        Environment.SetEnvironmentVariable(VersionVariable, Version);
    }
}
