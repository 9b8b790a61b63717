using System.Collections.Concurrent;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Tool.LanguageServer.Documents;

namespace PaperGen.Tool.LanguageServer.Projects;

/// <summary>
/// What files hold: as the editor has them, else as they are on the disk. A file that did not change keeps its content, the very object,
/// since what was found out about it is kept with that.
/// </summary>
internal sealed class FileContents
{
    private readonly ConcurrentDictionary<string, Known> _known = new(ServerState.PathComparer);

    /// <summary>The content of a file, or null if there is none that can be read.</summary>
    /// <param name="state">The moment.</param>
    /// <param name="path">The file.</param>
    /// <param name="format">The name of its format.</param>
    /// <param name="privateFields">The fields of bibliographies that its project keeps to itself.</param>
    public FileContent? Of(ServerState state, string path, string format, PrivateFields privateFields)
    {
        OpenDocument? open = state.Documents.GetValueOrDefault(path);
        if (_known.TryGetValue(path, out Known? known) && known.Disk == state.Disk && ReferenceEquals(known.Open?.Text, open?.Text)
            && known.Content?.Format == format && known.Content.PrivateFields.Equals(privateFields))
            return known.Content;
        Stamp? stamp = StampOf(path);
        OnDisk? disk = known?.OnDisk is { } same && same.Stamp == stamp ? same : Read(path, stamp);
        FileContent? content = open is not null ? new FileContent(open.Text, disk?.Content.OtherEncoding) : disk?.Content;
        content = content?.As(format, privateFields);
        if (content is not null && content.Equals(known?.Content))
            content = known!.Content;
        _known[path] = new Known(state.Disk, open, disk, content);
        return content;
    }

    /// <summary>A file that cannot be read, by anybody or at the moment, is none.</summary>
    private static OnDisk? Read(string path, Stamp? stamp)
    {
        try
        {
            return stamp is null ? null : new OnDisk(stamp.Value, TextEncoding.Read(File.ReadAllBytes(path)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What changes when a file does; null if there is no such file.</summary>
    public static Stamp? StampOf(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? new Stamp(file.Length, file.LastWriteTimeUtc) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private sealed record OnDisk(Stamp Stamp, FileContent Content);

    private sealed record Known(int Disk, OpenDocument? Open, OnDisk? OnDisk, FileContent? Content);
}

/// <summary>The length of a file and when it was written.</summary>
internal readonly record struct Stamp(long Length, DateTime Written);
