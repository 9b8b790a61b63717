using System.Text;

namespace PaperGen.Internal;

/// <summary>A formula as characters, where it is simple enough to be read so: symbols, and raised or lowered letters and digits.</summary>
internal static class BibTeXMath
{
    /// <summary>What is raised or lowered is no longer; nesting is no deeper.</summary>
    private const int MaxGroup = 60;
    private const int MaxDepth = 4;

    private const string Raised =
        "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒ"
        + "pᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻAᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂαᵅβᵝγᵞδᵟθᶿ⊤ᵀ∘°′′**††‡‡";
    private const string Lowered = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ";
    private const string DoubleStruck = "CℂHℍNℕPℙQℚRℝZℤ";

    private static readonly HashSet<string> s_functions = new(StringComparer.Ordinal)
    {
        "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "deg", "det", "dim", "exp", "gcd", "inf", "ker", "lim", "liminf",
        "limsup", "ln",
        "log", "max", "min", "mod", "sin", "sinh", "sup", "tan", "tanh",
    };

    private static readonly HashSet<string> s_styles = new(StringComparer.Ordinal)
    {
        "bf", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "bm", "boldsymbol", "cal", "displaystyle", "ensuremath", "it", "left",
        "mathbf", "mathcal",
        "mathfrak", "mathit", "mathop", "mathrm", "mathscr", "mathsf", "mathtt", "mbox", "hbox", "mathnormal", "operatorname", "right",
        "rm", "scriptstyle",
        "sf", "text", "textbf", "textit", "textnormal", "textrm", "textsf", "textstyle", "texttt", "textup", "tt", "unboldmath",
        "boldmath", "emph",
    };

    private static readonly Dictionary<string, char> s_accents = new(StringComparer.Ordinal)
    {
        ["acute"] = '\u0301',
        ["bar"] = '\u0304',
        ["breve"] = '\u0306',
        ["check"] = '\u030C',
        ["ddot"] = '\u0308',
        ["dot"] = '\u0307',
        ["grave"] = '\u0300',
        ["hat"] = '\u0302',
        ["overline"] = '\u0305',
        ["tilde"] = '\u0303',
        ["vec"] = '\u20D7',
        ["widehat"] = '\u0302',
        ["widetilde"] = '\u0303',
    };

    /// <summary>The formula between two positions as characters; null if it is more than that.</summary>
    public static string? Decode(string text, int start, int end) =>
        Decode(text, start, end, 0) is { } decoded && decoded.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private static string? Decode(string text, int start, int end, int depth)
    {
        if (depth > MaxDepth)
            return null;
        var result = new StringBuilder(end - start);
        for (int i = start; i < end;)
        {
            char c = text[i];
            if (c is '^' or '_')
            {
                if (Script(text, i, end, depth, result) is not { } next)
                    return null;
                i = next;
            }
            else if (c == '\\')
            {
                if (Command(text, i, end, depth, result) is not { } next)
                    return null;
                i = next;
            }
            else if (c is '&' or '$' or '#')
            {
                return null;
            }
            else
            {
                Plain(c, result);
                i++;
            }
        }
        return result.ToString();
    }

    private static void Plain(char c, StringBuilder result)
    {
        if (c is '{' or '}')
            return;
        if (WhiteSpace.Is(c) || c == '~')
        {
            if (result.Length > 0 && result[result.Length - 1] != ' ')
                result.Append(' ');
            return;
        }
        result.Append(c == '\'' ? '′' : c);
    }

    /// <summary>What is raised or lowered; the position behind it.</summary>
    private static int? Script(string text, int sign, int end, int depth, StringBuilder result)
    {
        if (Argument(text, sign + 1, end, depth) is not { } argument)
            return null;
        string table = text[sign] == '^' ? Raised : Lowered;
        bool isOrdinal = text[sign] == '^' && argument.Text is "th" or "st" or "nd" or "rd";
        var script = new StringBuilder();
        foreach (char c in argument.Text)
        {
            char small = c == ' ' ? ' ' : isOrdinal ? c : Of(table, c);
            if (small == '\0')
            {
                // No character is that raised: "e^(iπ)".
                Group(text[sign].ToString(), argument.Text, result);
                return argument.End;
            }
            if (small != ' ')
                script.Append(small);
        }
        result.Append(script);
        return argument.End;
    }

    private static void Group(string before, string text, StringBuilder result)
    {
        bool isShort = text.Length == 1;
        result.Append(before).Append(isShort ? "" : "(").Append(text).Append(isShort ? "" : ")");
    }

    private static char Of(string table, char c)
    {
        for (int i = 0; i + 1 < table.Length; i += 2)
        {
            if (table[i] == c)
                return table[i + 1];
        }
        return '\0';
    }

    /// <summary>An argument: a group, a command or a character.</summary>
    private static (string Text, int End)? Argument(string text, int start, int end, int depth)
    {
        while (start < end && text[start] == ' ')
            start++;
        if (start >= end)
            return null;
        if (text[start] == '{')
        {
            int close = Close(text, start, end);
            return close >= 0 && Decode(text, start + 1, close, depth + 1) is { } group ? (group, close + 1) : null;
        }
        if (text[start] != '\\')
            return (text[start].ToString(), start + 1);
        var result = new StringBuilder();
        return Command(text, start, end, depth + 1, result) is { } next ? (result.ToString(), next) : null;
    }

    private static int Close(string text, int open, int end)
    {
        int depth = 0;
        for (int i = open; i < end && i - open < MaxGroup; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '{')
                depth++;
            else if (text[i] == '}' && --depth == 0)
                return i;
        }
        return -1;
    }

    private static int? Command(string text, int backslash, int end, int depth, StringBuilder result)
    {
        int i = backslash + 1;
        if (depth > MaxDepth || i >= end)
            return null;
        if (!BibTeXDecoder.IsLetter(text[i]))
        {
            if (text[i] is '{' or '}' or '%' or '&' or '#' or '_' or '|')
                result.Append(text[i]);
            else if (text[i] is ',' or ';' or ':' or ' ' or '>')
                Plain(' ', result);
            else if (text[i] is not ('!' or '/'))
                return null;
            return i + 1;
        }
        while (i < end && BibTeXDecoder.IsLetter(text[i]))
            i++;
        string name = text.Substring(backslash + 1, i - backslash - 1);
        while (i < end && text[i] == ' ')
            i++;
        if (s_styles.Contains(name))
            return i;
        if (s_functions.Contains(name))
        {
            if (result.Length > 0 && char.IsLetterOrDigit(result[result.Length - 1]))
                result.Append(' ');
            result.Append(name);
            if (i < end && char.IsLetterOrDigit(text[i]))
                result.Append(' ');
            return i;
        }
        if (name is "mathbb" or "Bbb" or "mathds" or "mathbbm")
        {
            if (Argument(text, i, end, depth) is not { Text.Length: 1 } letter || Of(DoubleStruck, letter.Text[0]) is '\0')
                return null;
            result.Append(Of(DoubleStruck, letter.Text[0]));
            return letter.End;
        }
        if (s_accents.TryGetValue(name, out char mark))
        {
            if (Argument(text, i, end, depth) is not { Text.Length: 1 } letter)
                return null;
            result.Append(letter.Text).Append(mark);
            return letter.End;
        }
        if (name is "frac" or "tfrac" or "dfrac" or "nicefrac" or "sqrt")
        {
            bool isRoot = name == "sqrt";
            if (Argument(text, i, end, depth) is not { } first)
                return null;
            Group(isRoot ? "√" : "", first.Text, result);
            if (isRoot)
                return first.End;
            if (Argument(text, first.End, end, depth) is not { } second)
                return null;
            Group("/", second.Text, result);
            return second.End;
        }
        if (BibTeXSymbols.Find(name) is not { } symbol)
            return null;
        result.Append(symbol);
        return i;
    }
}
