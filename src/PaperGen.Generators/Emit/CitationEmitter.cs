using System.Globalization;
using PaperGen.Citations;
using PaperGen.Names;
using PaperGen.Text;

namespace PaperGen.Emit;

/// <summary>The class <c>Citations</c>, in three files: what is the same in every project, the citations, and their lines.</summary>
internal static class CitationEmitter
{
    private const string Services = "global::PaperGen.CompilerServices.";
    private const string List = "global::System.Collections.Generic.IReadOnlyList<global::PaperGen.Citation>";

    public static GeneratedFile Class(EmitStyle style)
    {
        SourceWriter writer = style.Begin();
        writer.Docs("<summary>Where this project and the assemblies it references cite papers.</summary>");
        writer.Line(CatalogEmitter.GeneratedCode);
        writer.Open(style.Class(GeneratedNames.Citations));
        writer.Docs("<summary>All citations: the project's own, then those of each referenced assembly, ordered by the citing symbol's "
            + "documentation id.</summary>");
        writer.Line("public static " + List + " All => __table.All;");
        writer.Line();
        writer.Docs("<summary>The citations of a paper.</summary>");
        writer.Docs("<param name=\"paper\">The paper.</param>");
        writer.Docs("<returns>The citations; empty if nothing cites it.</returns>");
        writer.Line("public static " + List + " Of(global::PaperGen.Paper paper) => __table.Of(paper);");
        writer.Line();
        writer.Docs("<summary>The citations on a type, not those on its members.</summary>");
        writer.Docs("<param name=\"type\">The type.</param>");
        writer.Docs("<returns>The citations; empty if it cites nothing.</returns>");
        writer.Line("public static " + List + " By(global::System.Type type) => __table.By(type);");
        writer.Line();
        writer.Docs("<summary>The citations on a symbol.</summary>");
        writer.Docs("<param name=\"documentationId\">The symbol's documentation id, for example <c>M:N.T.Method(System.Int32)</c>; empty "
            + "for an assembly.</param>");
        writer.Docs("<returns>The citations; empty if it cites nothing.</returns>");
        writer.Line("public static " + List + " By(string documentationId) => __table.By(documentationId);");
        writer.Close();
        return new GeneratedFile("Citations.g.cs", style.End(writer));
    }

    public static GeneratedFile Table(EmitStyle style, CitationSet set)
    {
        string own = CSharpText.Literal(CitationWriter.Write(set));
        SourceWriter writer = style.Begin(set.Own.Count > 0 ? Services + "AssemblyCitations(" + own + ")" : null);
        writer.Open(style.Part(GeneratedNames.Citations));
        // The compiler takes a millisecond for a class of its own.
        writer.Line("private static readonly " + Services + "CitationTable __table = "
            + (set.IsEmpty ? Services + "CitationTable.Empty;" : "new __Table();"));
        if (!set.IsEmpty)
            WriteTable(writer, style, set, own);
        writer.Close();
        return new GeneratedFile("Citations.Table.g.cs", style.End(writer));
    }

    private static void WriteTable(SourceWriter writer, EmitStyle style, CitationSet set, string own)
    {
        writer.Line();
        writer.Open("private sealed partial class __Table : " + Services + "CitationTable");
        writer.Line("internal __Table() : base(" + Number(set.Others.Count + 1) + ")");
        writer.Open().Close();
        writer.Line();
        Choose(writer, "GetCitations", own, set.Others);
        writer.Line();
        writer.Open("protected override global::PaperGen.PaperCatalog GetCatalog(string assembly)");
        writer.Open("switch (assembly)");
        if (set.HasCatalog)
            writer.Line("case " + CSharpText.Literal(set.Assembly) + ": return " + style.Papers + ".Catalog;");
        foreach (CatalogName catalog in set.Catalogs)
            writer.Line("case " + CSharpText.Literal(catalog.Assembly) + ": return " + catalog.Class + ".Catalog;");
        writer.Line("default: return base.GetCatalog(assembly);");
        writer.Close().Close();
        writer.Close();
    }

    public static GeneratedFile Lines(EmitStyle style, CitationLineSet lines)
    {
        string own = CSharpText.Literal(CitationWriter.WriteLines(lines.Own));
        SourceWriter writer = style.Begin(lines.Own.Count > 0 ? Services + "AssemblyCitationLines(" + own + ")" : null);
        writer.Open(style.Part(GeneratedNames.Citations));
        writer.Open("partial class __Table");
        Choose(writer, "GetLines", own, lines.Others);
        writer.Close().Close();
        return new GeneratedFile("Citations.Lines.g.cs", style.End(writer));
    }

    /// <summary>The index of a public catalog, for the assemblies that reference this one.</summary>
    public static GeneratedFile Catalog(EmitStyle style, EquatableArray<IndexedPaper> papers)
    {
        // Without the namespace: nothing but the attribute is in this file.
        var file = style with { Namespace = "" };
        SourceWriter writer =
            file.Begin(Services + "AssemblyCatalog(typeof(" + style.Papers + "), "
                + CSharpText.Literal(CSharpText.WellFormed(PaperIndex.Write(papers))) + ")");
        return new GeneratedFile("Papers.Index.g.cs", writer.ToString());
    }

    /// <summary>
    /// The project's own text, and for each number from 1 a referenced assembly's: a literal is loaded when it is asked for.
    /// </summary>
    private static void Choose(SourceWriter writer, string method, string own, EquatableArray<string> others)
    {
        writer.Open("protected override string " + method + "(int index)");
        writer.Open("switch (index)");
        for (int i = 0; i < others.Count; i++)
            writer.Line("case " + Number(i + 1) + ": return " + CSharpText.Literal(others[i]) + ";");
        writer.Line("default: return " + own + ";");
        writer.Close().Close();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
