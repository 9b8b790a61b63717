namespace PaperGen.Tool.Files;

/// <summary>Replaces files as a whole: a crash leaves the old file or the new one, never a part.</summary>
internal static class AtomicFile
{
    /// <summary>Held while a file is being written.</summary>
    public static object Gate { get; } = new();

    /// <summary>Puts new bytes in the place of those that were read.</summary>
    /// <param name="path">The file; not a link.</param>
    /// <param name="expected">What the file has to hold still.</param>
    /// <param name="bytes">What it is to hold.</param>
    /// <exception cref="IOException">The file was changed since, is read-only, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> expected, byte[] bytes)
    {
        lock (Gate)
        {
            if (File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
                throw new IOException("the file is read-only");
            // In the same folder, since a rename is atomic within a file system only.
            string temporary = Path.Combine(Path.GetDirectoryName(path)!, ".papergen-" + Path.GetRandomFileName());
            try
            {
                Write(temporary, path, bytes);
                if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(expected))
                    throw new IOException("the file was changed while papergen ran; run it again");
                File.Move(temporary, path, overwrite: true);
            }
            catch
            {
                TryDelete(temporary);
                throw;
            }
        }
    }

    private static void Write(string temporary, string path, byte[] bytes)
    {
        var options =
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(temporary, options))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        // Afterwards, as the mode at creation is cut by the user's mask.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The first error is what the user wants to know of.
        }
    }
}
