using System.CommandLine;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.Output;

namespace PaperGen.Tool.Commands;

/// <summary><c>papergen explain</c>: what a rule is about.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolHost host)
    {
        var name = new Argument<string>("RULE") { Description = "Its identifier: PAPER2001, or 2001; or a family such as 2xxx." };
        name.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && RuleNames.Resolve(result.Tokens[0].Value).Count == 0)
                result.AddError($"There is no rule '{result.Tokens[0].Value}' ('papergen rules' lists them)");
        });
        var command =
            new Command("explain", "Says what a rule is about, with its page; of a family, what each of its rules is about.") { name };
        command.SetAction(result =>
        {
            RuleInfo[] rules =
                [.. RuleNames.Resolve(result.GetRequiredValue(name)).Select(static id => RuleList.All.First(rule => rule.Id == id))];
            foreach (RuleInfo rule in rules)
                Write(rule, host);
            // Of a family, the pages would be a book.
            if (rules.Length == 1)
                RulePage.Write(rules[0].Id, host);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(RuleInfo rule, ToolHost host)
    {
        host.Write(new StyledText().Add(rule.Id, "bold").Add($" ({SeverityNames.Of(rule.DefaultSeverity)}): {rule.Title}"), 2);
        host.Write(new StyledText().AddWhole("  ").Add(rule.Description), 2);
        host.Write(new StyledText().AddWhole("  ").Add(rule.HelpLink), 2);
        host.Write(new StyledText().AddWhole("  ").Add($"On the command line: --set {rule.Id}=none. In a project: "
            + $"<PaperGenSeverity>{rule.Id}=none</PaperGenSeverity>. In a digest: // papergen: disable {rule.Id}", "dim"), 2);
        host.Write(new StyledText());
    }
}
