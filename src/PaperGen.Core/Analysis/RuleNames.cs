namespace PaperGen.Analysis;

/// <summary>How people name rules: <c>PAPER2007</c>, <c>2007</c>, a whole family <c>2xxx</c>, or <c>all</c>.</summary>
internal static class RuleNames
{
    private const string Prefix = "PAPER";

    /// <summary>The identifiers of the rules that a name covers; none if there is no such rule.</summary>
    public static IReadOnlyList<string> Resolve(string name)
    {
        if (name.Equals("all", StringComparison.OrdinalIgnoreCase))
            return RuleList.Ids;
        string number = name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? name.Substring(Prefix.Length) : name;
        if (number.Length == 4 && number.EndsWith("xxx", StringComparison.OrdinalIgnoreCase))
            return [.. RuleList.Ids.Where(id => id[Prefix.Length] == number[0])];
        return RuleList.Ids.Contains(Prefix + number) ? [Prefix + number] : [];
    }

    /// <summary>Orders names from the widest to that of a single rule.</summary>
    public static int Breadth(string name) => name.Equals("all", StringComparison.OrdinalIgnoreCase) ? 0
        : name.EndsWith("xxx", StringComparison.OrdinalIgnoreCase) ? 1 : 2;
}
