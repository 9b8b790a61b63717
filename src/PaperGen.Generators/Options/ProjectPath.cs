using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PaperGen.Options;

/// <summary>The paths in their project of the files that the package's targets pass on.</summary>
internal static class ProjectPath
{
    /// <summary>The path of a file in the project, with <c>/</c> between folders; null if the file is none of its kind.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">What the targets say of it.</param>
    /// <param name="metadata">The metadata by which they mark files of the kind.</param>
    /// <param name="isNamed">Whether a file's name says that it is of the kind; without the targets it is the only mark.</param>
    public static string? Of(AdditionalText file, AnalyzerConfigOptionsProvider options, string metadata, Func<string, bool> isNamed)
    {
        string path = Uri.UnescapeDataString(OptionReader.ReadMetadata(options.GetOptions(file), metadata)).Replace('\\', '/');
        if (path.Length > 0)
            return path;
        return isNamed(file.Path)
            ? Relative(file.Path, OptionReader.Read(options.GlobalOptions, "ProjectDir"))
            : null;
    }

    /// <summary>A path as the catalog shows it: relative to the project, the same on every machine.</summary>
    /// <param name="path">A file's full path.</param>
    /// <param name="folder">The project's folder; empty if nobody said what it is, and then the file's name has to do.</param>
    public static string Relative(string path, string folder)
    {
        path = path.Replace('\\', '/');
        string[] from = folder.Replace('\\', '/').TrimEnd('/').Split('/');
        string[] to = path.Split('/');
        // Drive letters are written in either case.
        int common = 0;
        while (common < from.Length && common < to.Length - 1
            && string.Equals(from[common], to[common], common == 0 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
            common++;
        // Another drive, or a root in common and nothing else: no relative path is better than the name.
        if (folder.Length == 0 || common < 1 || (common == 1 && from[0].Length == 0 && from.Length > 1))
            return to[to.Length - 1];
        return string.Concat(Enumerable.Repeat("../", from.Length - common)) + string.Join("/", to, common, to.Length - common);
    }
}
