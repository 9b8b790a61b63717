using System.Globalization;
using System.Text;

namespace PaperGen.Names;

/// <summary>Which names C# and the generated classes leave for members.</summary>
internal static class Identifiers
{
    /// <summary>
    /// The compiler refuses metadata names of more than 1,023 UTF-8 bytes, and <c>get_</c> and CJK letters take their share.
    /// </summary>
    public const int MaxLength = 255;

    /// <summary>Begins the names of the generator's own members.</summary>
    public const string ReservedPrefix = "__";

    /// <summary>
    /// Names that a member of a generated class cannot have: its own, those of its fixed members and of <see cref="object"/>'s.
    /// </summary>
    private static readonly HashSet<string> s_reserved = new(StringComparer.Ordinal)
    {
        "Papers", "Topics", "Links", "Citations", "All", "Catalog", "Ids", "Of", "By",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>The reserved words of C# (its specification, "Keywords"), and the four that only its compilers know.</summary>
    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed",
        "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong",
        "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while", "__arglist", "__makeref", "__reftype",
        "__refvalue",
    };

    public static bool IsUsable(string id)
    {
        if (id.Length is 0 or > MaxLength || id.StartsWith(ReservedPrefix, StringComparison.Ordinal) || IsReserved(id))
            return false;
        // Format characters are legal in identifiers but do not count in them: two names that look and compare alike would be two strings.
        foreach (char c in id)
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.Format)
                return false;
        }
        return IsIdentifier(id) && id.IsNormalized(NormalizationForm.FormC);
    }

    /// <summary>Whether a text is an identifier of C# (its specification, "Identifiers"), which a keyword is, too.</summary>
    private static bool IsIdentifier(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!(CanBegin(text[i]) || (i > 0 && (IsPart(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.Format))))
                return false;
        }
        return text.Length > 0;
    }

    /// <summary>Whether an identifier may begin with a character.</summary>
    public static bool CanBegin(char c) => c == '_' || char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    /// <summary>
    /// Whether an identifier may have a character behind its first one; format characters, which do not count in it, aside.
    /// </summary>
    public static bool IsPart(char c) => CanBegin(c) || char.GetUnicodeCategory(c)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.ConnectorPunctuation;

    public static bool IsReserved(string id) => s_reserved.Contains(id) || s_keywords.Contains(id);

    /// <summary>A name as a type, namespace or member is written: keywords with <c>@</c>.</summary>
    public static string Escape(string name) => s_keywords.Contains(name) ? "@" + name : name;
}
