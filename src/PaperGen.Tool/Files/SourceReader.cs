using System.Xml;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool.Files;

/// <summary>
/// Reads what papers are taken from: whatever the compiler reads, arXiv's Atom, Hugging Face's daily papers. Nothing of it passes in
/// silence.
/// </summary>
internal sealed class SourceReader(ToolHost host)
{
    private readonly List<string> _problems = [];

    /// <summary>What is to be said of the files, though they were read.</summary>
    public List<string> Remarks { get; } = [];

    /// <summary>The files, in the order in which they are named.</summary>
    /// <exception cref="ToolException">A file is missing, cannot be read, or holds no paper.</exception>
    public IReadOnlyList<DigestFile> Read(IReadOnlyList<string> arguments)
    {
        var digests = new List<DigestFile>();
        foreach (FoundDigest found in DigestFinder.Find(new DigestArguments(arguments, null), host.Folder))
        {
            string name = found.IsInput ? "the standard input" : DigestReader.Name(found.Path, host.Folder);
            try
            {
                byte[] bytes = found.IsInput ? host.ReadInput() : File.ReadAllBytes(found.Path);
                if (Read(TextEncoding.Read(bytes), found, name) is { } digest)
                    digests.Add(digest);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or XmlException)
            {
                _problems.Add($"'{name}' cannot be read: {error.Message}");
            }
            catch (ToolException error)
            {
                _problems.AddRange(error.Messages.Select(message => $"'{name}': {message}"));
            }
        }
        return _problems.Count == 0 ? digests : throw new ToolException(_problems);
    }

    private DigestFile? Read(FileContent content, FoundDigest found, string name)
    {
        if (content.OtherEncoding == TextEncoding.Binary)
        {
            _problems.Add($"'{name}' is {TextEncoding.Binary}, so there are no papers in it");
            return null;
        }
        if (content.OtherEncoding is { } encoding)
            Remarks.Add($"'{name}' is {encoding} and not UTF-8; what is written is UTF-8");
        string text = content.Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (AtomFeed.Is(text))
            return Digest(AtomFeed.Read(text), name);
        if (DailyPapers.Read(text, out int unread) is { } papers)
        {
            if (unread > 0)
                Remarks.Add($"'{name}': {unread} of {unread + papers.Count} items are no papers, and left out");
            return Digest(papers, name);
        }
        var digest = new DigestFile(name, content.AsUtf8().As(DigestFormats.NameIn(FormatOf(found, text)), found.PrivateFields));
        return IsRead(digest) ? digest : null;
    }

    private DigestFile? Digest(IReadOnlyList<ImportedPaper> papers, string name)
    {
        if (papers.Count == 0)
            _problems.Add($"'{name}' holds no paper");
        return papers.Count == 0 ? null : new DigestFile(name, new FileContent(ImportedDigest.Of(papers)));
    }

    /// <summary>The format of a file by its name; of one whose name says nothing, by how it begins.</summary>
    private static IDigestFormat FormatOf(FoundDigest found, string text)
    {
        IDigestFormat named = DigestFormats.Of(found.Path, found.Format);
        if (named != DigestFormats.Page
            || named.Extensions.Any(extension => found.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
            return named;
        string? extension = text.StartsWith('[') || text.StartsWith('{') ? ".json" : ForeignText.At(text, 0, out _) switch
        {
            "BibTeX" => ".bib",
            "RIS" => ".ris",
            _ => null,
        };
        return extension is null ? named : DigestFormats.Of(extension);
    }

    /// <summary>Whether there is a paper in a file, and nothing that says that the file is not what its author wrote.</summary>
    private bool IsRead(DigestFile digest)
    {
        InspectedDigest inspected = InspectedDigest.Of(digest.Text);
        Finding[] findings = [.. inspected.Findings];
        Finding[] errors = [.. findings.Where(static finding => finding.Severity == FindingSeverity.Error)];
        foreach (Finding error in errors)
            _problems.Add($"{Place(digest, error)}: {error.Rule.Id}: {error.Message}");
        if (errors.Length > 0)
            return false;
        if (inspected.Syntax.Entries.Count == 0)
        {
            Finding? reason = findings.Where(static finding => finding.Severity == FindingSeverity.Warning).FirstOrDefault();
            _problems.Add($"'{digest.Path}' holds no paper{(reason is null ? "" : $" ({reason.Rule.Id}: {reason.Message})")}");
            return false;
        }
        int warnings = findings.Count(static finding => finding.Severity == FindingSeverity.Warning);
        if (warnings > 0)
            Remarks.Add($"'{digest.Path}' has {warnings} {(warnings == 1 ? "warning" : "warnings")}; 'papergen check' says which");
        return true;
    }

    private static string Place(DigestFile digest, Finding finding) =>
        $"{digest.Path}:{digest.Text.Lines.PositionOf(finding.Span.Start).Line + 1}";
}
