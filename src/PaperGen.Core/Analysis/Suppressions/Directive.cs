using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Analysis.Suppressions;

/// <summary>A comment that tells the analyzers something: <c>// papergen: disable PAPER2007, 3xxx -- why</c>.</summary>
/// <param name="Disables">Whether it disables rules; else it restores them.</param>
/// <param name="Items">The rules it names; for a comment that names none, one item that stands for all.</param>
/// <param name="Span">The comment.</param>
/// <param name="Entry">The entry among whose title lines it stands, or null: then it counts from here on.</param>
internal sealed record Directive(bool Disables, IReadOnlyList<DirectiveItem> Items, TextSpan Span, EntrySyntax? Entry);

/// <summary>One of the rules that a directive names.</summary>
/// <param name="Span">The name; the word <c>disable</c> where none stands.</param>
/// <param name="Rules">The identifiers that it covers; none if it is no rule's name.</param>
internal sealed record DirectiveItem(TextSpan Span, IReadOnlyList<string> Rules);
