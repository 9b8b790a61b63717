using System.Text.RegularExpressions;
using PaperGen.CompilerServices;
using PaperGen.Emit;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Topics;

namespace PaperGen.Generators.Tests.Emit;

/// <summary>Catalogs as the emitter takes them, and their tables as the library reads them, without a compiler between.</summary>
internal static partial class EmitRun
{
    public static readonly EmitStyle Style = new("Reading", IsPublic: false, Nullable: false, Documented: true);

    /// <summary>A digest's catalog, with the topics that it names and no others.</summary>
    public static CatalogModel Catalog(string text)
    {
        Taxonomy none = TaxonomyBuilder.Join([TaxonomyParser.Parse("replace\n")], 0).Taxonomy;
        return CatalogBuilder.Build(
            [EntryReader.Read(DigestParser.Parse(text), "a.papers.txt", "PaperGen/a.papers.txt", keepAbstracts: true, none)], none.Topics);
    }

    /// <summary>The catalog that a program would see; it has no digest, so no titles.</summary>
    public static PaperCatalog Read(CatalogModel catalog) => Read(TableWriter.Write(catalog));

    /// <summary>The catalog of a table's chunks.</summary>
    public static PaperCatalog Read(List<string> chunks) => new Table(chunks).Catalog;

    /// <summary>Generated code with a sign for each run of a table's digits.</summary>
    public static string WithoutDigits(string source) => Digits().Replace(source, "#");

    [GeneratedRegex("[\u4E00-\uCDFF]+")]
    private static partial Regex Digits();

    private sealed class Table(List<string> chunks) : CatalogTable(typeof(EmitRun), chunks[0])
    {
        protected override string GetChunk(int index) => chunks[index];
    }
}
