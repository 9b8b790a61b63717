using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Citations;

/// <summary>How code names a paper.</summary>
internal enum CitationForm
{
    /// <summary><c>nameof(Papers.HMT)</c> or <c>Papers.Ids.HMT</c>.</summary>
    Member,

    /// <summary>A string literal: an id, an arXiv identifier or a DOI.</summary>
    Literal,

    /// <summary><c>&lt;see cref="Papers.HMT"/&gt;</c> in a documentation comment.</summary>
    Reference,
}

/// <summary>A catalog of another assembly.</summary>
/// <param name="Assembly">The assembly's name.</param>
/// <param name="Class">Its class of papers, from everywhere: <c>global::Lib.Papers</c>.</param>
internal readonly record struct CatalogName(string Assembly, string Class);

/// <summary>A paper as code names it, before anybody has looked for it.</summary>
/// <param name="Form">How it is named.</param>
/// <param name="Text">The name: an identifier, or the literal's text.</param>
/// <param name="Class">What is before the name of a member: <c>Papers</c>, <c>App.Papers</c>; empty if nothing does.</param>
/// <param name="Namespace">The namespace the code is in.</param>
/// <param name="Bound">The catalog that the compiler finds under that name before this assembly has one.</param>
internal readonly record struct PaperName(CitationForm Form, string Text, string Class, string Namespace, CatalogName? Bound);

/// <summary>What a citation says beside the paper.</summary>
/// <param name="Role">What the code has to do with the paper.</param>
/// <param name="Locator">Where in the paper, or null.</param>
/// <param name="Note">What else, or null.</param>
internal readonly record struct CitationRemarks(CitationRole Role, string? Locator, string? Note);

/// <summary>A citation as it is in the code.</summary>
/// <param name="DocumentationId">The citing symbol's; empty for the assembly.</param>
/// <param name="DisplayName">The citing symbol's.</param>
/// <param name="File">Relative to the project, with <c>/</c> between folders.</param>
/// <param name="Line">From 1.</param>
/// <param name="Paper">What is cited.</param>
/// <param name="Remarks">What else the citation says.</param>
internal readonly record struct CitationModel(
    string DocumentationId, string DisplayName, string File, int Line, PaperName Paper, CitationRemarks Remarks);

/// <summary>The citations in one file.</summary>
/// <param name="Citations">In the order of the text: attributes first, then comments.</param>
internal sealed record FileCitations(EquatableArray<CitationModel> Citations);

/// <summary>The citations in a project's own code.</summary>
/// <param name="Assembly">The project's assembly.</param>
/// <param name="Files">The files that cite, in no order that means anything.</param>
internal sealed record CitingCode(string Assembly, EquatableArray<FileCitations> Files)
{
    public IEnumerable<CitationModel> Citations => Files.SelectMany(static file => file.Citations);
}
