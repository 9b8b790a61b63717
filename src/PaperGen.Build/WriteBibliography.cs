using Microsoft.Build.Framework;
using PaperGen.Bibliographies;

namespace PaperGen.Build;

/// <summary>Writes the bibliography of what an assembly cites; the extension of a file decides on its format.</summary>
public sealed class WriteBibliography : ITask
{
    /// <inheritdoc/>
    public IBuildEngine? BuildEngine { get; set; }

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The project file, which errors are said to be in.</summary>
    public string? Project { get; set; }

    /// <summary>The compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The assemblies it references, for papers of their catalogs.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>The files to write.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>Writes the files.</summary>
    /// <returns>Whether all could be written.</returns>
    public bool Execute()
    {
        foreach (ITaskItem file in Files)
        {
            if (BibliographyFormats.OfFile(file.ItemSpec) is null)
                return Error($"PaperGenBibliography names '{file.ItemSpec}', which is no bibliography: the extension decides on the "
                    + $"format, and is one of {Extensions}");
        }
        try
        {
            using var images = new AssemblyImages(Assembly, References.Select(static reference => reference.ItemSpec));
            var bibliography = new Bibliography(new ImageCitations(images, images.Main.Citations is null ? [] : [images.Main]).All);
            foreach (Citation missing in bibliography.Unresolved)
                Message($"The bibliography leaves out '{missing.PaperId}', which {missing.DisplayName} cites: its catalog is not in the "
                    + $"assemblies that the build knows.");
            foreach (ITaskItem file in Files)
                Write(bibliography, file.ItemSpec);
            return true;
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or BadImageFormatException or PaperDigestException)
        {
            return Error($"The bibliography of '{Assembly}' cannot be written: {error.Message}");
        }
    }

    private const string BibliographyNotWritten = "PAPER9016";

    private static string Extensions => string.Join(", ", BibliographyFormats.All.Select(static format => format.Extension));

    private static void Write(Bibliography bibliography, string file)
    {
        using var text = new StringWriter();
        bibliography.Write(text, BibliographyFormats.OfFile(file)!.Format);
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllText(file, text.ToString());
    }

    private bool Error(string message)
    {
        BuildEngine?.LogErrorEvent(
            new BuildErrorEventArgs(null, BibliographyNotWritten, Project, 0, 0, 0, 0, message, null, nameof(WriteBibliography)));
        return false;
    }

    private void Message(string message) =>
        BuildEngine?.LogMessageEvent(new BuildMessageEventArgs(message, null, nameof(WriteBibliography), MessageImportance.High));
}
