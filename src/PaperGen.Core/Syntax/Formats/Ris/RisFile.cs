using PaperGen.Text;

namespace PaperGen.Syntax.Formats.Ris;

/// <summary>A RIS file: every non-blank character in exactly one node, and its records.</summary>
/// <param name="Nodes">In the order of the text.</param>
/// <param name="Records">In the order of the text.</param>
/// <param name="Problems">What is wrong with its syntax, in no order.</param>
internal sealed record RisFile(List<DigestNode> Nodes, List<RisRecord> Records, List<BibliographyProblem> Problems);

/// <summary>A record.</summary>
internal sealed class RisRecord
{
    /// <summary>In the order of the text, without the marks of beginning and end.</summary>
    public List<RisLine> Lines { get; } = [];

    /// <summary>The type; null if the record has none.</summary>
    public RisLine? Type { get; set; }

    public TextSpan Span { get; set; }
}

/// <summary>A tag and its value.</summary>
/// <param name="Tag">In upper case.</param>
/// <param name="TagSpan">Where the tag stands.</param>
/// <param name="Value">The value, which may go on in further lines; empty if there is none.</param>
internal readonly record struct RisLine(string Tag, TextSpan TagSpan, TextSpan Value);
