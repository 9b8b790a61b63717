using PaperGen.Model;
using PaperGen.Names;
using PaperGen.Text;

namespace PaperGen.Emit;

/// <summary>The members of one topic.</summary>
/// <param name="MemberName">The name of the property.</param>
/// <param name="Id">The topic's id.</param>
/// <param name="Name">The topic's name.</param>
/// <param name="Area">The name of the parent, or null.</param>
internal readonly record struct TopicMember(string MemberName, string Id, string Name, string? Area);

/// <summary>The class <c>Topics</c>.</summary>
internal static class TopicEmitter
{
    public static EquatableArray<TopicMember> Members(CatalogModel catalog)
    {
        // More than a person would look through are only listed.
        if (catalog.Topics.Count > MemberPlan.MaxAutoProperties)
            return default;
        var members = new TopicMember[catalog.Topics.Count];
        for (int i = 0; i < members.Length; i++)
        {
            TopicModel topic = catalog.Topics[i];
            members[i] = new TopicMember(topic.MemberName, topic.Id, topic.Name, topic.Parent < 0
                ? null : catalog.Topics[topic.Parent].Name);
        }
        return new(members);
    }

    public static GeneratedFile Emit(EmitStyle style, EquatableArray<TopicMember> members)
    {
        SourceWriter writer = style.Begin();
        writer.Line("using __Topic = global::PaperGen.Topic;").Line();
        writer.Docs("<summary>The topics of this project's papers.</summary>");
        writer.Line(CatalogEmitter.GeneratedCode);
        writer.Open(style.Class(GeneratedNames.Topics));
        writer.Docs("<summary>All topics that have papers or that the project declares, in the order of their names.</summary>");
        writer.Line("public static global::System.Collections.Generic.IReadOnlyList<global::PaperGen.Topic> All => " + style.Papers
            + ".Catalog.Topics;");
        foreach (TopicMember topic in members)
        {
            writer.Line();
            writer.Docs("<summary>" + XmlText.Escape(topic.Area is null ? topic.Name : topic.Name + ", a topic of " + topic.Area)
                + "</summary>");
            writer.Line("public static __Topic " + topic.MemberName + " => __Get(\"" + topic.Id + "\");");
        }
        if (members.Count > 0)
        {
            // Once, as each property would carry these calls.
            writer.Line();
            writer.Line("private static __Topic __Get(string id) => " + CatalogEmitter.TableType + ".Of(" + style.Papers
                + ".Catalog).GetTopic(id);");
        }
        writer.Close();
        return new GeneratedFile("Topics.g.cs", style.End(writer));
    }
}
