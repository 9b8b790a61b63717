using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Digests;

namespace PaperGen.Diagnostics;

/// <summary>The syntax of each text, parsed once for the generator and all analyzers of a compiler process.</summary>
internal static class ParsedDigests
{
    private static readonly ConditionalWeakTable<SourceText, DigestSyntax> s_digests = new();

    public static DigestSyntax Get(SourceText text) => s_digests.GetValue(text, static text => DigestParser.Parse(text.ToString()));
}
