using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>A digest of a project: its path there and its text.</summary>
/// <param name="Path">Relative to the project, with <c>/</c> between folders.</param>
/// <param name="Text">What it holds.</param>
internal sealed record DigestFile(string Path, FileContent Text)
{
    public const string Extension = ".papers.txt";

    public string Resource => TableFormat.ResourcePrefix + Path;
}
