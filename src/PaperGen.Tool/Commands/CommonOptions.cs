using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Rules.Configuration;
using PaperGen.Syntax;
using PaperGen.Tool.Files;
using PaperGen.Tool.Findings;
using PaperGen.Tool.Output;

namespace PaperGen.Tool.Commands;

/// <summary>The arguments and options that commands have in common; each complains by its own name.</summary>
internal static class CommonOptions
{
    /// <summary>A severity that no finding has.</summary>
    private const string Never = "never";

    public static Argument<string[]> Files() => new("FILE")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Digests, folders with *.papers.* files in them, patterns such as 'notes/**/*.bib', project files, or - for the "
            + "standard input. "
            + "Digests below a project file are one project, others are one each. Default: the current folder.",
    };

    /// <summary>What the standard input is called.</summary>
    public static Option<string?> InputName() => new("--stdin-filename")
    {
        Description = "What the standard input would be called as a file, such as refs.bib: its ending says the format, its folder the "
            + "project.",
        HelpName = "FILE",
    };

    /// <summary>How many findings are shown at most.</summary>
    public static Option<int?> Max() => new("--max")
    {
        Description = "Shows the first findings only; the summary and the exit code are of all.",
        HelpName = "COUNT",
        CustomParser = static result =>
        {
            string value = result.Tokens[^1].Value;
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
                return count;
            result.AddError($"--max cannot be '{value}'; it is a number such as 20");
            return null;
        },
    };

    /// <summary>One of a few words; the first is the default.</summary>
    public static Option<string> Choice(string name, string description, params string[] words) => Accept(new Option<string>(name)
    {
        Description = description,
        HelpName = string.Join('|', words),
        CustomParser = result => Parse(result, name, words, static word => word),
        DefaultValueFactory = _ => words[0],
    }, words);

    public static Option<FailureLevel?> FailOn()
    {
        string[] words = [.. SeverityNames.All, Never];
        return Accept(new Option<FailureLevel?>("--fail-on")
        {
            Description = "The least severity of a shown finding that makes the exit code 1. Default: warning.",
            HelpName = string.Join('|', words),
            CustomParser =
                result => Parse<FailureLevel?>(result, "--fail-on", words, static word => new FailureLevel(SeverityNames.Parse(word))),
        }, words);
    }

    public static Option<FindingSeverity?> Severity() => Accept(new Option<FindingSeverity?>("--severity")
    {
        Description = "The least severity. Default: info, or hidden where --rule names rules.",
        HelpName = string.Join('|', SeverityNames.All),
        CustomParser = static result => Parse(result, "--severity", SeverityNames.All, static word => SeverityNames.Parse(word)),
    }, SeverityNames.All);

    public static Option<string[]> Rules()
    {
        var option = new Option<string[]>("--rule")
        {
            Description = "Only these rules: PAPER2001, 2001, or a family such as 2xxx; several with commas, or with the option again.",
            HelpName = "RULE,...",
            // One token each, so that a file behind it stays a file.
            AllowMultipleArgumentsPerToken = false,
            CustomParser =
                static result =>
                    [.. result.Tokens.SelectMany(
                        static token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
        };
        option.Validators.Add(static result =>
        {
            foreach (string name in result.Tokens.SelectMany(
                static token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            {
                if (RuleNames.Resolve(name).Count == 0)
                    result.AddError($"--rule cannot be '{name}': there is no such rule ('papergen rules' lists them)");
            }
        });
        option.CompletionSources.Add(static _ => RuleList.Ids.Select(static id => new System.CommandLine.Completions.CompletionItem(id)));
        return option;
    }

    public static Option<string> Set() => new("--set")
    {
        Description = "Severities of rules, as the project's PaperGenSeverity has them: 2xxx=none,3007=error.",
        HelpName = "RULE=SEVERITY,...",
        CustomParser = static result =>
        {
            string value = string.Join(',', result.Tokens.Select(static token => token.Value));
            var invalid = new List<RejectedOption>();
            _ = RuleSeverities.Parse(value, invalid);
            foreach (RejectedOption rejected in invalid)
                result.AddError($"--set cannot be '{rejected.Value}'; it is {rejected.Allowed}");
            return value;
        },
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public static Option<FixOptions> Year() => new("--year")
    {
        Description = "The year that the repair of PAPER1008 appends to a date without one.",
        HelpName = "YEAR",
        CustomParser = static result =>
        {
            string value = result.Tokens[^1].Value;
            if (!DateYear.Is(value))
                result.AddError($"--year cannot be '{value}'; it is a year such as 2025");
            return new FixOptions(value);
        },
    };

    /// <summary>What is to be said of files that are shown although the compiler refuses them.</summary>
    public static string[] Unread(IReadOnlyList<LoadedDigest> digests) =>
        [.. digests.Where(static digest => InspectedDigest.Of(digest.Text).OtherEncoding is not null)
            .Select(static digest => digest.Text.OtherEncoding == TextEncoding.Binary
                ? $"'{digest.Name}' is a binary file, so there are no papers in it ({DigestNotUtf8.Descriptor.Id})"
                : $"'{digest.Name}' is not UTF-8, which the compiler needs ({DigestNotUtf8.Descriptor.Id}); save it as UTF-8"
                + Offer(digest))];

    private static string Offer(LoadedDigest digest) =>
        TextEncoding.Convertible(digest.Bytes) is null ? "" : $" ('papergen fix --rule {DigestNotUtf8.Descriptor.Id}' does)";

    /// <summary>What the options for rules and severities say together.</summary>
    public static FindingSelection Selection(string[]? rules, FindingSeverity? severity, string? set) => new()
    {
        Set = set ?? "",
        Rules = rules is { Length: > 0 } ? rules.SelectMany(RuleNames.Resolve).ToHashSet(StringComparer.Ordinal) : null,
        Least = severity ?? (rules is { Length: > 0 } ? FindingSeverity.Hidden : FindingSeverity.Info),
    };

    /// <summary>The least severity that is a failure; null if none is.</summary>
    public static FindingSeverity? Level(FailureLevel? failOn) => failOn is { } level ? level.Severity : FindingSeverity.Warning;

    private static T? Parse<T>(ArgumentResult result, string name, IReadOnlyList<string> words, Func<string, T> parse)
    {
        string value = result.Tokens[^1].Value;
        if (words.FirstOrDefault(word => word.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } known)
            return parse(known);
        result.AddError($"{name} cannot be '{value}'; it is {string.Join(", ", words.SkipLast(1))} or {words[^1]}");
        return default;
    }

    private static Option<T> Accept<T>(Option<T> option, IReadOnlyList<string> words)
    {
        option.CompletionSources.Add(_ => words.Select(static word => new System.CommandLine.Completions.CompletionItem(word)));
        return option;
    }
}

/// <summary>The least severity that is a failure; null if none is.</summary>
internal readonly record struct FailureLevel(FindingSeverity? Severity);
