namespace PaperGen.Internal;

/// <summary>A field of a paper with the names that formats give it: the one list of them.</summary>
/// <param name="Field">The field.</param>
/// <param name="Digest">The key of its line in a digest; empty if it has none.</param>
/// <param name="BibTeX">The names of fields that it is read from, the first that an entry has.</param>
/// <param name="Csl">Its variables in CSL-JSON.</param>
/// <param name="Ris">Its tags in RIS.</param>
internal sealed record PaperFieldNames(PaperField Field, string Digest, string[] BibTeX, string[] Csl, string[] Ris);

/// <summary>The fields of a paper by their names in other programs' files.</summary>
internal static class Fields
{
    /// <summary>One field, one row.</summary>
    public static IReadOnlyList<PaperFieldNames> All { get; } =
    [
        new(PaperField.Title, "", ["title"], ["title"], ["TI", "T1", "CT", "BT"]),
        new(PaperField.Abstract, "", ["abstract"], ["abstract"], ["AB", "N2"]),
        new(PaperField.Authors, "authors", ["author", "editor"], ["author", "editor"], ["AU", "A1", "A2", "ED"]),
        new(PaperField.Date, "date", ["date", "year"], ["issued"], ["DA", "PY", "Y1"]),
        new(PaperField.Venue, "venue", ["journaltitle", "journal", "booktitle", "eventtitle", "school", "institution", "publisher"],
            ["container-title", "event-title", "publisher"], ["JO", "JF", "T2", "BT", "PB"]),
        new(PaperField.Doi, "doi", ["doi"], ["DOI"], ["DO", "M3"]),
        new(PaperField.ArxivId, "arxiv", ["eprint", "arxivid"], ["number", "archive"], []),
        new(PaperField.Links, "links", ["url"], ["URL"], ["UR", "L2", "L3", "L4"]),
        new(PaperField.Keyword, "", ["keywords", "keyword"], ["keyword"], ["KW"]),
        new(PaperField.Topics, "topics", [], [], []),
        new(PaperField.Note, "note", ["note"], ["note"], []),
        new(PaperField.Status, "status", ["pubstate"], [], []),
        new(PaperField.Type, "type", [], ["type"], ["TY"]),
    ];

    /// <summary>
    /// Fields in which bibliography managers and their users keep what is theirs: paths, notes, groups. They are in no paper and in no
    /// program (docs/architecture.md, "What is embedded of a file").
    /// </summary>
    private static readonly HashSet<string> s_private = new(StringComparer.OrdinalIgnoreCase)
    {
        "__markedentry", "annotation", "annote", "attachments", "citeulike-article-id", "comment", "comments", "creationdate",
        "crossref-file", "date-added", "date-modified", "file", "folder", "groups", "local-file", "local-url", "localfile",
        "mendeley-groups", "mendeley-tags", "modificationdate", "owner", "pdf", "posted-at", "printed", "priority", "private",
        "privnote", "qualityassured", "ranking", "rating", "read", "readstatus", "relevance", "review", "timestamp", "username",
    };

    private static readonly string[] s_privatePrefixes = ["bdsk-", "comment-", "file-"];

    // What begins a path of somebody's machine: anywhere in a text, and at its start only.
    private static readonly string[] s_homes = ["/home/", "/users/", "/mnt/", "~/", "/volumes/", "/media/"];
    private static readonly string[] s_localPaths = ["file:", "\\\\", "/var/", "/tmp/"];

    /// <summary>The row of a field, or null.</summary>
    public static PaperFieldNames? Of(PaperField field)
    {
        foreach (PaperFieldNames row in All)
        {
            if (row.Field == field)
                return row;
        }
        return null;
    }

    /// <summary>Whether a field is nobody's business but its owner's.</summary>
    /// <param name="name">Its name in a file.</param>
    public static bool IsPrivate(string name) =>
        s_private.Contains(name) || Array.Exists(s_privatePrefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether a stretch of a file holds a sign that paths need, however it is written: most values are not worth decoding.
    /// </summary>
    public static bool MayHaveLocalPath(string text, int start, int length)
    {
        for (int i = start; i < start + length; i++)
        {
            if (text[i] is '/' or ':' or '\\' or '~')
                return true;
        }
        return false;
    }

    /// <summary>Whether a text names a file on somebody's machine.</summary>
    public static bool HasLocalPath(string text)
    {
        string trimmed = text.TrimStart(':');
        if (Array.Exists(s_localPaths, path => trimmed.StartsWith(path, StringComparison.OrdinalIgnoreCase))
            || text.IndexOf("file://", StringComparison.OrdinalIgnoreCase) >= 0
            || Array.Exists(s_homes, home => HasWordFrom(text, home)))
            return true;
        // "C:\", "C\:\\" and "C:/Users".
        for (int i = text.IndexOf(':'); i > 0; i = text.IndexOf(':', i + 1))
        {
            int drive = text[i - 1] == '\\' ? i - 2 : i - 1;
            bool isDrive = drive >= 0 && (uint)((text[drive] | 0x20) - 'a') <= 'z' - 'a' && (drive == 0
                || !char.IsLetterOrDigit(text[drive - 1]));
            if (isDrive && i + 1 < text.Length && (text[i + 1] == '\\' || (text[i + 1] == '/' && (i + 2 >= text.Length
                || text[i + 2] != '/'))))
                return true;
        }
        return false;
    }

    /// <summary>Whether a word of a text begins so, and goes on: what follows the host of an address is no word.</summary>
    private static bool HasWordFrom(string text, string beginning)
    {
        for (int i = text.IndexOf(beginning, StringComparison.OrdinalIgnoreCase); i >= 0;
            i = text.IndexOf(beginning, i + 1, StringComparison.OrdinalIgnoreCase))
        {
            int end = i + beginning.Length;
            if ((i == 0 || char.IsWhiteSpace(text[i - 1]) || "\"'`(<[{=:;,|".IndexOf(text[i - 1]) >= 0) && end < text.Length
                && !char.IsWhiteSpace(text[end]))
                return true;
        }
        return false;
    }
}
