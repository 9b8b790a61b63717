using System.Globalization;
using PaperGen.Analysis;
using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Tool.Files;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool.Output;

/// <summary>What each line of digests was read as.</summary>
internal static class LayoutListing
{
    private static readonly Column[] s_columns = [new("Place"), new("Role", IsProse: true), new("Text", IsProse: true)];

    public static void Write(IEnumerable<LoadedDigest> digests, ToolHost host) => Listing.Write(host, s_columns, digests.SelectMany(Rows));

    private static IEnumerable<string[]> Rows(LoadedDigest digest)
    {
        DigestSyntax syntax = InspectedDigest.Of(digest.Text).Syntax;
        var roles = new SortedDictionary<int, List<string>>();
        foreach (DigestNode node in syntax.Nodes)
        {
            string role = Role(syntax, node);
            int last = syntax.Line(node.Span.End - 1);
            for (int line = syntax.Line(node.Span.Start); line <= last; line++)
            {
                if (!roles.TryGetValue(line, out List<string>? known))
                    roles.Add(line, known = []);
                if (!known.Contains(role))
                    known.Add(role);
            }
        }
        string[] lines = digest.Text.Text.ReplaceLineEndings("\n").Split('\n');
        foreach ((int line, List<string> known) in roles)
            yield return [$"{digest.Name}:{line.ToString(CultureInfo.InvariantCulture)}", string.Join(", ", Named(known)),
                Shortened(lines[line - 1].Trim())];
    }

    /// <summary>Marks are named only where nothing else is in the line, page text only beside marks.</summary>
    private static IEnumerable<string> Named(List<string> roles) =>
        roles.Count == 1 ? roles : roles.Where(static role => role != "mark").ToList() is { Count: > 0 } named ? named : roles;

    private static string Role(DigestSyntax syntax, DigestNode node) => node.Kind switch
    {
        DigestNodeKind.Furniture => "page",
        DigestNodeKind.Date => "date of the page",
        DigestNodeKind.Comment => "comment",
        DigestNodeKind.Metadata => "metadata",
        DigestNodeKind.Title => "title",
        DigestNodeKind.Abstract => "abstract",
        DigestNodeKind.Value => Field(syntax, node.Span),
        DigestNodeKind.Mark => "mark",
        _ => "left out",
    };

    private static string Field(DigestSyntax syntax, TextSpan span)
    {
        if (syntax.EntryAt(span.Start) is { } entry)
        {
            foreach (FieldSyntax field in entry.Fields)
            {
                if (field.Field is not (PaperField.Title or PaperField.Abstract)
                    && field.Pieces.Any(piece => piece.Span.OverlapsWith(span)))
                    return MetadataKeys.Name(field.Field);
            }
        }
        return "value";
    }

    private static string Shortened(string line) => SourceExcerpt.KeepStart(line, 60, cut: false);
}
