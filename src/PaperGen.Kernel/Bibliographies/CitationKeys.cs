using System.Globalization;
using System.Text;

namespace PaperGen.Bibliographies;

/// <summary>
/// The keys of a bibliography's papers: those that their own file gives them as they are, other ids in ASCII, with the signs that keys
/// have. BibTeX takes keys that differ in case only for one, so a later paper gets a number then.
/// </summary>
internal sealed class CitationKeys
{
    /// <summary>The letters without their marks, from U+00C0 to U+017F; '*' is a letter that has none.</summary>
    private const string Latin =
        "AAAAAA*CEEEEIIIIDNOOOOO*OUUUUY**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y" +
        "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi**JjKk*LlLlLlLlLlNnNnNn***OoOoOo**RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz*";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The key of the next paper.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="isKey">Whether its file gives it that id, so that documents may cite it by it.</param>
    public string Next(string id, bool isKey = false)
    {
        string ascii = isKey && IsKey(id) ? id : Ascii(id);
        string key = ascii;
        for (int number = 2; !_taken.Add(key); number++)
            key = ascii + "_" + number.ToString(CultureInfo.InvariantCulture);
        return key;
    }

    /// <summary>Whether BibTeX reads this as a key: no white space, and nothing that ends one or means something to TeX.</summary>
    private static bool IsKey(string id) => id.Length > 0
        && id.All(static c => c > ' ' && c != '\u007F' && "\"#%'(),={}~\\".IndexOf(c) < 0 && !char.IsWhiteSpace(c) && !char.IsControl(c)
            && !char.IsSurrogate(c));

    private static string Ascii(string id)
    {
        var key = new StringBuilder(id.Length);
        foreach (char c in id)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or ':' or '/' or '+' or '-' or '.' or '\'')
                key.Append(c);
            else if (c is >= '\u00C0' and <= '\u017F' && Latin[c - '\u00C0'] != '*')
                key.Append(Latin[c - '\u00C0']);
            else
                key.Append('u').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
        return key.ToString();
    }
}
