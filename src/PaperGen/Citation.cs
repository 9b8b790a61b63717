using System.Globalization;

namespace PaperGen;

/// <summary>
/// A place in code that cites a paper. The generated <c>Citations</c> class lists those of an assembly and of the libraries it references.
/// </summary>
public sealed class Citation
{
    /// <summary>What a table of citations makes (<see cref="CompilerServices.CitationTable"/>).</summary>
    internal Citation(
        Paper? paper, string paperId, CitationRole role, string? locator, string? note, string documentationId, string displayName,
        string file, int line,
        string assembly)
    {
        Paper = paper;
        PaperId = paperId;
        Role = role;
        Locator = locator;
        Note = note;
        DocumentationId = documentationId;
        DisplayName = displayName;
        File = file;
        Line = line;
        Assembly = assembly;
    }

    /// <summary>
    /// The cited paper; <see langword="null"/> if a referenced library cites a paper of a catalog that it keeps to itself.
    /// </summary>
    public Paper? Paper { get; }

    /// <summary>The cited paper's <see cref="PaperGen.Paper.Id"/>.</summary>
    public string PaperId { get; }

    /// <summary>What the code has to do with the paper.</summary>
    public CitationRole Role { get; }

    /// <summary>Where in the paper, for example <c>Section 3.2</c>, or <see langword="null"/>.</summary>
    public string? Locator { get; }

    /// <summary>What else the citation says, or <see langword="null"/>.</summary>
    public string? Note { get; }

    /// <summary>The citing symbol's documentation id, for example <c>M:N.T.Method(System.Int32)</c>.</summary>
    public string DocumentationId { get; }

    /// <summary>The citing symbol's name for people, for example <c>T.Method(int)</c>.</summary>
    public string DisplayName { get; }

    /// <summary>The file that holds the citation, relative to its project, with <c>/</c> between folders.</summary>
    public string File { get; }

    /// <summary>The citation's line, from 1.</summary>
    public int Line { get; }

    /// <summary>The name of the citing assembly.</summary>
    public string Assembly { get; }

    /// <summary>The citing symbol, the paper and the place.</summary>
    /// <returns>For example <c>T.Method(int) cites HMT (Implements, Section 3.2): src/T.cs(12)</c>.</returns>
    public override string ToString() =>
        DisplayName + " cites " + PaperId + " (" + Role.ToString() + (Locator is null ? "" : ", " + Locator) + "): "
        + File + "(" + Line.ToString(CultureInfo.InvariantCulture) + ")";
}
