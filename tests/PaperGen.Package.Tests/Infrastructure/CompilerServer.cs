using System.Globalization;

namespace PaperGen.Package.Tests;

/// <summary>
/// The compiler server that the builds of this run share, as a user's builds do; one of their own, that ends with them. It compiles what
/// would take each build some seconds to get its compiler ready for.
/// </summary>
internal static class CompilerServer
{
    private static readonly string s_pipe = "papergen-tests-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    /// <summary>What makes a build use it; a project that sets UseSharedCompilation decides for itself.</summary>
    public static IEnumerable<(string Name, string Value)> Variables => [("UseSharedCompilation", "true"), ("SharedCompilationId", s_pipe)];

    /// <summary>Ends it, if one was started.</summary>
    public static void Stop(string folder)
    {
        string sdk = CommandLine.DotNet(folder, "--info")
            .Succeeds().Lines.Single(static line => line.StartsWith("Base Path:", StringComparison.Ordinal))["Base Path:".Length..].Trim();
        CommandLine.DotNet(folder, Path.Combine(sdk, "Roslyn", "bincore", "VBCSCompiler.dll"), "-shutdown", "-pipename:" + s_pipe);
    }
}
