using System.Diagnostics.CodeAnalysis;
using PaperGen.CompilerServices;

namespace PaperGen;

/// <summary>A web address in a paper's entry: in its title, its abstract or its metadata.</summary>
public sealed class PaperLink
{
    private readonly CatalogTable _table;
    private readonly int _paper;
    private readonly int _line;
    // Where the address stands; of a repaired one, its position in the table, and no length.
    private readonly int _start;
    private readonly int _length;
    private string? _url;
    private string? _host;
    private Uri? _uri;

    internal PaperLink(CatalogTable table, int paper, PaperLinkKind kind, int line, int start, int length)
    {
        _table = table;
        _paper = paper;
        Kind = kind;
        _line = line;
        _start = start;
        _length = length;
    }

    /// <summary>The address as the digest writes it, without the punctuation that follows it; or, if <see cref="IsRepaired"/>, as it must have been meant.</summary>
    /// <exception cref="PaperDigestException">The embedded digest is missing or differs from the compiled one.</exception>
    [SuppressMessage("Design", "CA1056", Justification = "Uri is the typed form; this one is what the digest says, letter by letter, wherever it works.")]
    public string Url => _url ??= _table.LinkUrl(_paper, _start, _length);

    /// <summary>
    /// The address as a <see cref="System.Uri"/>. If <see cref="Url"/> is none (<c>http://x:99999/</c>), a relative one that is <c>./</c> and the
    /// address; <see cref="Uri.IsAbsoluteUri"/> tells.
    /// </summary>
    /// <exception cref="PaperDigestException">The embedded digest is missing or differs from the compiled one.</exception>
    public Uri Uri => _uri ??= ToUri(Url);

    /// <summary>
    /// Whether the digest writes the address in a broken form (<c>https: //x.org</c>, <c>https://x.org{here}</c>, <c>github.com/x/y</c>,
    /// <c>arXiv:2405.06067</c>), of which <see cref="Url"/> is the repaired one. The diagnostics PAPER3001 to PAPER3013 say where.
    /// </summary>
    public bool IsRepaired => _length == 0;

    /// <summary>What the address leads to.</summary>
    public PaperLinkKind Kind { get; }

    /// <summary>The host in lower case, for example <c>github.com</c>.</summary>
    public string Host => _host ??= Internal.UrlText.Host(Url);

    /// <summary>The repository as <c>owner/name</c> on a host of repositories (GitHub, GitLab, Hugging Face with its data sets and spaces), else <see langword="null"/>.</summary>
    public string? Repository => Internal.UrlText.Repository(Url);

    /// <summary>The paper whose entry holds the link.</summary>
    public Paper Paper => _table.PaperAt(_paper);

    /// <summary>Where the link stands.</summary>
    public PaperSource Source => new(_table.SourceOf(_paper).File, _line);

    /// <summary>The <see cref="Url"/>.</summary>
    /// <returns>The address.</returns>
    public override string ToString() => Url;

    private static Uri ToUri(string url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var absolute))
            return absolute;
        // What looks like an absolute address but is none is not taken for a relative one either, unless it says that it is.
        return Uri.TryCreate("./" + url, UriKind.Relative, out var relative) ? relative : new Uri("", UriKind.Relative);
    }
}
