using System.Globalization;

namespace PaperGen.Tool.Output;

/// <summary>Numbers of things in sentences.</summary>
internal static class Counted
{
    public static string Of(int count, string noun) =>
        count.ToString("N0", CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IEnumerable<string> parts)
    {
        string[] all = [.. parts];
        return all.Length < 2 ? string.Concat(all) : string.Join(", ", all[..^1]) + " and " + all[^1];
    }
}
