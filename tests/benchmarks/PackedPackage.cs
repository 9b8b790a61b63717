using System.Diagnostics;
using System.Globalization;

namespace PaperGen.Benchmarks;

/// <summary>The package as users get it: what is measured is what is shipped.</summary>
/// <param name="Feed">The folder that it lies in.</param>
/// <param name="Version">Its version.</param>
internal sealed record PackedPackage(string Feed, string Version)
{
    public static PackedPackage Pack(string folder)
    {
        string version = "0.0.0-benchmark." + Environment.TickCount64.ToString(CultureInfo.InvariantCulture);
        Dotnet("pack", Path.Combine(Repository.Root, "src", "PaperGen"), "-o", folder, "-p:Version=" + version, "-v", "q", "-nologo");
        return new PackedPackage(folder, version);
    }

    public static void Dotnet(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        string log = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException("dotnet " + string.Join(" ", arguments) + " failed:\n" + log);
    }
}
