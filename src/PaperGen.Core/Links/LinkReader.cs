using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Links;

/// <summary>A link of an entry.</summary>
/// <param name="Url">The trimmed address, repaired if it was broken.</param>
/// <param name="Span">Where it stands, with all that a repair replaced.</param>
/// <param name="Kind">What it leads to.</param>
/// <param name="IsRepaired">Whether the digest writes it in a broken form.</param>
internal readonly record struct FoundLink(string Url, TextSpan Span, PaperLinkKind Kind, bool IsRepaired);

/// <summary>Reads the links of an entry: of its title, its abstract and its metadata, one per address.</summary>
internal static class LinkReader
{
    /// <summary>The links of an entry, by their spans in its decoded text.</summary>
    public static List<FoundLink> Read(DecodedEntry entry)
    {
        var found = new List<FoundLink>();
        foreach (DecodedField field in entry.Fields)
        {
            // The paper's identifiers are no links, in whatever form they are given, nor is what no property shows.
            if (field.Field is PaperField.ArxivId or PaperField.Doi or PaperField.Keyword or PaperField.Other)
                continue;
            int first = found.Count;
            foreach (TextSpan piece in field.Pieces)
                Read(entry.Text, piece, found);
            if (field.Field == PaperField.Links)
                UseType(entry, found, first);
        }
        return found.Count > 1 ? Distinct(found) : found;
    }

    /// <summary>
    /// What a bibliography gives as the address of an article is the article, where the address itself tells nothing; so it is with a data
    /// set, a program or a film.
    /// </summary>
    private static void UseType(DecodedEntry entry, List<FoundLink> found, int first)
    {
        PaperLinkKind? known = null;
        for (int i = first; i < found.Count; i++)
        {
            // The front page of a site tells little, too; an article it is not.
            bool isSite = found[i].Kind == PaperLinkKind.Project && UrlText.PathSegments(found[i].Url).Length == 0;
            if (found[i].Kind != PaperLinkKind.Other && !isSite)
                continue;
            PaperLinkKind kind = known ??= OfType(entry.TextOf(PaperField.Type).ToLowerInvariant());
            if (!isSite || kind is PaperLinkKind.Paper or PaperLinkKind.Dataset)
                found[i] = found[i] with { Kind = isSite && kind == PaperLinkKind.Paper ? PaperLinkKind.Other : kind };
        }
    }

    private static PaperLinkKind OfType(string type) => type switch
    {
        "article" or "inproceedings" or "conference" or "incollection" or "inbook" or "thesis" or "phdthesis" or "mastersthesis"
            or "techreport" or "report" or "unpublished" => PaperLinkKind.Paper,
        "dataset" => PaperLinkKind.Dataset,
        "software" => PaperLinkKind.Code,
        "video" or "movie" => PaperLinkKind.Video,
        _ => PaperLinkKind.Other,
    };

    /// <summary>Adds the links of a stretch of a digest.</summary>
    public static void Read(string digest, TextSpan span, List<FoundLink> found)
    {
        LinkSigns signs = LinkSignReader.Read(digest, span, out int first);
        if (signs == LinkSigns.Damaged)
            ReadRepaired(digest, span, found);
        else if (signs == LinkSigns.Whole)
            ReadWhole(digest, span, first, found);
    }

    /// <summary>Adds the links of a stretch in which none is broken.</summary>
    private static void ReadWhole(string digest, TextSpan span, int first, List<FoundLink> found)
    {
        var addresses = new List<TextSpan>();
        LinkScanner.Scan(digest, TextSpan.FromBounds(first, span.End), addresses);
        foreach (TextSpan address in addresses)
        {
            string url = digest.Substring(address.Start, address.Length);
            found.Add(new FoundLink(url, address, LinkAddress.Kind(url, LinkWords.Read(digest, span, address)), IsRepaired: false));
        }
    }

    /// <summary>Adds the links of a stretch in which some may be broken.</summary>
    public static void ReadRepaired(string digest, TextSpan span, List<FoundLink> found)
    {
        LinkRepair repaired = LinkRepair.Of(digest, span);
        var all = new TextSpan(0, repaired.Text.Length);
        var addresses = new List<TextSpan>();
        LinkScanner.Scan(repaired.Text, all, addresses);
        int end = span.Start;
        foreach (TextSpan address in addresses)
        {
            TextSpan origin = repaired.ToDigest(address);
            // Two addresses out of one repair are no repair that is certain of both.
            if (origin.Start < end)
                continue;
            end = origin.End;
            string url = repaired.Text.Substring(address.Start, address.Length);
            found.Add(new FoundLink(url, origin, LinkAddress.Kind(url, LinkWords.Read(repaired.Text, all, address)),
                repaired.IsRepaired(address)));
        }
    }

    /// <summary>In the order of the text, one per address: the first, but rather one that needed no repair.</summary>
    private static List<FoundLink> Distinct(List<FoundLink> found)
    {
        found.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        var links = new List<FoundLink>();
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (FoundLink link in found)
        {
            string key = LinkAddress.Key(link.Url);
            if (!indexes.TryGetValue(key, out int index))
            {
                indexes.Add(key, links.Count);
                links.Add(link);
            }
            else if (links[index].IsRepaired && !link.IsRepaired)
            {
                links[index] = link;
            }
        }
        links.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return links;
    }
}
