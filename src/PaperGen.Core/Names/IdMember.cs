using System.Globalization;
using System.Text;

namespace PaperGen.Names;

/// <summary>The member of an id: the id, with <c>_</c> for what no member's name can hold.</summary>
internal static class IdMember
{
    /// <summary>The name of the member. An id that is a usable name is that.</summary>
    public static string Of(string id)
    {
        if (Identifiers.IsUsable(id))
            return id;
        var name = new StringBuilder(id.Length + 1);
        foreach (char c in id)
            name.Append(IsPart(c) ? c : '_');
        string normal = name.ToString().Normalize(NormalizationForm.FormC);
        if (normal.Length == 0 || !IsStart(normal[0]) || Identifiers.IsReserved(normal))
            normal = "_" + normal;
        // The generator's own members begin with two.
        if (normal.StartsWith(Identifiers.ReservedPrefix, StringComparison.Ordinal))
            normal = "_" + normal.TrimStart('_');
        normal = normal.Length > Identifiers.MaxLength ? normal.Substring(0, Identifiers.MaxLength) : normal;
        return Identifiers.IsUsable(normal) ? normal : "_Id";
    }

    private static bool IsStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsPart(char c) => IsStart(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
