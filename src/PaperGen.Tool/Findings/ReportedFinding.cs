using System.Globalization;
using PaperGen.Findings;
using PaperGen.Rules.Configuration;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Tool.Files;

namespace PaperGen.Tool.Findings;

/// <summary>A finding as it is reported.</summary>
/// <param name="File">The digest.</param>
/// <param name="Finding">What the rule says.</param>
/// <param name="Severity">How severe it is here.</param>
/// <param name="Changes">What repairs it; empty if nothing does, or not by itself.</param>
internal sealed record ReportedFinding(LoadedDigest File, Finding Finding, FindingSeverity Severity, IReadOnlyList<TextEdit> Changes)
{
    public string Rule => Finding.Rule.Id;

    /// <summary>What is wrong, as the build says it.</summary>
    public string Message => Finding.Message;

    /// <summary>Whether the file can be saved as UTF-8 without a loss.</summary>
    public bool IsConvertible => Rule == DigestNotUtf8.Descriptor.Id && TextEncoding.Convertible(File.Bytes) is not null;

    /// <summary>Where it is; counted from 0.</summary>
    public LinePositionSpan Position => File.Text.Lines.PositionOf(Finding.Span);

    /// <summary>Where a change is; counted from 0.</summary>
    public LinePositionSpan PositionOf(TextEdit change) => File.Text.Lines.PositionOf(change.Span);

    /// <summary>Where the entry is that this one is compared with; counted from 0.</summary>
    public LinePositionSpan? OtherPosition => Finding.Other is { } other ? other.File.Text.Lines.PositionOf(other.Span) : null;

    /// <summary>
    /// The first character of <see cref="OtherPosition"/>, or of <see cref="Position"/>, as <c>file:line:column</c>, counted from 1.
    /// </summary>
    public static string Place(string file, LinePosition position) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}:{position.Line + 1}:{position.Character + 1}");
}
