using System.Text.RegularExpressions;
using PaperGen.Bibliographies;
using PaperGen.Core.Tests.Architecture;

namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>
/// Whether a venue is a conference: by examples, and by what people put into their bibliographies as a journal or as a book of proceedings.
/// </summary>
public partial class VenueTextTests
{
    [Theory]
    [InlineData("NeurIPS", true)]
    [InlineData("NeurIPS 2024", true)]
    [InlineData("ICLR'25 (Oral)", true)]
    [InlineData("Proceedings of the 41st International Conference on Machine Learning", true)]
    [InlineData("Proc. of ACL", true)]
    [InlineData("Advances in Neural Information Processing Systems 30", true)]
    [InlineData("Findings of the Association for Computational Linguistics: EMNLP 2023", true)]
    [InlineData("IEEE/CVF Conference on Computer Vision and Pattern Recognition", true)]
    [InlineData("Proceedings of the IEEE Conference on Lamps", true)]
    [InlineData("Workshop on Wicks", true)]
    [InlineData("62nd Annual Meeting of the Association for Computational Linguistics", true)]
    [InlineData("Journal of Lamps", false)]
    [InlineData("Transactions of the ACL", false)]
    [InlineData("IEEE Micro", false)]
    [InlineData("Nature", false)]
    [InlineData("Proceedings of the IEEE", false)]
    [InlineData("Proceedings of the National Academy of Sciences", false)]
    [InlineData("Proceedings of the ACM on Programming Languages", false)]
    [InlineData("arXiv preprint arXiv:2405.06067", false)]
    [InlineData("Communications of the ACM", false)]
    [InlineData("", false)]
    public void A_venue_is_a_conference_or_not(string venue, bool expected) => Assert.Equal(expected, VenueText.IsConference(venue));

    [Fact]
    public void Real_venues_are_told_apart()
    {
        string corpus = Path.GetFullPath(Repository.At("../shared/data/bibliographies/corpus"));
        Assert.SkipUnless(Directory.Exists(corpus), "The bibliographies are not beside the repository.");
        ILookup<string, string> venues = Directory.EnumerateFiles(corpus, "*.bib", SearchOption.AllDirectories)
            .SelectMany(static file => Entry().Matches(File.ReadAllText(file)))
            .ToLookup(static match => match.Groups[1].Value.ToLowerInvariant(), static match => match.Groups[2].Value);
        string[] journals = [.. venues["article"]], proceedings = [.. venues["inproceedings"]];
        double wrong = journals.Count(VenueText.IsConference) / (double)journals.Length;
        double right = proceedings.Count(VenueText.IsConference) / (double)proceedings.Length;
        // What counts as wrong are proceedings that somebody filed as a journal, and what is missed has no word that says what it is.
        Assert.True(journals.Length > 500 && proceedings.Length > 100 && wrong < 0.03 && right > 0.7,
            $"{journals.Length} journals, {wrong:P2} taken for conferences; {proceedings.Length} proceedings, {right:P1} found\n"
            + string.Join('\n', journals.Where(VenueText.IsConference)
                .Concat(proceedings.Where(static venue => !VenueText.IsConference(venue))).Distinct()));
    }

    /// <summary>An article with its journal, or a talk with its book; the value is one that needs no decoding.</summary>
    [GeneratedRegex(@"^@(article|inproceedings)\s*\{(?:(?!^@)[^\0])*?^\s*(?:journal|booktitle)\s*=\s*[{""]([^{}""\\]+)[}""]",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Entry();
}
