using System.CommandLine;
using PaperGen.Analysis;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.Output;

namespace PaperGen.Tool.Commands;

/// <summary><c>papergen rules</c>: all rules.</summary>
internal static class RulesCommand
{
    public static Command Create(ToolHost host)
    {
        var command = new Command("rules", "Lists the rules with their severities.");
        command.SetAction(_ =>
        {
            Listing.Write(host, [new("Rule"), new("Severity"), new("What it finds", IsProse: true)],
                RuleList.All.Select(static rule => new[] { rule.Id, SeverityNames.Of(rule.DefaultSeverity), rule.Title }));
            return ExitCode.Success;
        });
        return command;
    }
}
