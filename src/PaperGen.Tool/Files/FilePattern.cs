using System.Text.RegularExpressions;
using Microsoft.Extensions.FileSystemGlobbing;
using PaperGen.Syntax.Formats;

namespace PaperGen.Tool.Files;

/// <summary>
/// A pattern such as <c>notes/**/*.papers.txt</c>, for shells that do not ask themselves: <c>*</c> and <c>?</c> within a name, <c>**</c>
/// for any folders. What a project does not take its files from (<see cref="SourceFolders"/>) is not looked at.
/// </summary>
internal static class FilePattern
{
    private const string AnyFolders = "**";

    /// <summary>The files that a pattern matches, in the order of their names; none if it is no pattern.</summary>
    /// <param name="path">The absolute path with the pattern in it.</param>
    public static IReadOnlyList<string> Match(string path)
    {
        string[] names = path.Replace('\\', '/').Split('/');
        int first = Array.FindIndex(names, static name => name.AsSpan().ContainsAny('*', '?'));
        if (first < 0)
            return [];
        string folder = string.Join('/', names[..first]) + "/";
        if (!Directory.Exists(folder))
            return [];
        string[] pattern = names[first..];
        // Every file below is more than anybody means.
        bool isAnything = pattern[^1] == AnyFolders;
        var matcher = new Matcher(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
            ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        matcher.AddInclude(string.Join('/', pattern).Replace('?', '*'));
        Regex? exact = pattern.Any(static name => name.Contains('?', StringComparison.Ordinal)) ? Expression(pattern) : null;
        return [.. matcher.Execute(new SourceDirectory(new DirectoryInfo(folder))).Files.Select(static match => match.Path)
            .Where(match => (exact is null || exact.IsMatch(match)) && (!isAnything || DigestFormats.IsDigest(match)))
            .Select(match => Path.GetFullPath(match, folder)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The same pattern with <c>?</c> for one character, which the matcher does not know.</summary>
    private static Regex Expression(string[] pattern) => new(
        "^" + string.Concat(pattern[..^1].Select(static name => name == AnyFolders ? "(?:[^/]+/)*" : Expression(name) + "/"))
            + Expression(pattern[^1]) + "$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static string Expression(string name) =>
        Regex.Escape(name).Replace("\\*", "[^/]*", StringComparison.Ordinal).Replace("\\?", "[^/]", StringComparison.Ordinal);
}
