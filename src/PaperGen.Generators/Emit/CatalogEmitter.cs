using System.Globalization;
using PaperGen.Model;
using PaperGen.Names;

namespace PaperGen.Emit;

/// <summary>The fixed part of <c>Papers</c>, and the table behind it.</summary>
internal static class CatalogEmitter
{
    public const string GeneratedCode = "[global::System.CodeDom.Compiler.GeneratedCode(\"PaperGen\", \"0.1\")]";

    /// <summary>The runtime's type of tables, from everywhere.</summary>
    public const string TableType = "global::PaperGen.CompilerServices.CatalogTable";

    /// <summary>What the compiler allows all string literals of an assembly together.</summary>
    public const int MaxLiteralBytes = 1 << 24;

    /// <summary>Fewer papers than this have no table that comes near it.</summary>
    public const int MinPapersOfLargeTable = 20_000;

    /// <summary>What a catalog's table takes of that.</summary>
    public static long LiteralBytes(CatalogModel catalog) => TableWriter.Write(catalog).Sum(static chunk => 2L * chunk.Length);

    public static GeneratedFile Papers(EmitStyle style)
    {
        SourceWriter writer = style.Begin();
        writer.Docs("<summary>The papers of this project's digests.</summary>");
        writer.Line(GeneratedCode);
        writer.Open(style.Class(GeneratedNames.Papers));
        writer.Docs("<summary>All papers, ordered by digest and position.</summary>");
        writer.Line("public static global::System.Collections.Generic.IReadOnlyList<global::PaperGen.Paper> All => Catalog.Papers;");
        writer.Line();
        writer.Docs("<summary>The catalog: look-up, search, links and topics.</summary>");
        writer.Line("public static global::PaperGen.PaperCatalog Catalog => __table.Catalog;");
        writer.Line();
        writer.Docs("<summary>The ids of the papers, for attributes and look-ups.</summary>");
        writer.Open("public static partial class Ids").Close();
        writer.Close();
        return new GeneratedFile("Papers.g.cs", style.End(writer));
    }

    public static GeneratedFile Table(EmitStyle style, CatalogModel catalog) => Table(style, TableWriter.Write(catalog));

    public static GeneratedFile Table(EmitStyle style, List<string> chunks)
    {
        SourceWriter writer = style.Begin();
        string arguments = "typeof(" + style.Names.Of(GeneratedNames.Papers) + "), " + CSharpText.Literal(chunks[0]);
        writer.Open(style.Part(GeneratedNames.Papers));
        if (chunks.Count == 1)
            writer.Line("private static readonly " + TableType + " __table = new " + TableType + "(" + arguments + ");");
        else
            WriteTableInChunks(writer, chunks, arguments);
        writer.Close();
        return new GeneratedFile("Papers.Table.g.cs", style.End(writer));
    }

    private static void WriteTableInChunks(SourceWriter writer, List<string> chunks, string arguments)
    {
        writer.Line("private static readonly " + TableType + " __table = new __Table();");
        writer.Line();
        writer.Open("private sealed class __Table : " + TableType);
        writer.Open("internal __Table() : base(" + arguments + ")").Close();
        writer.Line().Open("protected override string GetChunk(int index)").Open("switch (index)");
        for (int i = 1; i < chunks.Count; i++)
            writer.Line("case " + Number(i) + ": return Chunk" + Number(i) + "();");
        writer.Line("default: return base.GetChunk(index);").Close().Close();
        // A method each: a literal is loaded when its method is compiled, so only if something needs it.
        for (int i = 1; i < chunks.Count; i++)
            writer.Line().Line("private static string Chunk" + Number(i) + "() => " + CSharpText.Literal(chunks[i]) + ";");
        writer.Close();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
