using System.Text;

namespace PaperGen.Internal;

/// <summary>
/// The names of an author field as a list that needs no guessing: between semicolons, each "particle family, given" or "particle family,
/// suffix, given" where its parts are known, else a literal in braces; "others" as the last one where the field says so.
/// </summary>
internal sealed class BibTeXNames
{
    public const string Others = "others";

    private static readonly string[] s_suffixes =
    [
        "jr", "jr.", "jun.", "junior", "sr", "sr.", "sen.", "senior", "ii", "iii", "iv", "v", "2nd", "3rd", "esq.", "m.d.", "ph.d.",
        "phd", "md",
    ];

    private readonly string _text;
    private readonly SourceMap? _map;
    private readonly StringBuilder _result = new();
    private int _separators;

    private BibTeXNames(string text, SourceMap? map)
    {
        _text = text;
        _map = map;
    }

    /// <summary>The list of a value.</summary>
    /// <param name="text">What holds it.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">How many characters it has.</param>
    /// <param name="map">Takes where each character of the result comes from; null if nobody asks.</param>
    public static string Decode(string text, int start, int length, SourceMap? map = null)
    {
        var names = new BibTeXNames(text, map);
        List<BibTeXName> list = BibTeXName.Split(text, start, start + length);
        for (int i = 0; i < list.Count; i++)
            names.Add(list[i], isLast: i == list.Count - 1);
        // By its semicolon a list of one is told from a digest's "Kuhn, Oil".
        if (names._result.Length > 0 && names._separators == 0 && names._result[0] != '{')
            names.Append(";", start + length, start + length);
        return names._result.ToString();
    }

    public static bool IsSuffix(string text) => Array.IndexOf(s_suffixes, text.ToLowerInvariant()) >= 0;

    private void Add(BibTeXName name, bool isLast)
    {
        if (isLast && name.IsOthers(_text))
        {
            Separate("; ", name.Start);
            Append(Others, name.Start, name.End);
            return;
        }
        var maps = new SourceMap?[name.Parts.Count];
        string[] parts = new string[name.Parts.Count];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = Decode(name.Parts[i], maps[i] = _map is null ? null : new SourceMap());
        if (Array.TrueForAll(parts, static part => part.Length == 0))
            return;
        Separate("; ", name.Start);
        bool isLiteral = name.IsLiteral(_text) || parts.Length == 1 || (parts[0].IndexOf(',') >= 0 && !(parts.Length == 2
            && EndsWithSuffix(parts[0])));
        for (int i = 1; i < parts.Length && !isLiteral; i++)
            parts[i] = parts[i].Replace(',', ' ');
        if (isLiteral)
            Append("{", name.Start, name.Start);
        if (name.Particle is { } particle)
        {
            SourceMap? map = _map is null ? null : new SourceMap();
            Append(Decode(particle, map), map);
            Append(" ", particle.End, particle.End);
        }
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0)
                Separate(", ", name.Parts[i].Start);
            Append(parts[i], maps[i]);
        }
        if (isLiteral)
            Append("}", name.End, name.End);
    }

    /// <summary>"{Kuhn, Jr.}, Ada": braces keep the suffix with the family name.</summary>
    private static bool EndsWithSuffix(string family)
    {
        int comma = family.IndexOf(", ", StringComparison.Ordinal);
        return comma > 0 && IsSuffix(family.Substring(comma + 2));
    }

    private string Decode((int Start, int End) part, SourceMap? map) => BibTeXDecoder.Decode(_text, part.Start, part.End - part.Start, map);

    /// <summary>What means something in the list is in no name.</summary>
    private static char Plain(char c) => c switch { ';' => ',', '{' => '(', '}' => ')', _ => c };

    private void Separate(string separator, int position)
    {
        if (separator == "; " && _result.Length > 0)
            _separators++;
        if (_result.Length > 0)
            Append(separator, position, position);
    }

    private void Append(string text, SourceMap? map)
    {
        for (int i = 0; i < text.Length; i++)
        {
            _result.Append(Plain(text[i]));
            if (map is not null)
                _map!.Add(map.Start(i), map.End(i));
        }
    }

    private void Append(string text, int start, int end)
    {
        _result.Append(text);
        for (int i = 0; _map is not null && i < text.Length; i++)
            _map.Add(start, end);
    }
}
