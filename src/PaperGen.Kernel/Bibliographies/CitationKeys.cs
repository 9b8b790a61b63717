using System.Globalization;
using System.Text;

namespace PaperGen.Bibliographies;

/// <summary>
/// The keys of a bibliography's papers: their ids in ASCII, with the signs that keys have. BibTeX takes keys that differ in case only for one, so a later paper gets a number then.
/// </summary>
internal sealed class CitationKeys
{
    /// <summary>The letters without their marks, from U+00C0 to U+017F; '*' is a letter that has none.</summary>
    private const string Latin =
        "AAAAAA*CEEEEIIIIDNOOOOO*OUUUUY**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y" +
        "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi**JjKk*LlLlLlLlLlNnNnNn***OoOoOo**RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz*";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The key of the next paper.</summary>
    public string Next(string id)
    {
        string ascii = Ascii(id);
        string key = ascii;
        for (int number = 2; !_taken.Add(key); number++)
            key = ascii + "_" + number.ToString(CultureInfo.InvariantCulture);
        return key;
    }

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
