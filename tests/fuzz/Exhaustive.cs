using System.Diagnostics;
using System.Globalization;
using System.Text;
using PaperGen.Analysis;
using PaperGen.Rules;
using PaperGen.Syntax;
using PaperGen.Tests;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Fuzz;

/// <summary>
/// Every prefix of a digest, and the digest with each single byte removed, doubled and flipped, through parser, reader, rules and topics.
/// Parser and reader read each text whole; rules and topics see one entry at a time, so they read those that no earlier text had.
/// </summary>
internal static class Exhaustive
{
    private static readonly (string Name, Func<byte[], int, byte[]> Change)[] s_changes =
    [
        ("prefix", static (bytes, i) => bytes[..i]),
        ("removed", static (bytes, i) => [.. bytes.AsSpan(0, i), .. bytes.AsSpan(i + 1)]),
        ("doubled", static (bytes, i) => [.. bytes.AsSpan(0, i + 1), .. bytes.AsSpan(i)]),
        ("flipped", static (bytes, i) => [.. bytes.AsSpan(0, i), (byte)(bytes[i] ^ 0xFF), .. bytes.AsSpan(i + 1)]),
    ];

    /// <param name="digest">The digest's bytes.</param>
    /// <param name="step">1 for every byte, 97 for every 97th.</param>
    /// <returns>How many texts failed.</returns>
    public static int Run(byte[] digest, int step)
    {
        int failed = 0;
        long texts = 0;
        var watch = Stopwatch.StartNew();
        foreach ((string name, Func<byte[], int, byte[]> change) in s_changes)
        {
            var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
            Parallel.ForEach(Enumerable.Range(0, ((digest.Length - 1) / step) + 1), number =>
            {
                int position = number * step;
                Interlocked.Increment(ref texts);
                string? violation;
                try
                {
                    violation = Violation(Encoding.UTF8.GetString(change(digest, position)), seen);
                }
                catch (Exception exception)
                {
                    violation = exception.ToString();
                }
                if (violation is null)
                    return;
                Interlocked.Increment(ref failed);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"byte {position} {name}: {violation}"));
            });
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts:N0} texts of {digest.Length:N0} bytes, "
            + $"each {(step == 1 ? "" : step + "th ")}byte cut, removed, doubled and flipped, in {watch.Elapsed.TotalSeconds:N0} s, {failed} failed"));
        return failed;
    }

    private static string? Violation(string text, System.Collections.Concurrent.ConcurrentDictionary<string, bool> seen)
    {
        DigestSyntax syntax = DigestParser.Parse(text);
        var findings = new List<TextFinding>();
        foreach (EntrySyntax entry in syntax.Entries)
        {
            TextSpan span = entry.Span;
            if (!seen.TryAdd(text.Substring(span.Start, span.Length), true))
                continue;
            TextRuleRunner.Check(syntax, entry, findings);
            if (BuiltInTaxonomy.Taxonomy.Matcher().Match(text, entry.TitlePieces, entry.AbstractSpan.Length > 0 ? [entry.AbstractSpan] : [])
                .Exists(topic => topic.Evidence.End > text.Length))
                return "a topic is outside";
        }
        if (findings.Find(finding => finding.Span.End > text.Length) is { Rule: not null } outside)
            return $"{outside.Rule.Descriptor.Id} is outside";
        return DigestAccounting.Violation(syntax);
    }
}
