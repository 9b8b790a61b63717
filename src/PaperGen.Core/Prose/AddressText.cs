using PaperGen.Text;

namespace PaperGen.Prose;

/// <summary>An address in a text, as the catalog will have it, and its parts.</summary>
internal readonly record struct AddressText(string Text, int Start, int End, int HostStart, string Host)
{
    public bool IsHttps => HostStart - Start == "https://".Length;

    public bool HasPort => HostStart - Start + Host.Length < Text.Length && Text[HostStart - Start + Host.Length] == ':';

    public bool HasUser
    {
        get
        {
            int host = HostStart - Start;
            int end = Text.IndexOfAny(['/', '?', '#'], host);
            return Text.IndexOf('@', host, (end < 0 ? Text.Length : end) - host) >= 0;
        }
    }

    public static IEnumerable<AddressText> In(EntryText text)
    {
        foreach (TextSpan span in text.Addresses)
        {
            string url = text.Raw.Substring(span.Start, span.Length);
            int host = url.IndexOf("://", StringComparison.Ordinal) + 3;
            yield return new AddressText(url, span.Start, span.End, span.Start + host, Internal.UrlText.Host(url));
        }
    }
}
