namespace PaperGen.Tool.LanguageServer.Documents;

/// <summary>Addresses of documents and the paths that they stand for.</summary>
internal static class DocumentUri
{
    private const string Scheme = "file://";

    /// <summary>The path of a file's address; null of a document that is no file.</summary>
    public static string? PathOf(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(uri, UriKind.Absolute, out Uri? address))
            return null;
        // What Uri.LocalPath cuts off at a '#' or '?' that a client did not escape belongs to the name.
        string path = Uri.UnescapeDataString(uri[Scheme.Length..]);
        int root = path.IndexOf('/', StringComparison.Ordinal);
        if (root < 0)
            return null;
        if (!OperatingSystem.IsWindows())
            return Path.GetFullPath(path[root..]);
        string local = root > 0 ? @"\\" + path : path[1..];
        return address.IsAbsoluteUri ? Path.GetFullPath(local.Replace('/', '\\')) : null;
    }

    /// <summary>The address of a path.</summary>
    public static string Of(string path)
    {
        string[] parts = path.Replace('\\', '/').Split('/');
        // A drive's colon stays: clients write it so or take it so.
        for (int i = 0; i < parts.Length; i++)
            parts[i] = i == 0 && parts[i].EndsWith(':') ? parts[i] : Uri.EscapeDataString(parts[i]);
        string escaped = string.Join('/', parts);
        return escaped.StartsWith("//", StringComparison.Ordinal)
            ? "file:" + escaped : Scheme + (escaped.StartsWith('/') ? "" : "/") + escaped;
    }
}
