using System.Diagnostics.CodeAnalysis;
using PaperGen.Internal;
using PaperGen.Reading;

namespace PaperGen;

/// <summary>A web address in a paper's entry: in its title, its abstract or its metadata.</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(PaperLinkJsonConverter))]
#endif
public sealed class PaperLink
{
    private readonly TableCursor _address;
    private string? _url;
    private string? _host;
    private Uri? _uri;

    internal PaperLink(Paper paper, PaperLinkKind kind, bool isRepaired, PaperSource source, TableCursor address)
    {
        Paper = paper;
        Kind = kind;
        IsRepaired = isRepaired;
        Source = source;
        _address = address;
    }

    /// <summary>
    /// The address as the digest writes it, without the punctuation that follows it; or, if <see cref="IsRepaired"/>, as it must have been
    /// meant.
    /// </summary>
    /// <exception cref="PaperDigestException">The embedded digest is missing or differs from the compiled one.</exception>
    [SuppressMessage("Design", "CA1056", Justification = "Uri is the typed form; this one is what the digest says, letter by letter, "
        + "wherever it works.")]
    public string Url => _url ??= ReadAddress();

    /// <summary>
    /// The address as a <see cref="System.Uri"/>. If <see cref="Url"/> is none (<c>http://x:99999/</c>), a relative one that is <c>./</c>
    /// and the address; <see cref="Uri.IsAbsoluteUri"/> tells.
    /// </summary>
    /// <exception cref="PaperDigestException">The embedded digest is missing or differs from the compiled one.</exception>
    public Uri Uri => _uri ??= ToUri(Url);

    /// <summary>
    /// Whether the digest writes the address in a broken form (<c>https: //x.org</c>, <c>https://x.org{here}</c>, <c>github.com/x/y</c>,
    /// <c>arXiv:2405.06067</c>), of which <see cref="Url"/> is the repaired one. The diagnostics PAPER3001 to PAPER3013 say where.
    /// </summary>
    public bool IsRepaired { get; }

    /// <summary>What the address leads to.</summary>
    public PaperLinkKind Kind { get; }

    /// <summary>The host in lower case, for example <c>github.com</c>.</summary>
    public string Host => _host ??= UrlText.Host(Url);

    /// <summary>
    /// The repository as <c>owner/name</c> on a host of repositories (GitHub, GitLab, Hugging Face with its data sets and spaces), else
    /// <see langword="null"/>.
    /// </summary>
    public string? Repository => UrlText.Repository(Url);

    /// <summary>The paper whose entry holds the link.</summary>
    public Paper Paper { get; }

    /// <summary>Where the link stands.</summary>
    public PaperSource Source { get; }

    /// <summary>The <see cref="Url"/>.</summary>
    /// <returns>The address.</returns>
    public override string ToString() => Url;

    private string ReadAddress()
    {
        TableCursor address = _address;
        return Paper.Table.ReadText(Paper.Index, ref address);
    }

    private static Uri ToUri(string url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var absolute))
            return absolute;
        // What looks like an absolute address but is none is not taken for a relative one either, unless it says that it is.
        return Uri.TryCreate("./" + url, UriKind.Relative, out var relative) ? relative : new Uri("", UriKind.Relative);
    }
}
