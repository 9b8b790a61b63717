namespace PaperGen.Tool.Files;

/// <summary>Walks the folders that a project takes its files from.</summary>
internal static class SourceFolders
{
    /// <summary>
    /// The files of a pattern in a folder and below. Outputs of builds hold copies, hidden folders hold what is nobody's source: a project
    /// takes neither.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pattern">A pattern of file names, whatever their case.</param>
    /// <param name="isWanted">Which folders below are looked at; null for all.</param>
    public static IEnumerable<string> Files(DirectoryInfo folder, string pattern, Func<DirectoryInfo, bool>? isWanted = null)
    {
        IEnumerable<string> files =
            folder.EnumerateFiles(pattern, new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = default })
            .Select(static file => file.FullName).Order(StringComparer.Ordinal);
        return files.Concat(folder.EnumerateDirectories().OrderBy(static child => child.Name, StringComparer.Ordinal)
            .Where(child => IsSource(child) && (isWanted is null || isWanted(child)))
            .SelectMany(child => Files(child, pattern, isWanted)));
    }

    /// <summary>Whether a folder holds sources. A link may lead back to where it is.</summary>
    public static bool IsSource(DirectoryInfo folder) =>
        !folder.Name.StartsWith('.') && folder.Name is not ("bin" or "obj" or "node_modules") && folder.LinkTarget is null;
}
