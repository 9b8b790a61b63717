using System.Globalization;
using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2010: a character written as HTML writes it (<c>&amp;amp;</c>).</summary>
internal sealed class HtmlEntity : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2010", RuleFamily.Text, FindingSeverity.Warning,
        "A character is written as in HTML",
        "'{0}' is written as in HTML; write '{1}'",
        "The text was taken from a page's source.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("&");

    private const int MaxLength = 10;

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf('&'); i >= 0; i = s.IndexOf('&', i + 1))
        {
            int end = s.IndexOf(';', i, Math.Min(MaxLength, s.Length - i));
            if (end > i + 1 && Decode(s.Substring(i + 1, end - i - 1)) is { } character)
                hits.Add(new TextHit(i, end + 1, character));
        }
    }

    private static string? Decode(string name)
    {
        if (name[0] != '#')
            return Named(name);
        bool hex = name.Length > 1 && name[1] is 'x' or 'X';
        bool number =
            int.TryParse(name.Substring(hex ? 2 : 1), hex
                ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int point);
        return number && point is >= ' ' and <= 0x10FFFF and not (>= 0x7F and <= 0x9F) and not (>= 0xD800 and <= 0xDFFF)
            ? char.ConvertFromUtf32(point) : null;
    }

    private static string? Named(string name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => " ",
        "ndash" => "–",
        "mdash" => "—",
        "lsquo" => "‘",
        "rsquo" => "’",
        "ldquo" => "“",
        "rdquo" => "”",
        "hellip" => "…",
        "times" => "×",
        "deg" => "°",
        "plusmn" => "±",
        "middot" => "·",
        "copy" => "©",
        "reg" => "®",
        "trade" => "™",
        "alpha" => "α",
        "beta" => "β",
        "gamma" => "γ",
        "lambda" => "λ",
        "mu" => "μ",
        "pi" => "π",
        "sigma" => "σ",
        "le" => "≤",
        "ge" => "≥",
        "ne" => "≠",
        "asymp" => "≈",
        "rarr" => "→",
        "larr" => "←",
        "eacute" => "é",
        "egrave" => "è",
        "agrave" => "à",
        "auml" => "ä",
        "ouml" => "ö",
        "uuml" => "ü",
        "szlig" => "ß",
        "ccedil" => "ç",
        _ => null,
    };
}
