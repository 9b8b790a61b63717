using Microsoft.Build.Framework;

namespace PaperGen.Build;

/// <summary>Writes files of what an assembly says, which it reads and does not load.</summary>
public abstract class AssemblyTask : ITask
{
    private protected AssemblyTask()
    {
    }

    /// <inheritdoc/>
    public IBuildEngine? BuildEngine { get; set; }

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The project file, which errors are said to be in.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The assemblies it references, for papers of their catalogs.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>The files to write.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The rule that says what cannot be written.</summary>
    private protected abstract string Rule { get; }

    /// <summary>What is written, as a sentence begins with it.</summary>
    private protected abstract string Product { get; }

    /// <summary>Writes the files.</summary>
    /// <returns>Whether all could be written.</returns>
    public bool Execute()
    {
        foreach (ITaskItem file in Files)
        {
            if (Refusal(file.ItemSpec) is { } refusal)
                return Error(refusal);
        }
        try
        {
            using var images = new AssemblyImages(Assembly, References.Select(static reference => reference.ItemSpec));
            Func<string, string> texts = Texts(images);
            foreach (ITaskItem file in Files)
                Write(texts(file.ItemSpec), file.ItemSpec);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException
            or BadImageFormatException or PaperDigestException)
        {
            return Error($"{Product} of '{Assembly}' cannot be written: {error.Message}");
        }
    }

    /// <summary>Why a file of this name cannot be written; null if it can.</summary>
    private protected abstract string? Refusal(string file);

    /// <summary>Gives the text of each file.</summary>
    private protected abstract Func<string, string> Texts(AssemblyImages images);

    private protected void Message(string message) =>
        BuildEngine?.LogMessageEvent(new BuildMessageEventArgs(message, null, GetType().Name, MessageImportance.High));

    private static void Write(string text, string file)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllText(file, text);
    }

    private bool Error(string message)
    {
        BuildEngine?.LogErrorEvent(new BuildErrorEventArgs(null, Rule, Project, 0, 0, 0, 0, message, null, GetType().Name));
        return false;
    }
}
