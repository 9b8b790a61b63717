using PaperGen.Text;

namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary>A BibTeX file: every non-blank character in exactly one node, and the entries and macros made of them.</summary>
/// <param name="Text">The file.</param>
/// <param name="Nodes">In the order of the text.</param>
/// <param name="Items">Entries and <c>@string</c> commands, in the order of the text.</param>
/// <param name="Problems">What is wrong with the file's syntax, in no order.</param>
/// <param name="Cuts">Where the file can be cut.</param>
internal sealed record BibTeXFile(string Text, IReadOnlyList<BibTeXNode> Nodes, IReadOnlyList<BibTeXItem> Items,
    IReadOnlyList<BibliographyProblem> Problems, FileCuts Cuts);

/// <summary>What a stretch of a BibTeX file is.</summary>
internal enum BibTeXNodeKind
{
    /// <summary>Text between entries, which BibTeX takes for a comment.</summary>
    Between,

    /// <summary>From <c>%</c> to the end of the line, inside an entry.</summary>
    Comment,

    /// <summary><c>@comment{...}</c></summary>
    CommentCommand,

    /// <summary><c>@preamble{...}</c></summary>
    Preamble,

    /// <summary><c>@type{key,</c></summary>
    Head,

    /// <summary>A field from its name to its value, with the comma behind it.</summary>
    Field,

    /// <summary>A comma or a closing delimiter by itself.</summary>
    Punctuation,

    /// <summary>What is in no field; a problem says why.</summary>
    Unread,
}

/// <summary>A leaf of the tree.</summary>
/// <param name="Kind">What the text is.</param>
/// <param name="Span">Where it stands, without white space at its ends.</param>
internal readonly record struct BibTeXNode(BibTeXNodeKind Kind, TextSpan Span);

/// <summary>An entry, or an <c>@string</c> command.</summary>
internal sealed class BibTeXItem
{
    /// <summary>The type in lower case, for example <c>article</c>; <c>string</c> for a command that defines macros.</summary>
    public required string Type { get; init; }

    public required TextSpan TypeSpan { get; init; }

    /// <summary>The key as written, on one line; empty if there is none.</summary>
    public string Key { get; set; } = "";

    /// <summary>Where the key stands; where it should stand if there is none.</summary>
    public TextSpan KeySpan { get; set; }

    /// <summary>From <c>@</c> to the closing delimiter.</summary>
    public TextSpan Span { get; set; }

    /// <summary>In the order of the text, each name once.</summary>
    public List<BibTeXField> Fields { get; } = [];

    /// <summary>Whether its title is there without a value, which is a problem already.</summary>
    public bool HasEmptyTitle { get; set; }

    public bool IsString => Type == "string";

    /// <summary>The field of a name in lower case, or null.</summary>
    public BibTeXField? Find(string name)
    {
        foreach (BibTeXField field in Fields)
        {
            if (field.Name == name)
                return field;
        }
        return null;
    }
}

/// <summary>A field as it is written.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="Parts">At least one; several are joined by <c>#</c>.</param>
internal sealed record BibTeXField(string Name, TextSpan NameSpan, IReadOnlyList<BibTeXPart> Parts)
{
    /// <summary>From the first to the last character of the value, with its delimiters.</summary>
    public TextSpan ValueSpan => TextSpan.FromBounds(Parts[0].Outer.Start, Parts[Parts.Count - 1].Outer.End);
}

/// <summary>How a part of a value is written.</summary>
internal enum BibTeXPartKind
{
    Braced,
    Quoted,
    Number,

    /// <summary>The name of a macro.</summary>
    Macro,

    /// <summary>Text that lost its delimiters.</summary>
    Bare,
}

/// <summary>A part of a value.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Span">Its text, without delimiters.</param>
/// <param name="Outer">Its text with its delimiters.</param>
internal readonly record struct BibTeXPart(BibTeXPartKind Kind, TextSpan Span, TextSpan Outer);
