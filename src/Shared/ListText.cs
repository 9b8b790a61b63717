namespace PaperGen.Internal;

/// <summary>Lists as a digest writes them on one metadata line.</summary>
internal static class ListText
{
    /// <summary>The items of a list of names separated by semicolons, or by commas if there is no semicolon; empty items do not count.</summary>
    public static string[] Split(string text)
    {
        string[] items = text.Split([text.IndexOf(';') >= 0 ? ';' : ','], StringSplitOptions.RemoveEmptyEntries);
        int count = 0;
        foreach (string item in items)
        {
            string trimmed = item.Trim();
            if (trimmed.Length > 0)
                items[count++] = trimmed;
        }
        Array.Resize(ref items, count);
        return items;
    }
}
