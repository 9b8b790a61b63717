namespace PaperGen.Syntax.Layouts;

/// <summary>Addresses by which a mail knows its reader: they are no paper's, and nobody else's business.</summary>
internal static class ReaderLinks
{
    private static readonly string[] s_words =
        ["unsubscribe", "optout", "opt-out", "opt_out", "email-preferences", "email_preferences", "manage-subscription",
            "manage_subscription"];

    /// <summary>Whether an address is one: it names its purpose, or behind a question mark somebody's mail address.</summary>
    public static bool Has(string url)
    {
        if (Array.Exists(s_words, word => url.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
            return true;
        int query = url.IndexOf('?');
        return query >= 0 && (url.IndexOf('@', query) >= 0 || url.IndexOf("%40", query, StringComparison.Ordinal) >= 0);
    }
}
