using PaperGen.Text;

namespace PaperGen.CSharp;

/// <summary>What a token of C# code is, as far as names of papers can be in it.</summary>
internal enum CodeTokenKind
{
    /// <summary>An identifier or keyword; of one with <c>@</c> the span is without it.</summary>
    Word,

    /// <summary>A string without holes; the span is between its quotes.</summary>
    Text,

    /// <summary>A sign such as <c>.</c> or <c>[</c>, or two colons.</summary>
    Sign,

    /// <summary>A comment that documents what follows it.</summary>
    Documentation,

    /// <summary>A number, a character, or a string with holes, up to its first one.</summary>
    Other,
}

/// <summary>A token of C# code.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsVerbatim">Of a string, whether it means what it says: no backslash in it escapes.</param>
internal readonly record struct CodeToken(CodeTokenKind Kind, TextSpan Span, bool IsVerbatim = false);
