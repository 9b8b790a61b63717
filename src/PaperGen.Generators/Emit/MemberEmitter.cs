using System.Globalization;
using PaperGen.Internal;

namespace PaperGen.Emit;

/// <summary>The members of papers: a property and a constant each.</summary>
internal static class MemberEmitter
{
    public static GeneratedFile Emit(EmitStyle style, MemberBucket bucket)
    {
        SourceWriter writer = style.Begin();
        writer.Open("partial class Papers");
        if (bucket.Properties)
        {
            foreach (MemberModel member in bucket.Members)
            {
                WriteDocs(writer, member);
                writer.Line("public static global::PaperGen.Paper " + member.Id + " => __table.GetPaper(" + (member.SharesKey ? IdHash(member.Id) : IdKey(member.Id)) + ");");
                writer.Line();
            }
        }
        writer.Open("partial class Ids");
        foreach (MemberModel member in bucket.Members)
        {
            writer.Line("/// <summary>" + (member.Title is null ? "The id of a paper." : XmlText.Escape(member.Title)) + "</summary>");
            writer.Line("public const string " + member.Id + " = \"" + member.Id + "\";");
        }
        writer.Close().Close();
        return new GeneratedFile(bucket.HintName, style.End(writer));
    }

    /// <summary>The hash as a signed literal, which C# takes without a cast.</summary>
    public static string IdHash(string id) => ((long)StableHash.OfId(id)).ToString(CultureInfo.InvariantCulture) + "L";

    /// <summary>Half of the hash takes the assembly less, and is enough for all but a few papers of a large catalog.</summary>
    private static string IdKey(string id) => ((int)StableHash.Key(StableHash.OfId(id))).ToString(CultureInfo.InvariantCulture);

    private static void WriteDocs(SourceWriter writer, MemberModel member)
    {
        if (member.Title is null)
        {
            writer.Line("/// <summary>A paper.</summary>");
            return;
        }
        writer.Line("/// <summary>");
        writer.Line("/// <b>" + XmlText.Escape(member.Title) + "</b>");
        if (member.Warning is not null)
            writer.Line("/// <para><b>" + member.Warning + "</b></para>");
        if (member.Abstract is { Length: > 0 })
            writer.Line("/// <para>" + XmlText.Escape(member.Abstract) + "</para>");
        if (member.Topics.Count > 0)
            writer.Line("/// <para>Topics: " + XmlText.Escape(string.Join(", ", member.Topics)) + "</para>");
        foreach (string url in member.Urls)
            writer.Line("/// <para><see href=\"" + XmlText.Escape(url) + "\">" + XmlText.Escape(url) + "</see></para>");
        if (member.Place is not null)
            writer.Line("/// <para>" + XmlText.Escape(member.Place) + "</para>");
        writer.Line("/// </summary>");
    }
}
