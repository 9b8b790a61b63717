using System.Globalization;
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

    /// <summary>So many further chunks are told apart in one method: about the root of what the largest tables have.</summary>
    private const int ChunksInGroup = 16;

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
        writer.Line();
        // A method per further chunk: a literal is loaded when its method is compiled, so only if something needs it. And a method per few of them, as
        // compiling a call takes the runtime a microsecond or two, whether it is made or not.
        if (chunks.Count <= ChunksInGroup)
            WriteSwitch(writer, "protected override string GetChunk(int index)", "index", CallsOfChunks(0, chunks.Count));
        else
            WriteGroups(writer, chunks.Count);
        for (int i = 1; i < chunks.Count; i++)
        {
            writer.Line();
            writer.Line("private static string Chunk" + Number(i) + "() => \"" + chunks[i] + "\";");
        }
        writer.Close();
    }

    private static void WriteGroups(SourceWriter writer, int count)
    {
        int[] groups = [.. Enumerable.Range(0, (count + ChunksInGroup - 1) / ChunksInGroup)];
        WriteSwitch(writer, "protected override string GetChunk(int index)", "index / " + Number(ChunksInGroup),
            groups.Select(static group => (group, "Chunks" + Number(group) + "(index)")));
        foreach (int group in groups)
        {
            writer.Line();
            WriteSwitch(writer, "private string Chunks" + Number(group) + "(int index)", "index", CallsOfChunks(group * ChunksInGroup, Math.Min((group + 1) * ChunksInGroup, count)));
        }
    }

    /// <summary>The constructor has the first chunk.</summary>
    private static IEnumerable<(int, string)> CallsOfChunks(int from, int to)
    {
        for (int i = Math.Max(from, 1); i < to; i++)
            yield return (i, "Chunk" + Number(i) + "()");
    }

    private static void WriteSwitch(SourceWriter writer, string method, string selector, IEnumerable<(int Value, string Result)> cases)
    {
        writer.Open(method);
        writer.Open("switch (" + selector + ")");
        foreach ((int value, string result) in cases)
            writer.Line("case " + Number(value) + ": return " + result + ";");
        writer.Line("default: return base.GetChunk(index);");
        writer.Close().Close();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
