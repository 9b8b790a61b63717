using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Digests;

namespace PaperGen.Inspection;

/// <summary>The syntax and the findings of each text, made once for the generator and all analyzers of a compiler process.</summary>
internal sealed class InspectedDigest
{
    private static readonly ConditionalWeakTable<SourceText, InspectedDigest> s_digests = new();

    private readonly Lazy<IReadOnlyList<Finding>> _findings;

    /// <param name="text">The digest's text.</param>
    /// <param name="content">The same as a string.</param>
    public InspectedDigest(SourceText text, string content)
    {
        Syntax = DigestParser.Parse(content);
        OtherEncoding = DigestEncoding.Mismatch(text, content);
        _findings = new Lazy<IReadOnlyList<Finding>>(() => DigestInspector.Inspect(Syntax, OtherEncoding));
    }

    public DigestSyntax Syntax { get; }

    /// <summary>What the file is instead of UTF-8, or null if it is UTF-8.</summary>
    public string? OtherEncoding { get; }

    /// <summary>What the digest says by itself, in the order of the text.</summary>
    public IReadOnlyList<Finding> Findings => _findings.Value;

    public static InspectedDigest Of(SourceText text) => s_digests.GetValue(text, RecentInspections.Shared.Of);
}
