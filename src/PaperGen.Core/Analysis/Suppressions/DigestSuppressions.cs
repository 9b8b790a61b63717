using PaperGen.Findings;
using PaperGen.Rules.Configuration;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Analysis.Suppressions;

/// <summary>
/// What the comments of a digest suppress. A directive in a block of its own counts until its rules are restored, one among the lines of a
/// title for that entry.
/// </summary>
internal sealed class DigestSuppressions
{
    private readonly DigestSyntax _digest;
    private readonly List<Directive> _directives;
    private readonly List<Finding> _invalid = [];

    public DigestSuppressions(DigestSyntax digest)
    {
        _digest = digest;
        _directives = DirectiveReader.Read(digest, _invalid);
    }

    public bool IsEmpty => _directives.Count == 0 && _invalid.Count == 0;

    /// <summary>The findings that no directive suppresses.</summary>
    public IEnumerable<Finding> Filter(IEnumerable<Finding> findings)
    {
        if (_directives.Count == 0)
            return findings;
        return Apply(findings, out _);
    }

    /// <summary>What is to be said of the directives themselves.</summary>
    /// <param name="all">All findings of the digest, suppressed or not.</param>
    public IEnumerable<Finding> Findings(IEnumerable<Finding> all)
    {
        if (_directives.Count == 0)
            return _invalid;
        Apply(all, out HashSet<DirectiveItem> used);
        var findings = new List<Finding>(_invalid);
        foreach (Directive directive in _directives)
        {
            foreach (DirectiveItem item in directive.Items)
            {
                // A name that no rule has covers none, so all of these are of code; it has a finding of its own.
                if (directive.Disables && !used.Contains(item) && !item.Rules.All(IsOfCode))
                    findings.Add(Unused(directive, item));
            }
        }
        return findings;
    }

    /// <summary>Whether a rule needs the code of the project, so that from the digests alone nobody knows what it would say.</summary>
    private static bool IsOfCode(string id) => RuleList.OfCitations.Any(rule => rule.Id == id);

    private Finding Unused(Directive directive, DirectiveItem item) => new()
    {
        Rule = UnusedSuppression.Descriptor,
        Severity = UnusedSuppression.Descriptor.DefaultSeverity,
        Span = item.Span,
        Arguments = [Quotation.Of(_digest.Text, item.Span)],
        Fix = UnusedSuppression.Fix(_digest.Text, directive.Span, item.Span, directive.Items.Count == 1),
    };

    /// <summary>One pass over findings and directives, both in the order of the text.</summary>
    private List<Finding> Apply(IEnumerable<Finding> findings, out HashSet<DirectiveItem> used)
    {
        used = [];
        var kept = new List<Finding>();
        var ofEntries = _directives.Where(static directive => directive.Entry is not null).ToLookup(static directive => directive.Entry!);
        // For each rule the item that disables it, as far as the text has been read.
        var disabled = new Dictionary<string, DirectiveItem>(StringComparer.Ordinal);
        var inEntry = new Dictionary<string, DirectiveItem?>(StringComparer.Ordinal);
        EntrySyntax? current = null;
        int next = 0;
        foreach (Finding finding in findings.OrderBy(static finding => finding.Span))
        {
            for (; next < _directives.Count && _directives[next].Span.Start <= finding.Span.Start; next++)
            {
                if (_directives[next].Entry is null)
                    Read(_directives[next], disabled!);
            }
            EntrySyntax? entry = _digest.EntryAt(finding.Span.Start);
            if (entry != current)
            {
                current = entry;
                inEntry.Clear();
                if (entry is not null)
                {
                    foreach (Directive directive in ofEntries[entry])
                        Read(directive, inEntry);
                }
            }
            string id = finding.Rule.Id;
            if (!inEntry.TryGetValue(id, out DirectiveItem? item))
                disabled.TryGetValue(id, out item);
            if (item is null)
                kept.Add(finding);
            else
                used.Add(item);
        }
        return kept;
    }

    /// <summary>Notes what a directive says of its rules: the item that disables each, or null.</summary>
    private static void Read(Directive directive, Dictionary<string, DirectiveItem?> rules)
    {
        foreach (DirectiveItem item in directive.Items)
        {
            foreach (string id in item.Rules)
                rules[id] = directive.Disables ? item : null;
        }
    }
}
