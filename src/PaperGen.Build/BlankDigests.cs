using Microsoft.Build.Framework;
using PaperGen.Model;
using PaperGen.Text;

namespace PaperGen.Build;

/// <summary>
/// Writes the copies of digests that are embedded: a plain one as it is, of any other what its catalog names, all else blank.
/// </summary>
public sealed class BlankDigests : ITask
{
    /// <inheritdoc/>
    public IBuildEngine? BuildEngine { get; set; }

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>
    /// The digests, with their paths in the project as <c>PaperGenPath</c> and, where the project says it, their <c>Format</c>.
    /// </summary>
    [Required]
    public ITaskItem[] Digests { get; set; } = [];

    /// <summary>Where the copy of each goes.</summary>
    [Required]
    public ITaskItem[] Copies { get; set; } = [];

    /// <summary>The names of fields that the project keeps to itself.</summary>
    public string PrivateFields { get; set; } = "";

    /// <summary>Writes the copies.</summary>
    /// <returns>Whether all could be written.</returns>
    public bool Execute()
    {
        var privateFields = Text.PrivateFields.Parse(PrivateFields);
        bool isWhole = true;
        for (int i = 0; i < Digests.Length; i++)
        {
            ITaskItem digest = Digests[i];
            try
            {
                byte[] copy =
                    EmbeddedCopy.Of(File.ReadAllBytes(digest.ItemSpec), digest.GetMetadata("PaperGenPath"), digest.GetMetadata("Format"),
                        privateFields);
                Write(copy, Path.GetFullPath(Copies[i].ItemSpec));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
            {
                isWhole = Error(digest.ItemSpec, $"'{digest.ItemSpec}' cannot be embedded: {error.Message}");
            }
        }
        return isWhole;
    }

    /// <summary>Writes a file whole or not at all: target frameworks that share a folder are built side by side.</summary>
    private static void Write(byte[] content, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string written = path + "." + Guid.NewGuid().ToString("N");
        File.WriteAllBytes(written, content);
        try
        {
            File.Delete(path);
            File.Move(written, path);
        }
        catch (IOException) when (File.Exists(path) && File.ReadAllBytes(path).SequenceEqual(content))
        {
            // Somebody else has just written the same.
        }
        finally
        {
            // It is there no more if it was moved.
            File.Delete(written);
        }
    }

    private bool Error(string file, string message)
    {
        BuildEngine?.LogErrorEvent(new BuildErrorEventArgs("PaperGen", null, file, 0, 0, 0, 0, message, null, nameof(BlankDigests)));
        return false;
    }
}
