using System.Text;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool.Files;

/// <summary>Writes files that were not there before, or those that may be replaced.</summary>
internal static class NewFile
{
    /// <summary>Writes a text as UTF-8.</summary>
    /// <param name="name">The file, as the command line has it.</param>
    /// <param name="folder">The folder that relative paths begin at.</param>
    /// <param name="text">What it is to hold.</param>
    /// <param name="replaces">Whether a file of that name is replaced.</param>
    /// <exception cref="ToolException">The file exists, or cannot be written.</exception>
    public static void Write(string name, string folder, string text, bool replaces)
    {
        string path = Path.GetFullPath(name, folder);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            if (Path.Exists(path) && !replaces)
                throw new ToolException($"'{name}' exists; --force replaces it");
            if (File.Exists(path))
            {
                path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
                AtomicFile.Replace(path, File.ReadAllBytes(path), bytes);
                return;
            }
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{name}' cannot be written: {error.Message}");
        }
    }
}
