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
    /// <param name="extension">What such a file's name ends with; without the targets it is the only mark.</param>
    public static string? Of(AdditionalText file, AnalyzerConfigOptionsProvider options, string metadata, string extension)
    {
        string path = Uri.UnescapeDataString(OptionNames.ReadMetadata(options.GetOptions(file), metadata)).Replace('\\', '/');
        if (path.Length > 0)
            return path;
        return file.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)
            ? Relative(file.Path.Replace('\\', '/'), OptionNames.Read(options.GlobalOptions, "ProjectDir").Replace('\\', '/'))
            : null;
    }

    /// <summary>Without the targets nobody says what the project's folder is; then the file's name has to do.</summary>
    private static string Relative(string path, string folder) => folder.Length > 0 && path.StartsWith(folder, StringComparison.Ordinal)
        ? path.Substring(folder.Length).TrimStart('/')
        : path.Substring(path.LastIndexOf('/') + 1);
}
