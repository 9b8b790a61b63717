using System.Runtime.CompilerServices;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;

namespace PaperGen.Analysis;

/// <summary>The syntax and the findings of each text, made once for the generator and all analyzers of a compiler process.</summary>
internal sealed class InspectedDigest
{
    private static readonly ConditionalWeakTable<FileContent, InspectedDigest> s_digests = new();

    private readonly Lazy<IReadOnlyList<Finding>> _findings;

    public InspectedDigest(FileContent text)
    {
        Syntax = (DigestFormats.Find(text.Format) ?? DigestFormats.Page).Parse(text.Text);
        Format = text.Format;
        OtherEncoding = text.OtherEncoding;
        _findings = new Lazy<IReadOnlyList<Finding>>(() => DigestInspector.Inspect(Syntax, OtherEncoding));
    }

    public DigestSyntax Syntax { get; }

    /// <summary>The name of the format that it is in; empty for a page.</summary>
    public string Format { get; }

    /// <summary>What the file is instead of UTF-8, or null if it is UTF-8.</summary>
    public string? OtherEncoding { get; }

    /// <summary>What the digest says by itself, in the order of the text.</summary>
    public IReadOnlyList<Finding> Findings => _findings.Value;

    public static InspectedDigest Of(FileContent text) => s_digests.GetValue(text, RecentInspections.Shared.Of);
}
