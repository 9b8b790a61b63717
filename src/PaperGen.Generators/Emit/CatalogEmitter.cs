using System.Globalization;
using PaperGen.Internal;
using PaperGen.Model;

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
    public const int MinPapersOfLargeTable = 100_000;

    /// <summary>What a catalog's table takes of that.</summary>
    public static long LiteralBytes(CatalogModel catalog) => TableWriter.Write(catalog).Sum(static chunk => 2L * chunk.Length);

    public static GeneratedFile Papers(EmitStyle style)
    {
        SourceWriter writer = style.Begin();
        writer.Docs("<summary>The papers of this project's digests.</summary>");
        writer.Line(GeneratedCode);
        writer.Open(style.Class("Papers"));
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

    public static GeneratedFile Table(EmitStyle style, CatalogModel catalog) => Table(style, TableWriter.DigestPaths(catalog), TableWriter.Write(catalog));

    public static GeneratedFile Table(EmitStyle style, string digestPaths, List<string> chunks)
    {
        SourceWriter writer = style.Begin();
        string arguments = "typeof(Papers), " + CSharpText.Literal(digestPaths) + ", \"" + chunks[0] + "\", " + Number(chunks.Count);
        writer.Open("partial class Papers");
        if (chunks.Count == 1)
            writer.Line("private static readonly global::PaperGen.CompilerServices.CatalogTable __table = new global::PaperGen.CompilerServices.CatalogTable(" + arguments + ");");
        else
            WriteTableInChunks(writer, chunks, arguments);
        writer.Close();
        return new GeneratedFile("Papers.Table.g.cs", style.End(writer));
    }

    private static void WriteTableInChunks(SourceWriter writer, List<string> chunks, string arguments)
    {
        writer.Line("private static readonly global::PaperGen.CompilerServices.CatalogTable __table = new __Table();");
        writer.Line();
        writer.Open("private sealed class __Table : global::PaperGen.CompilerServices.CatalogTable");
        writer.Open("internal __Table() : base(" + arguments + ")").Close();
        // A method per further chunk: a literal is loaded when its method is compiled, so only if something needs it.
        int size = ((chunks.Count - 1) / TableFormat.ChunkGroups) + 1;
        for (int group = 0; group * size < chunks.Count; group++)
        {
            // The constructor has the first chunk.
            int from = Math.Max(group * size, 1);
            int to = Math.Min((group + 1) * size, chunks.Count);
            if (size == 1 && group > 0)
                writer.Line().Line(GroupMethod(group) + "\"" + chunks[group] + "\";");
            else if (from < to)
                WriteGroup(writer, group, chunks, from, to);
        }
        writer.Close();
    }

    /// <summary>The chunks of a group, in a class of their own: the runtime looks at every method of a class that it loads.</summary>
    private static void WriteGroup(SourceWriter writer, int group, List<string> chunks, int from, int to)
    {
        string name = "Group" + Number(group);
        IEnumerable<string> choices = Enumerable.Range(from, to - from).Select(i => "index == " + Number(i) + " ? " + name + ".Chunk" + Number(i) + "() : ");
        writer.Line().Line(GroupMethod(group) + string.Concat(choices) + "base.Chunks" + Number(group) + "(index);");
        writer.Line().Open("private static class " + name);
        for (int i = from; i < to; i++)
            writer.Line("internal static string Chunk" + Number(i) + "() => \"" + chunks[i] + "\";");
        writer.Close();
    }

    private static string GroupMethod(int group) => "protected override string Chunks" + Number(group) + "(int index) => ";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
