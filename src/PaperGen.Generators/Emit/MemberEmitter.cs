using System.Globalization;
using PaperGen.Internal;
using PaperGen.Names;

namespace PaperGen.Emit;

/// <summary>The members of papers: a property and a constant each.</summary>
internal static class MemberEmitter
{
    private const int ConstantsInDeclaration = 8;

    public static GeneratedFile Emit(EmitStyle style, MemberBucket bucket)
    {
        SourceWriter writer = style.Begin();
        if (bucket.Properties)
            writer.Line("using __Paper = global::PaperGen.Paper;").Line();
        writer.Open(style.Part(GeneratedNames.Papers));
        if (bucket.Properties)
        {
            foreach (MemberModel member in bucket.Members)
            {
                WriteDocs(writer, member);
                writer.Line("public static __Paper " + member.Name + " => __table.GetPaper(" + IdHash(member.PaperId) + ");");
                writer.Line();
            }
        }
        writer.Open("partial class Ids");
        if (style.Documented)
            WriteConstants(writer, bucket);
        else
            WriteDeclarations(writer, bucket);
        writer.Close().Close();
        return new GeneratedFile(bucket.HintName, style.End(writer));
    }

    private static void WriteConstants(SourceWriter writer, MemberBucket bucket)
    {
        foreach (MemberModel member in bucket.Members)
        {
            writer.Docs("<summary>" + (member.Title is null ? "The id of a paper." : XmlText.Escape(member.Title)) + "</summary>");
            writer.Line("public const string " + Constant(member) + ";");
        }
    }

    /// <summary>
    /// The constants as declarators of few declarations, which is less to parse and to check; each could have only one comment. Not of one:
    /// for every constant the compiler shows analyzers the declaration that it is in, all of it.
    /// </summary>
    private static void WriteDeclarations(SourceWriter writer, MemberBucket bucket)
    {
        for (int i = 0; i < bucket.Members.Count; i++)
        {
            bool isLast = i % ConstantsInDeclaration == ConstantsInDeclaration - 1 || i == bucket.Members.Count - 1;
            writer.Line((i % ConstantsInDeclaration == 0 ? "public const string " : "") + Constant(bucket.Members[i])
                + (isLast ? ";" : ","));
        }
    }

    private static string Constant(MemberModel member) => member.Name + " = " + CSharpText.Literal(member.PaperId);

    /// <summary>The hash as a signed literal, which C# takes without a cast.</summary>
    public static string IdHash(string id) => ((long)Hash64.Of(id)).ToString(CultureInfo.InvariantCulture) + "L";

    private static void WriteDocs(SourceWriter writer, MemberModel member)
    {
        if (member.Title is null)
        {
            writer.Docs("<summary>A paper.</summary>");
            return;
        }
        writer.Docs("<summary>");
        // First of all what a reader must know before citing.
        string title = "<b>" + XmlText.Escape(member.Title) + "</b>";
        writer.Docs(member.Warning is null ? title : "<b>" + member.Warning + "</b>");
        if (member.Warning is not null)
            writer.Docs("<para>" + title + "</para>");
        if (member.IntroducedName is not null)
            writer.Docs("<para>The paper introduces it as " + XmlText.Escape(member.IntroducedName) + ".</para>");
        if (member.Byline is not null)
            writer.Docs("<para>" + XmlText.Escape(member.Byline) + "</para>");
        if (member.ArxivId is not null)
            writer.Docs("<para>" + See("https://arxiv.org/abs/" + member.ArxivId, "arXiv:" + member.ArxivId) + "</para>");
        if (member.Doi is not null)
            writer.Docs("<para>" + See(IdentifierText.DoiAddress(member.Doi), "doi:" + member.Doi) + "</para>");
        if (member.Topics.Count > 0)
            writer.Docs("<para>Topics: " + XmlText.Escape(string.Join(", ", member.Topics)) + "</para>");
        foreach (string url in member.Urls)
            writer.Docs("<para>" + See(url, url) + "</para>");
        if (member.Abstract is { Length: > 0 })
            writer.Docs("<para>" + XmlText.Escape(member.Abstract) + "</para>");
        if (member.Place is not null)
            writer.Docs("<para>" + XmlText.Escape(member.Place) + "</para>");
        writer.Docs("</summary>");
    }

    private static string See(string url, string text) => "<see href=\"" + XmlText.Escape(url) + "\">" + XmlText.Escape(text) + "</see>";
}
