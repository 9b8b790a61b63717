using PaperGen.Text;

namespace PaperGen.Findings;

/// <summary>The repair of one finding.</summary>
internal sealed record TextFix
{
    /// <summary>Characters of a title; it may quote what is written.</summary>
    private const int MaxTitle = 200;

    private readonly Func<FixOptions, IReadOnlyList<TextEdit>> _changes;

    /// <param name="title">What it does, as an editor offers it.</param>
    /// <param name="changes">Its changes, in order and apart from each other; none where an option is missing.</param>
    public TextFix(string title, Func<FixOptions, IReadOnlyList<TextEdit>> changes)
    {
        Title = Quotation.Shorten(title, MaxTitle);
        _changes = changes;
    }

    public TextFix(string title, TextSpan span, string text)
        : this(title, _ => [new TextEdit(span, text)])
    {
    }

    /// <summary>Takes whole lines away.</summary>
    public static TextFix DeleteLines(string text, TextSpan span) =>
        new("Delete '" + Quotation.Of(text, span) + "'", _ => [LineEdits.Delete(text, span)])
        {
            IsSafe = false,
            ChangesStructure = true,
        };

    public string Title { get; }

    /// <summary>
    /// Whether nothing of the catalog is lost by it and nothing has to be written by hand after it. Others are made when they are asked for
    /// by the rule's name, and not along with all.
    /// </summary>
    public bool IsSafe { get; init; } = true;

    /// <summary>Whether it changes what the blocks of the digest are: deletes one, adds one.</summary>
    public bool ChangesStructure { get; init; }

    public IReadOnlyList<TextEdit> Changes(FixOptions options) => _changes(options);
}

/// <summary>What a repair has to be told.</summary>
/// <param name="Year">The year of dates that have none; empty if nobody knows it.</param>
internal sealed record FixOptions(string Year = "");
