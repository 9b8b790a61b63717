namespace PaperGen.Tool.Hosting;

/// <summary>What the tool tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing as severe as <c>--fail-on</c> was left to say.</summary>
    public const int Success = 0;

    /// <summary>Done, and there are such findings.</summary>
    public const int Findings = 1;

    /// <summary>Not done, or not all: the command line is wrong, or a file cannot be read, is not UTF-8, or cannot be written.</summary>
    public const int Failure = 2;

    /// <summary>Stopped by Ctrl-C, as shells have it.</summary>
    public const int Interrupted = 130;
}
