using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.CodeAnalysis;
using PaperGen.Findings;
using PaperGen.Text;

namespace PaperGen.Corpus.Tests.Fixes;

/// <summary>
/// No repair, not even an unsafe one, removes text that is in no paper; and no file of which papers were not read passes without a warning.
/// </summary>
public partial class NothingIsLostTests
{
    private static readonly string[] s_identifiers =
    [
        "arXiv:2405.06067", "2405.06067v2", "https://arxiv.org/abs/2405.06068", "https://huggingface.co/papers/2405.06069",
        "10.1000/lamp.1", "https://doi.org/10.1000/LAMP-2",
        "https://example.org/login?next=%2Fpapers%2F2405.06070", "hep-th/9901001", "arXiv:hep-th/9901002",
        "[6](https://arxiv.org/abs/2405.06071)", "doi:10.1000/lamp\\_3",
        "https://arxiv.org/abs/2405.06072{here}", "\\url{https://arxiv.org/abs/2405.06073}", "``10.1000/a''",
        "<img src=\"https://arxiv.org/a/2405.06074.png\">x</img>",
        "https: //arxiv.org/abs/2405.06075", "https://https://doi.org/10.1000/x", "https://openreview.net/forum?id=aB3_d-9",
        "https://aclanthology.org/2024.acl-long.12/",
    ];

    private static readonly Gen<string> s_digest = Gen.Select(
        Gen.OneOf<string>(DigestGen.Chaos, DigestGen.Entries), Gen.OneOf(s_identifiers).Array[1, 5],
        Gen.OneOf(" ", "\n", "\n\n", "\r\n", ", ", "the the "), Gen.Int[0, 1_000],
        static (text, identifiers, separator, at) =>
        {
            int start = text.Length == 0 ? 0 : at % text.Length;
            return text.Insert(start, separator + string.Join(separator, identifiers) + separator);
        });

    public static TheoryData<string> Own => Captures.Own;

    [Theory]
    [MemberData(nameof(Own))]
    public void All_repairs_of_a_capture_leave_its_identifiers_and_its_text(string name) => AssertKept(Captures.ReadOwn(name));

    [Fact]
    public void All_repairs_of_real_captures_leave_their_identifiers_and_their_text() => Assert.All(Captures.Real, AssertKept);

    [Theory]
    [MemberData(nameof(Own))]
    public void A_capture_that_is_not_read_whole_has_a_warning(string name) => AssertWarned(Captures.ReadOwn(name));

    [Fact]
    public void A_real_capture_that_is_not_read_whole_has_a_warning() =>
        Assert.All(Captures.Real.Where(static page => page.Name != AuthorsBelow), AssertWarned);

    /// <summary>
    /// Authors in the line below a title look like the rest of a title that was wrapped, and no identifier is there to be missed. A finding
    /// as soon as layouts are read.
    /// </summary>
    private const string AuthorsBelow = "18-authors-below.papers.txt";

    [Fact]
    public void A_comment_that_names_a_paper_is_not_deleted()
    {
        const string Named = "// papergen: disable 2xxx -- as in doi:10.1000/182\n\nLamp: On Light\n\nWe read by the light of one lamp.\n";
        Assert.Equal(Named, Repair.All(Named));
        Assert.DoesNotContain("papergen", Repair.All(Named.Replace("doi:10.1000/182", "before", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    /// <summary>The books of real papers balance, and none of them holds what only a page does.</summary>
    [Fact]
    public void Real_digests_have_no_unclaimed_identifier_no_marks_of_a_page_and_no_foreign_text()
    {
        Assert.All((string[])[DataFiles.Seed, DataFiles.HuggingFace], static text =>
            Assert.DoesNotContain(Repair.Findings(text),
                static finding => finding.Rule.Id is "PAPER1018" or "PAPER1019" or "PAPER1020" or "PAPER1021" or "PAPER2020"));
    }

    [Fact]
    public void Repairs_of_random_digests_keep_every_identifier() => s_digest.Sample(AssertIdentifiersKept, iter: 2_000);

    [Fact]
    public void Repairs_of_digests_from_pages_keep_every_identifier() =>
        Gen.OneOf(Captures.Own.Select(row => Captures.ReadOwn(row.Data).Text).ToArray()).SelectMany(DigestGen.Mutated)
            .Sample(AssertIdentifiersKept, iter: 600);

    [Fact]
    public void Repairs_of_mutations_of_the_seed_keep_every_identifier() =>
        DigestGen.Mutated(DataFiles.Seed.Replace("https://github.com/", "https://arxiv.org/abs/2405.06067, ", StringComparison.Ordinal))
            .Sample(AssertIdentifiersKept, iter: 30);

    /// <summary>What was not read as a digest is not to be cut down to nothing, one unrecognised block after the other.</summary>
    [Theory]
    [InlineData("PAPER1002", "new\n\nSubscribe\n\nhttps://arxiv.org/abs/2405.06067\n")]
    [InlineData("PAPER1002", "new\n\nSubscribe\n\nA Title Alone\n\n4 authors\n\nAnother Title\n\n6 authors\n")]
    [InlineData("PAPER1001", "new\n\nMar 14\n\nSubscribe\n")]
    [InlineData("PAPER1001", "A paper's abstract that ends here, and nothing else stands in the file, not even a title, so that nothing "
        + "was read.\n")]
    [InlineData("PAPER1001", "")]
    public void A_digest_without_a_whole_paper_gets_no_deletions(string finding, string text)
    {
        Assert.Contains(Repair.Findings(text), found => found.Rule.Id == finding);
        Assert.Equal(text, Repair.All(text, static finding => finding.Rule.Id != "PAPER1008"));
        Assert.DoesNotContain(Repair.Findings(text),
            static finding => finding.Fix?.Title.StartsWith("Delete", StringComparison.Ordinal) == true);
    }

    /// <summary>What is in the place of a name and is none stays: a line of an export may say "id: https://...".</summary>
    [Theory]
    [InlineData("https://arxiv.org/abs/2405.06067")]
    [InlineData("2405.06067")]
    [InlineData("to be found")]
    public void A_name_is_not_written_over_what_is_none(string value)
    {
        string text = $"SAGE: One\nid: {value}\n\nWe read by the light of one lamp.\n\nSAGE: Two\nid: {value}\n\nWe write by the light of "
            + $"another.\n";
        Assert.Contains(Repair.Findings(text), static finding => finding.Rule.Id == "PAPER1013");
        Assert.Equal(3, Repair.All(text).Split($"id: {value}\n").Length);
    }

    private static void AssertKept(PastedPage capture)
    {
        foreach (string? rule in (string?[])[null, "PAPER1007", "PAPER1002", "PAPER1004", "PAPER1006"])
        {
            string repaired = Repair.All(capture.Text, finding => rule is null || finding.Rule.Id == rule);
            Assert.True(repaired.Length >= capture.Text.Length * 0.8, $"{capture.Name}: {capture.Text.Length} characters "
                + $"became {repaired.Length} by {rule ?? "all rules"}");
            Assert.Equal(Identifiers(capture.Text), Identifiers(repaired));
        }
    }

    private static void AssertWarned(PastedPage capture)
    {
        if (!capture.IsReadWhole())
            Assert.True(Repair.Findings(capture.Text).Any(static finding => finding.Severity >= FindingSeverity.Warning),
                $"{capture.Name} is not read whole, and nothing says so");
    }

    private static void AssertIdentifiersKept(string text)
    {
        string repaired = Repair.All(text);
        HashSet<string> kept = Keys(repaired);
        Assert.All(Keys(text),
            key => Assert.True(kept.Contains(key) || kept.Any(other => other.StartsWith(key, StringComparison.Ordinal)), $"{key} is "
                + $"gone:\n{repaired}"));
    }

    private static HashSet<string> Keys(string text) => [.. PaperMention.In(text).Select(static mention => mention.Key)];

    /// <summary>arXiv identifiers and DOIs, found by other means than the product's.</summary>
    private static string[] Identifiers(string text) =>
        [.. Identifier().Matches(text).Select(static match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"(?<![\d.])\d{4}\.\d{4,5}(?!\d)|\b10\.\d{4,9}/[-._;()/:A-Za-z0-9]*[A-Za-z0-9]")]
    private static partial Regex Identifier();
}
