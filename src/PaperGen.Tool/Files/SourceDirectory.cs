using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace PaperGen.Tool.Files;

/// <summary>
/// A folder as the matcher of patterns walks it: without outputs of builds, hidden folders, and links, which may lead back to where they
/// are.
/// </summary>
internal sealed class SourceDirectory(DirectoryInfo folder) : DirectoryInfoBase
{
    public override string Name => folder.Name;

    public override string FullName => folder.FullName;

    public override DirectoryInfoBase? ParentDirectory => folder.Parent is { } parent ? new SourceDirectory(parent) : null;

    public override IEnumerable<FileSystemInfoBase> EnumerateFileSystemInfos()
    {
        FileSystemInfo[] children;
        try
        {
            children = folder.GetFileSystemInfos();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What nobody may list matches nothing.
            return [];
        }
        return children.Where(static child => child is not DirectoryInfo directory || SourceFolders.IsSource(directory))
            .Select(static child => child is DirectoryInfo directory
                ? (FileSystemInfoBase)new SourceDirectory(directory) : new FileInfoWrapper((FileInfo)child));
    }

    public override DirectoryInfoBase GetDirectory(string path) =>
        new SourceDirectory(new DirectoryInfo(Path.Combine(folder.FullName, path)));

    public override FileInfoBase GetFile(string path) => new FileInfoWrapper(new FileInfo(Path.Combine(folder.FullName, path)));
}
