using System.Globalization;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Syntax;

using PaperGen.Text;

namespace PaperGen.Fuzz.Targets;

/// <summary>Findings are stretches of the text in its order, with messages that can be written.</summary>
internal sealed class RulesTarget : IFuzzTarget
{
    public string Name => "rules";

    public int OneIn => 6;

    public string? Violation(string text)
    {
        DigestFile[] project = [new("fuzz.papers.txt", new FileContent(text))];
        int start = 0;
        foreach (Finding finding in ProjectAnalysis.Inspect(project)[project[0]])
        {
            if (finding.Span.Start < start || finding.Span.End > text.Length)
                return $"{finding.Rule.Id} at {finding.Span} is out of order or outside";
            start = finding.Span.Start;
            string message =
                string.Format(CultureInfo.InvariantCulture, finding.Rule.MessageFormat.ToString(CultureInfo.InvariantCulture),
                    finding.Arguments);
            if (message.Contains('\n', StringComparison.Ordinal) || message.Length > 1000)
                return $"{finding.Rule.Id} has a message of {message.Length} characters or more than one line";
        }
        return null;
    }
}
