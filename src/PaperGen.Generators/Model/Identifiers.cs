using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace PaperGen.Model;

/// <summary>Which names C# and the generated classes leave for members.</summary>
internal static class Identifiers
{
    /// <summary>The compiler refuses metadata names of more than 1,023 UTF-8 bytes, and <c>get_</c> and CJK letters take their share.</summary>
    public const int MaxLength = 255;

    /// <summary>Begins the names of the generator's own members.</summary>
    public const string ReservedPrefix = "__";

    /// <summary>Names that a member of a generated class cannot have: its own, those of its fixed members and of <see cref="object"/>'s.</summary>
    private static readonly HashSet<string> s_reserved = new(StringComparer.Ordinal)
    {
        "Papers", "Topics", "Links", "Citations", "All", "Catalog", "Ids", "Of", "By",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
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
        return SyntaxFacts.IsValidIdentifier(id) && id.IsNormalized(NormalizationForm.FormC);
    }

    public static bool IsReserved(string id) => s_reserved.Contains(id) || SyntaxFacts.GetKeywordKind(id) != SyntaxKind.None;

    /// <summary>A name as a type, namespace or member is written: keywords with <c>@</c>.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
