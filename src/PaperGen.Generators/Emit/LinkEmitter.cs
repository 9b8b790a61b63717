using System.Globalization;
using PaperGen.Internal;
using PaperGen.Links;
using PaperGen.Model;
using PaperGen.Names;
using PaperGen.Text;

namespace PaperGen.Emit;

/// <summary>The members of one link.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="PaperId">The id of its paper.</param>
/// <param name="Number">The link's position among those of the paper.</param>
/// <param name="Url">The address.</param>
/// <param name="Kind">What it leads to.</param>
/// <param name="IsRepaired">Whether the digest writes it in a broken form.</param>
/// <param name="Title">The paper's title, or null for members without hover text.</param>
internal readonly record struct LinkMember(
    string Name, string PaperId, int Number, string Url, PaperLinkKind Kind, bool IsRepaired, string? Title);

/// <summary>The class <c>Links</c>.</summary>
internal static class LinkEmitter
{
    public static EquatableArray<LinkMember> Members(CatalogModel catalog, bool hasProperties, bool hasDocs)
    {
        // As many as papers may have: more of them are only listed.
        if (!hasProperties || catalog.LinkNames.Count > MemberPlan.MaxAutoProperties)
            return default;
        var members = new LinkMember[catalog.LinkNames.Count];
        for (int i = 0; i < members.Length; i++)
        {
            LinkName link = catalog.LinkNames[i];
            PaperModel paper = catalog.Papers[link.Paper];
            LinkModel model = paper.Entry.Links[link.Number];
            members[i] = new LinkMember(link.Name, paper.Id, link.Number, model.Url, model.Kind, model.IsRepaired, hasDocs
                ? paper.Entry.Title : null);
        }
        Array.Sort(members, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return new(members);
    }

    public static GeneratedFile Emit(EmitStyle style, EquatableArray<LinkMember> members)
    {
        SourceWriter writer = style.Begin();
        writer.Line("using __Link = global::PaperGen.PaperLink;").Line();
        writer.Docs("<summary>The links of this project's papers.</summary>");
        writer.Line(CatalogEmitter.GeneratedCode);
        writer.Open(style.Class(GeneratedNames.Links));
        writer.Docs("<summary>All links, in the order of their papers.</summary>");
        writer.Line("public static global::System.Collections.Generic.IReadOnlyList<global::PaperGen.PaperLink> All => " + style.Papers
            + ".Catalog.Links;");
        foreach (LinkMember link in members)
        {
            writer.Line();
            writer.Docs("<summary>" + (link.Title is null ? "A link." : Docs(link)) + "</summary>");
            writer.Line("public static __Link " + link.Name + " => __Get(" + MemberEmitter.IdHash(link.PaperId) + ", "
                + link.Number.ToString(CultureInfo.InvariantCulture) + ");");
        }
        if (members.Count > 0)
        {
            // Once, as each property would carry these calls.
            writer.Line();
            writer.Line("private static __Link __Get(long idHash, int number) => " + CatalogEmitter.TableType + ".Of(" + style.Papers
                + ".Catalog).GetLink(idHash, number);");
        }
        writer.Close();
        return new GeneratedFile("Links.g.cs", style.End(writer));
    }

    private static string Docs(LinkMember link)
    {
        string url = XmlText.Escape(link.Url);
        return "<see href=\"" + url + "\">" + url + "</see><para>" + LinkKind.Name(link.Kind) + " of: "
            + XmlText.Escape(link.Title!) + "</para>"
            + (link.IsRepaired ? "<para>Repaired: the digest writes this address in a broken form.</para>" : "");
    }
}
