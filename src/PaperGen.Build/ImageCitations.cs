using PaperGen.CompilerServices;

namespace PaperGen.Build;

/// <summary>The citations that assemblies' attributes carry.</summary>
/// <param name="images">The assemblies that papers may be in.</param>
/// <param name="citing">Those whose citations count; each has some.</param>
internal sealed class ImageCitations(AssemblyImages images, IReadOnlyList<AssemblyImage> citing) : CitationTable(citing.Count)
{
    protected override string GetCitations(int index) => citing[index].Citations!;

    protected override string GetLines(int index) => citing[index].CitationLines ?? "";

    protected override PaperCatalog? GetCatalog(string assembly) => images.Find(assembly)?.Catalog;
}
