using System.Text;
using PaperGen.Core.Tests.Architecture;
using PaperGen.Syntax.Formats.BibTeX;

namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>The corpus of the shared data.</summary>
internal static class BibTeXFiles
{
    /// <summary>Name and text of each file; the test is skipped where there is none.</summary>
    public static IEnumerable<(string Name, string Text)> Corpus() =>
        Directory.EnumerateFiles(Repository.SharedData("bibliographies/corpus/bib"), "*.bib")
        .Order(StringComparer.Ordinal).Select(static path => (Path.GetFileName(path), Read(path)));

    /// <summary>The files of Better BibTeX's tests.</summary>
    public static IEnumerable<(string Name, string Text)> Conformance() =>
        Directory.EnumerateFiles(Repository.SharedData("bibliographies/conformance/better-bibtex-import"), "*.bib")
        .Order(StringComparer.Ordinal).Select(static path => (Path.GetFileName(path), Read(path)));

    /// <summary>A file with the entries that are papers.</summary>
    public static BibTeXLibrary Papers(string text)
    {
        BibTeXLibrary library = BibTeXReader.Read(text);
        return library with { Entries = [.. library.Entries.Where(static entry => !entry.IsRepeated)] };
    }

    /// <summary>The text of a file: in UTF-8, if its bytes are that.</summary>
    public static string Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        string text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? Encoding.Latin1.GetString(bytes) : text;
    }
}
