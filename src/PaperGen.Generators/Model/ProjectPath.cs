namespace PaperGen.Model;

/// <summary>Paths as the catalog shows them: relative to the project, with <c>/</c> between folders, the same on every machine.</summary>
internal static class ProjectPath
{
    /// <param name="path">A file's full path.</param>
    /// <param name="folder">The project's folder; empty if nobody said what it is, and then the file's name has to do.</param>
    public static string Relative(string path, string folder)
    {
        path = path.Replace('\\', '/');
        string[] from = folder.Replace('\\', '/').TrimEnd('/').Split('/');
        string[] to = path.Split('/');
        // Drive letters are written in either case.
        int common = 0;
        while (common < from.Length && common < to.Length - 1 && string.Equals(from[common], to[common], common == 0 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
            common++;
        // Another drive, or a root in common and nothing else: no relative path is better than the name.
        if (folder.Length == 0 || common < 1 || (common == 1 && from[0].Length == 0 && from.Length > 1))
            return to[to.Length - 1];
        return string.Concat(Enumerable.Repeat("../", from.Length - common)) + string.Join("/", to, common, to.Length - common);
    }
}
