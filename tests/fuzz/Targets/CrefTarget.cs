using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PaperGen.Citations;

namespace PaperGen.Fuzz.Targets;

/// <summary>Papers that comments name are in the code.</summary>
internal sealed class CrefTarget : IFuzzTarget
{
    public string Name => "crefs";

    public int OneIn => 2;

    public string? Violation(string text)
    {
        if (Consumer.HangsTheCompiler(text))
            return null;
        SyntaxNode root = CSharpSyntaxTree.ParseText(text).GetRoot();
        // A format character in a comment's `global::` is not in the compiler's tree, and all behind it is elsewhere for the compiler,
        // too.
        text = root.ToFullString();
        foreach (CrefSyntax cref in CrefScanner.Scan(root))
        {
            if (cref.Span.End > text.Length || !text.Substring(cref.Span.Start, cref.Span.Length)
                .Contains(cref.Paper, StringComparison.Ordinal))
                return $"the comment at {cref.Span} does not name {cref.Paper}";
        }
        return null;
    }
}
