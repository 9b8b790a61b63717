namespace PaperGen.Tool.Files;

/// <summary>What a command line says of the digests that it means.</summary>
/// <param name="Files">Files, folders, patterns, project files, and <c>-</c> for the standard input; none for the current folder.</param>
/// <param name="InputName">What the standard input would be called if it were a file; null if nobody says it.</param>
internal sealed record DigestArguments(IReadOnlyList<string> Files, string? InputName)
{
    /// <summary>The standard input.</summary>
    public const string Input = "-";
}
