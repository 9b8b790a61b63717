using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Digests;

namespace PaperGen.Inspection;

/// <summary>The syntax and the findings of each text, made once for the generator and all analyzers of a compiler process.</summary>
internal sealed class InspectedDigest
{
    private static readonly ConditionalWeakTable<SourceText, InspectedDigest> s_digests = new();

    private readonly SourceText _text;
    private readonly Lazy<IReadOnlyList<Finding>> _findings;

    private InspectedDigest(SourceText text)
    {
        _text = text;
        Syntax = DigestParser.Parse(text.ToString());
        _findings = new Lazy<IReadOnlyList<Finding>>(() => DigestInspector.Inspect(_text, Syntax));
    }

    public DigestSyntax Syntax { get; }

    /// <summary>What the digest says by itself, in the order of the text.</summary>
    public IReadOnlyList<Finding> Findings => _findings.Value;

    public static InspectedDigest Of(SourceText text) => s_digests.GetValue(text, static text => new InspectedDigest(text));
}
