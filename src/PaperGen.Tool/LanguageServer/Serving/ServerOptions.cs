using PaperGen.Findings;

namespace PaperGen.Tool.LanguageServer.Serving;

/// <summary>What the command line says to the server.</summary>
/// <param name="Least">The least severity of a finding that is shown.</param>
/// <param name="Severities">Severities of rules.</param>
/// <param name="Fixes">What repairs are told.</param>
/// <param name="AsksMSBuild">Whether projects are evaluated; else the patterns of names say which files are theirs.</param>
/// <param name="Delay">How long an edit waits for the next one before findings are sent.</param>
internal sealed record ServerOptions(FindingSeverity Least, string Severities, FixOptions Fixes, bool AsksMSBuild, TimeSpan Delay)
{
    public static ServerOptions Default { get; } =
        new(FindingSeverity.Info, "", new FixOptions(), AsksMSBuild: true, TimeSpan.FromMilliseconds(80));
}
