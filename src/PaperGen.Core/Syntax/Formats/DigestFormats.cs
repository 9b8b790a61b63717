using PaperGen.Syntax.Formats.BibTeX;
using PaperGen.Syntax.Formats.CslJson;
using PaperGen.Syntax.Formats.Ris;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats;

/// <summary>The formats that are read. A further one is a folder beside this file and a line here.</summary>
internal static class DigestFormats
{
    /// <summary>The one of a file whose name says nothing.</summary>
    public static IDigestFormat Page { get; } = new PageFormat();

    private static volatile IDigestFormat[] s_all =
    [
        Page,
        new BibTeXFormat(),
        new CslJsonFormat(),
        new RisFormat(),
    ];

    public static IReadOnlyList<IDigestFormat> All => s_all;

    /// <summary>Adds a format until it is disposed of: how a test shows that nothing else has to know of it.</summary>
    public static IDisposable Register(IDigestFormat format)
    {
        s_all = [.. s_all, format];
        return new Registration(format);
    }

    /// <summary>What is before the extension of a file that is a digest without anybody's saying so.</summary>
    private const string Mark = ".papers";

    /// <summary>Whether the name of a file says that it is a digest.</summary>
    public static bool IsDigest(string path) => All.Any(format =>
        format.Extensions.Any(extension => path.EndsWith(Mark + extension, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The format of a name, or null.</summary>
    public static IDigestFormat? Find(string name) =>
        All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a file's content has as its format: nothing for a page.</summary>
    public static string NameIn(IDigestFormat format) => format == Page ? "" : format.Name;

    /// <summary>The format of a file: what the project says, else by the name's ending.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The name of a format that the project gives it; null or empty if it gives none.</param>
    public static IDigestFormat Of(string path, string? name = null)
    {
        if (!string.IsNullOrEmpty(name) && Find(name!) is { } named)
            return named;
        return s_all.FirstOrDefault(
            format => format.Extensions.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) ?? Page;
    }

    /// <summary>The tree of a file, in its format.</summary>
    public static DigestSyntax Parse(FileContent file, CancellationToken cancellation = default) =>
        (Find(file.Format) ?? Page).Parse(file.Text, file.PrivateFields, cancellation);

    /// <summary>The tree of a file of which the project keeps no field to itself.</summary>
    public static DigestSyntax Parse(this IDigestFormat format, string text, CancellationToken cancellation) =>
        format.Parse(text, PrivateFields.None, cancellation);

    private sealed class Registration(IDigestFormat format) : IDisposable
    {
        public void Dispose() => s_all = [.. s_all.Where(other => other != format)];
    }
}
