using PaperGen.Text;

namespace PaperGen.CSharp;

/// <summary>How C# code names what is generated.</summary>
internal enum PaperUseKind
{
    /// <summary><c>Papers.HMT</c>, also in <c>nameof</c> and in a <c>cref</c>.</summary>
    Paper,

    /// <summary><c>Papers.Ids.HMT</c>.</summary>
    Id,

    /// <summary><c>Links.HMT_Pytorch</c>.</summary>
    Link,

    /// <summary><c>Topics.LongContext</c>.</summary>
    Topic,

    /// <summary>A string of <c>[Cites("HMT")]</c>.</summary>
    IdText,
}

/// <summary>A place in C# code that names a paper, a link or a topic.</summary>
/// <param name="Kind">How.</param>
/// <param name="Name">The member's name, or the string's text.</param>
/// <param name="Span">Where the name stands.</param>
/// <param name="Doubt">Why it may mean something else; null if nothing suggests that.</param>
/// <param name="IsVerbatim">Of a string, whether a backslash in it is one.</param>
internal readonly record struct PaperUse(PaperUseKind Kind, string Name, TextSpan Span, string? Doubt = null, bool IsVerbatim = false);
