namespace PaperGen.Text;

/// <summary>Names of TeX commands that pages leave behind, often without their backslashes.</summary>
internal static class TexNames
{
    private static readonly HashSet<string> s_fonts =
    [
        "textbf", "textit", "texttt", "textsc", "textrm", "textsf", "textsl", "textmd", "textup", "textnormal", "text", "emph",
        "underline", "uline",
        "mathbf", "mathcal", "mathrm", "mathbb", "mathit", "mathsf", "mathtt", "mathfrak", "boldsymbol", "operatorname",
        "textsuperscript", "textsubscript",
    ];

    /// <summary>What changes the font up to the end of its braces: <c>{\em x}</c>.</summary>
    private static readonly HashSet<string> s_declarations =
        ["bf", "em", "it", "tt", "sc", "sf", "rm", "sl", "bfseries", "itshape", "scshape", "ttfamily", "sffamily"];

    private static readonly string[] s_colors =
    [
        "magenta", "cyan", "blue", "teal", "red", "green", "purple", "violet", "orange", "brown", "pink", "gray", "grey", "black",
        "navy", "olive", "maroon", "yellow",
    ];

    /// <summary>What a colour's name begins with. Other words end like one: "shared", "evergreen".</summary>
    private static readonly HashSet<string> s_shades = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "bright", "dark", "light", "deep", "soft", "pale", "midnight", "navy", "royal", "sky", "forest", "brick", "rubine", "my",
        "link", "url", "hot", "process",
    };

    /// <summary>Whether a command sets its argument in another font.</summary>
    public static bool IsFont(string name) => s_fonts.Contains(name);

    /// <summary>Whether a command changes the font up to the end of its group.</summary>
    public static bool IsDeclaration(string name) => s_declarations.Contains(name);

    /// <summary>Whether a word is a colour of TeX, such as <c>brightteal</c>.</summary>
    public static bool IsColor(string name) => Array.Exists(
        s_colors, color => name.EndsWith(color, StringComparison.OrdinalIgnoreCase)
            && s_shades.Contains(name.Substring(0, name.Length - color.Length)));
}
