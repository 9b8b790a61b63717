using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Syntax;

namespace PaperGen.Core.Tests.Layouts;

/// <summary>What there is to say of a file.</summary>
internal static class Findings
{
    public static IReadOnlyList<Finding> Of(DigestSyntax syntax) =>
        DigestInspector.Inspect(syntax, [.. syntax.Entries.Select(entry => DigestInspector.Inspect(syntax, entry))]);
}
