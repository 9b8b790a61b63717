using PaperGen.Findings;

namespace PaperGen.Analysis;

/// <summary>
/// What a project says of severities: <c>2xxx=none,3007=error</c>, or with <c>+</c> between them. A rule by its own name counts more than a
/// family, a family more than <c>all</c>; of equals, the last counts. The compiler's own settings for single rules come after these.
/// </summary>
internal sealed class RuleSeverities
{
    /// <summary>The severities in words, as the compiler's own settings have them, and what each is; null for none.</summary>
    private static readonly (string Word, FindingSeverity? Severity)[] s_words =
    [
        ("none", null), ("silent", FindingSeverity.Hidden), ("hidden", FindingSeverity.Hidden), ("suggestion", FindingSeverity.Info),
        ("info", FindingSeverity.Info),
        ("warning", FindingSeverity.Warning), ("error", FindingSeverity.Error),
    ];

    /// <summary>
    /// A comma divides properties on a command line of MSBuild, a semicolon cuts a value on its way to the compiler; a plus is safe
    /// everywhere.
    /// </summary>
    private static readonly char[] s_separators = [',', '+', ';', '|'];

    private readonly Dictionary<string, FindingSeverity?> _severities = new(StringComparer.Ordinal);

    /// <summary>Leaves every rule as it is.</summary>
    public static RuleSeverities Default { get; } = new("", []);

    private RuleSeverities(string value, List<RejectedOption> invalid)
    {
        var settings = new List<(string Name, FindingSeverity? Severity)>();
        foreach (string setting in value.Split(s_separators, StringSplitOptions.RemoveEmptyEntries))
        {
            int sign = setting.IndexOf('=');
            string name = (sign < 0 ? setting : setting.Substring(0, sign)).Trim();
            string word = sign < 0 ? "" : setting.Substring(sign + 1).Trim();
            int index = Array.FindIndex(s_words, known => known.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
            if (string.IsNullOrWhiteSpace(setting))
                continue;
            if (index < 0 || RuleNames.Resolve(name).Count == 0)
                invalid.Add(new RejectedOption(OptionNames.Severity, setting.Trim(), "a list such as 2xxx=none,3007=error (none, hidden, "
                    + "info, warning or error)"));
            else
                settings.Add((name, s_words[index].Severity));
        }
        // Sorting is stable: the narrower name comes later, and among equals the later one.
        foreach ((string name, FindingSeverity? severity) in settings.OrderBy(static setting => RuleNames.Breadth(setting.Name)).ToArray())
        {
            foreach (string id in RuleNames.Resolve(name))
                _severities[id] = severity;
        }
    }

    /// <param name="value">The setting.</param>
    /// <param name="invalid">Takes what cannot be read.</param>
    public static RuleSeverities Parse(string value, List<RejectedOption> invalid) =>
        value.Length == 0 ? Default : new RuleSeverities(value, invalid);

    /// <summary>The severity of a finding of a rule; null if it is not to be reported.</summary>
    public FindingSeverity? Of(string id, FindingSeverity severity) =>
        _severities.TryGetValue(id, out FindingSeverity? own) ? own : severity;
}
