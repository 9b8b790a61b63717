using PaperGen.Links;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Links;

/// <summary>Reads the links of a text or of a digest.</summary>
internal static class LinkRun
{
    public static List<FoundLink> In(string text)
    {
        var found = new List<FoundLink>();
        LinkReader.Read(text, new TextSpan(0, text.Length), found);
        return found;
    }

    /// <summary>The links of each entry.</summary>
    public static IEnumerable<FoundLink> OfDigest(string digest) =>
        DigestParser.Parse(digest).Entries.SelectMany(entry => LinkReader.Read(new DecodedEntry(digest, entry)));

    /// <summary>The address, with a mark if it was repaired.</summary>
    public static string Show(FoundLink link) => link.IsRepaired ? "repaired " + link.Url : link.Url;

    public static string Kind(FoundLink link) => link.Kind.ToString();
}
