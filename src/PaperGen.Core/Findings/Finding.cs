using System.Globalization;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Findings;

/// <summary>What a rule says of a place in a digest, before the project has said how severe that is.</summary>
internal sealed record Finding
{
    /// <summary>Longer than any sentence of ours.</summary>
    private const int MaxArgument = 400;

    public required RuleInfo Rule { get; init; }

    /// <summary>The severity by default.</summary>
    public required FindingSeverity Severity { get; init; }

    public required TextSpan Span { get; init; }

    /// <summary>What fills the message; what a file holds is shortened, as a line may have megabytes.</summary>
    public required string[] Arguments
    {
        get;
        init => field = Array.ConvertAll(value, static argument => Quotation.Shorten(argument, MaxArgument));
    }

    /// <summary>What the compiler says of it.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, Arguments);

    /// <summary>The entry that this one is compared with, or null.</summary>
    public FindingPlace? Other { get; init; }

    /// <summary>The repair, or null where only the author can tell.</summary>
    public TextFix? Fix { get; init; }
}

/// <summary>A place in a digest of the project.</summary>
internal sealed record FindingPlace(DigestFile File, TextSpan Span);
