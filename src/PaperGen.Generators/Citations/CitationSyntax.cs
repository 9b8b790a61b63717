using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PaperGen.Citations;

/// <summary>A citation with the syntax it was read from; it lives no longer than one look at a tree.</summary>
internal sealed class CitationSyntax
{
    /// <summary>The attribute, or the declaration whose comment has a cref.</summary>
    public required SyntaxNode Node { get; init; }

    /// <summary>Where a finding about the paper is shown.</summary>
    public required Location Location { get; init; }

    /// <summary>Where a finding about the whole citation is shown, and from where its line counts.</summary>
    public required Location Place { get; init; }

    public required PaperName Paper { get; init; }

    public required CitationRemarks Remarks { get; init; }

    /// <summary>Whom it counts for.</summary>
    public required IReadOnlyList<ISymbol> Symbols { get; init; }

    /// <summary>The expression that names the paper; null in a comment.</summary>
    public ExpressionSyntax? Expression { get; init; }

    /// <summary>The arguments that could not be read.</summary>
    public IReadOnlyList<ExpressionSyntax> Unreadable { get; init; } = [];
}
