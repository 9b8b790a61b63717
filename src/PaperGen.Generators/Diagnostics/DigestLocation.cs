using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Diagnostics;

/// <summary>Where a finding in a digest is, as the compiler and editors want it.</summary>
internal static class DigestLocation
{
    public static Location Create(string path, SourceText text, TextSpan span) => Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
}
