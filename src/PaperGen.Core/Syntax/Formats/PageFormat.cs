using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats;

/// <summary>The text of a page of papers: titles, abstracts, and metadata lines under the titles.</summary>
internal sealed class PageFormat : IDigestFormat
{
    public string Name => "page";

    public IReadOnlyList<string> Extensions { get; } = [".txt", ".md"];

    public bool HasKeys => false;

    /// <summary>What is in a page was put there to be shown: it has no fields of a manager's.</summary>
    public DigestSyntax Parse(string text, PrivateFields privateFields, CancellationToken cancellation) =>
        DigestParser.Parse(text, cancellation);

    public string Encode(string text, SliceEncoding encoding) => text;

    public RepairGuard Guard(DigestSyntax syntax) => syntax is PageSyntax page ? new BlockGuard(page) : new FieldGuard(syntax);
}
