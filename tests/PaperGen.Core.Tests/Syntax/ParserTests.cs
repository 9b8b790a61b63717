using PaperGen.Internal;
using PaperGen.Syntax;

namespace PaperGen.Core.Tests.Syntax;

/// <summary>Each sentence of the design's grammar, by the nodes it makes of a text ("The digest").</summary>
public class ParserTests
{
    /// <summary>241 characters, one more than a title may have.</summary>
    private static readonly string s_tooLong = string.Concat(Enumerable.Repeat("long words ", 22))[..241].TrimEnd() + "!";

    [Fact]
    public void Blank_lines_separate_a_title_and_its_abstract() => Parses(
        "A Title\n\nAn abstract.\n",
        "Title: A Title", "Abstract: An abstract.");

    [Fact]
    public void Entries_follow_each_other() => Parses(
        "First\n\nOne.\n\nSecond\n\nTwo.",
        "Title: First", "Abstract: One.", "Title: Second", "Abstract: Two.");

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_line_end_is_one(string lineEnd) => Parses(
        "First\n\nOne\nand a half.\n\n\n\nSecond\n\nTwo.\n".Replace("\n", lineEnd),
        "Title: First", $"Abstract: One{lineEnd}and a half.", "Title: Second", "Abstract: Two.");

    [Fact]
    public void Line_ends_may_be_mixed() => Parses(
        "First\r\r\nOne.\n\r\nSecond\n\rTwo.\r\n\r\n",
        "Title: First", "Abstract: One.", "Title: Second", "Abstract: Two.");

    [Theory]
    [InlineData("\u00A0")]
    [InlineData(" \t ")]
    [InlineData("\u3000\u2003")]
    [InlineData("\f\v")]
    public void A_line_of_white_space_of_any_kind_is_blank(string blank) => Parses(
        $"First\n{blank}\nOne.\n{blank}\nSecond\n\nTwo.",
        "Title: First", "Abstract: One.", "Title: Second", "Abstract: Two.");

    [Fact]
    public void White_space_around_a_block_is_not_part_of_it() => Parses(
        "\n \t First  \n\n\t One. \t\n\n",
        "Title: First", "Abstract: One.");

    [Fact]
    public void White_space_inside_a_block_collapses() => Equal(
        [("A Title Over Lines", "An abstract over three lines, indented.")],
        "A  Title\n   Over\tLines\n\nAn abstract\n over  three lines,\r\n\t indented.");

    [Fact]
    public void A_title_has_at_most_240_characters()
    {
        string title = new string('x', 230) + " yyyyyyyyy";
        Assert.Equal(240, title.Length);
        Parses($"{title}\n\nAn abstract.", $"Title: {title}", "Abstract: An abstract.");
        Parses($"A Title\n\n{title}y", "Title: A Title", $"Abstract: {title}y");
    }

    [Fact]
    public void The_pieces_of_a_title_count_with_a_space_between_them()
    {
        string first = new('x', 120);
        string second = new('y', 119);
        Parses($"{first}\n// between\n{second}\n\nAn abstract.", $"Title: {first}", "Comment: // between", $"Title: {second}",
            "Abstract: An abstract.");
        Parses($"A Title\n\n{first}\n// between\n{second}y", "Title: A Title", $"Abstract: {first}\n// between\n{second}y");
    }

    [Fact]
    public void White_space_counts_once_in_the_length_of_a_title()
    {
        string title = new string('x', 120) + " \t  \n    " + new string('y', 119);
        Parses($"{title}\n\nAn abstract.", $"Title: {title}", "Abstract: An abstract.");
    }

    [Theory]
    [InlineData("A question? With text after it")]
    [InlineData("A question?")]
    [InlineData("An exclamation!")]
    [InlineData("With a colon: and more")]
    [InlineData("1.5 Times as Much")]
    [InlineData("I/O by Lamp")]
    [InlineData("/ Divided")]
    [InlineData("/")]
    [InlineData("X")]
    public void Only_a_period_at_the_end_makes_an_abstract(string title) =>
        Parses($"{title}\n\nAn abstract.", $"Title: {title}", "Abstract: An abstract.");

    [Fact]
    public void A_slash_that_ends_the_file_is_text() =>
        Parses("A Title\n\nAn abstract.\n\n/", "Title: A Title", "Abstract: An abstract.", "Title: /", "! MissingAbstract: /");

    [Fact]
    public void A_long_text_without_a_period_is_an_abstract() =>
        Parses($"A Title\n\n{s_tooLong}", "Title: A Title", $"Abstract: {s_tooLong}");

    [Fact]
    public void A_short_sentence_before_an_abstract_is_a_title() => Parses(
        "Attention is all you need.\n\nWe propose a network.\n\nNext\n\nAn abstract.",
        "Title: Attention is all you need.", "Abstract: We propose a network.", "Title: Next", "Abstract: An abstract.",
        "! UnusualTitle: Attention is all you need.");

    [Theory]
    [InlineData(90, true)]
    [InlineData(91, false)]
    public void A_short_sentence_has_at_most_90_characters(int length, bool isTitle)
    {
        string sentence = new string('x', length - 1) + ".";
        DigestSyntax syntax = DigestParser.Parse($"First\n\nOne.\n\n{sentence}\n\nAn abstract.");
        Assert.Equal(isTitle, syntax.Entries.Count == 2);
    }

    [Fact]
    public void White_space_of_any_length_counts_as_one_character()
    {
        string sentence = new string('x', 44) + new string(' ', 30) + new string('y', 44) + ".";
        Assert.Equal(2, DigestParser.Parse($"First\n\nOne.\n\n{sentence}\n\nAn abstract.").Entries.Count);
    }

    [Fact]
    public void Two_slashes_in_a_sentence_are_text_that_counts()
    {
        string first = new string('x', 100) + ".";
        string sentence = "A short sentence.\n// " + new string('x', 80) + ".";
        Parses($"First\n\n{first}\n\n{sentence}\n\nAnother one.",
            "Title: First", $"Abstract: {first}", $"Unrecognised: {sentence}", "Unrecognised: Another one.", $"! MissingTitle: {sentence}",
            "! MissingTitle: Another one.");
    }

    [Fact]
    public void Under_a_title_with_metadata_a_short_sentence_is_its_abstract() => Parses(
        "Attention\nid: Attention\n\nA short abstract.\n\nAnother one.",
        "Title: Attention", "Metadata: id: Attention", "Abstract: A short abstract.", "Unrecognised: Another one.",
        "! MissingTitle: Another one.");

    [Fact]
    public void Of_two_short_sentences_in_a_row_the_first_is_a_title() => Parses(
        "First\n\nOne.\n\nSecond\n\nA short sentence.\n\nAnother one.",
        "Title: First", "Abstract: One.", "Title: Second", "Title: A short sentence.", "Abstract: Another one.",
        "! MissingAbstract: Second", "! UnusualTitle: A short sentence.");

    [Fact]
    public void Furniture_is_recognised_and_reported_and_disturbs_nothing() => Parses(
        "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\nMar 14\n\nA Title\n\nDaily "
            + "Papers\n\nAn abstract.\n\n19\n\nNext\n\nTwo.\n\n86.1k",
        "Furniture: new", "Furniture: Get trending papers in your email inbox!", "Furniture: Subscribe",
        "Furniture: byAK and the research community", "Date: Mar 14", "Title: A Title", "Furniture: Daily Papers", "Abstract: An abstract.",
        "Furniture: 19", "Title: Next", "Abstract: Two.", "Furniture: 86.1k", "! NonPaperText: new",
        "! NonPaperText: Get trending papers in your email inbox!", "! NonPaperText: Subscribe",
        "! NonPaperText: byAK and the research community", "! DateWithoutYear: Mar 14", "! NonPaperText: Daily Papers",
        "! NonPaperText: 19", "! NonPaperText: 86.1k");

    [Fact]
    public void Furniture_on_neighbouring_lines_is_furniture() => Parses(
        "Models\nDatasets\nSpaces\n\nA Title\n\nAn abstract.",
        "Furniture: Models\nDatasets\nSpaces", "Title: A Title", "Abstract: An abstract.", "! NonPaperText: Models\nDatasets\nSpaces");

    [Fact]
    public void A_line_of_a_wrapped_title_is_never_furniture() => Parses(
        "A Survey of Data Sets and\nModels\n\nAn abstract.",
        "Title: A Survey of Data Sets and\nModels", "Abstract: An abstract.");

    [Theory]
    [InlineData("Papers")]
    [InlineData("Models")]
    [InlineData("1984")]
    [InlineData("42")]
    public void A_menu_word_or_number_directly_before_an_abstract_is_its_title(string title) => Parses(
        $"First\n\nOne.\n\n{title}\n\nAn abstract.",
        "Title: First", "Abstract: One.", $"Title: {title}", "Abstract: An abstract.", $"! UnusualTitle: {title}");

    [Fact]
    public void A_digest_may_begin_with_a_paper_that_is_called_like_a_menu_word() => Parses(
        "1984\n\nOne.\n\nSecond\n\nTwo.",
        "Title: 1984", "Abstract: One.", "Title: Second", "Abstract: Two.", "! UnusualTitle: 1984");

    [Fact]
    public void A_menu_word_between_a_title_and_its_abstract_is_furniture() => Parses(
        "First\n\nPapers\n\nOne.",
        "Title: First", "Furniture: Papers", "Abstract: One.", "! NonPaperText: Papers");

    [Fact]
    public void A_date_with_a_year_is_a_date_without_a_finding_of_its_own() => Parses(
        "Mar 14, 2025\n\nA Title\n\nAn abstract.",
        "Date: Mar 14, 2025", "Title: A Title", "Abstract: An abstract.", "! NonPaperText: Mar 14, 2025");

    [Fact]
    public void A_date_after_the_header_lacks_nothing() => Parses(
        "A Title\n\nAn abstract.\n\nMar 14\n\nNext\n\nTwo.",
        "Title: A Title", "Abstract: An abstract.", "Furniture: Mar 14", "Title: Next", "Abstract: Two.", "! NonPaperText: Mar 14");

    [Fact]
    public void A_comment_stands_in_a_block_of_its_own() => Parses(
        "// one\n// two\n\nA Title\n\n// three\n\nAn abstract.",
        "Comment: // one", "Comment: // two", "Title: A Title", "Comment: // three", "Abstract: An abstract.");

    [Fact]
    public void A_comment_stands_in_a_title_block_and_parts_the_title() => Equal(
        [("A Title in Two Pieces", "An abstract.")],
        "// above\nA Title in\n// between\nTwo Pieces\n// below\n\nAn abstract.");

    [Fact]
    public void Pieces_of_a_title_are_nodes() => Parses(
        "// above\nA Title in\n  // between\nTwo Pieces\n\nAn abstract.",
        "Comment: // above", "Title: A Title in", "Comment: // between", "Title: Two Pieces", "Abstract: An abstract.");

    [Fact]
    public void The_comments_of_an_entry_are_those_in_its_title_block()
    {
        DigestSyntax syntax = DigestParser.Parse("// before\n\n// above\nA Title\n// below\n\n// after\n\nAn abstract.");
        Assert.Equal(["// above", "// below"], syntax.Entries.Single().Comments.Select(comment => DigestText.Text(syntax, comment)));
        Assert.Empty(DigestParser.Parse("A Title\n\nAn abstract.").Entries.Single().Comments);
    }

    [Fact]
    public void Comments_stand_wherever_lines_do() => Parses(
        "Hello\n// one\n\nA Title\n\n// two\nid: Name\n\nAn abstract.",
        "Unrecognised: Hello", "Comment: // one", "Title: A Title", "Comment: // two", "Metadata: id: Name", "Abstract: An abstract.",
        "! UnrecognisedText: Hello", "! DetachedMetadata: id: Name");

    [Fact]
    public void Inside_an_abstract_two_slashes_are_text() => Parses(
        "A Title\n\nAn abstract with\n// two slashes\nin it.",
        "Title: A Title", "Abstract: An abstract with\n// two slashes\nin it.");

    [Fact]
    public void The_shape_of_a_block_is_that_without_comments() => Parses(
        $"A Title\n// A sentence. And {new string('x', 250)}.\n\nAn abstract.",
        "Title: A Title", $"Comment: // A sentence. And {new string('x', 250)}.", "Abstract: An abstract.");

    [Fact]
    public void Metadata_lines_stand_directly_under_the_title() => Parses(
        "A Title\nid: Name\narxiv: 2405.06067\n\nAn abstract.",
        "Title: A Title", "Metadata: id: Name", "Metadata: arxiv: 2405.06067", "Abstract: An abstract.");

    [Fact]
    public void Every_known_key_makes_metadata() => Parses(
        "A Title\nid: a\narxiv: b\ndoi: c\ntopics: d\nlinks: e\nauthors: f\ndate: g\nvenue: h\nstatus: i\nnote: j\n\nAn abstract.",
        "Title: A Title", "Metadata: id: a", "Metadata: arxiv: b", "Metadata: doi: c", "Metadata: topics: d", "Metadata: links: e",
        "Metadata: authors: f", "Metadata: date: g", "Metadata: venue: h", "Metadata: status: i", "Metadata: note: j",
        "Abstract: An abstract.");

    [Fact]
    public void A_block_with_metadata_under_its_text_is_a_title_whatever_its_length_and_end()
    {
        Parses($"{s_tooLong}\nid: Long\n\nAn abstract.", $"Title: {s_tooLong}", "Metadata: id: Long", "Abstract: An abstract.");
        string sentences = string.Join(" ", Enumerable.Repeat("A sentence of a title.", 20));
        Parses($"{sentences}\nid: Long\nvenue: X\n\nAn abstract.", $"Title: {sentences}", "Metadata: id: Long", "Metadata: venue: X",
            "Abstract: An abstract.");
    }

    /// <summary>Abstracts of one long line are recognised by their beginning.</summary>
    [Fact]
    public void A_long_line_is_what_it_begins_with()
    {
        string words = string.Concat(Enumerable.Repeat("words and words ", 40));
        Parses($"A Title\n// {words}.\n\n// {words}.\n\nnote: {words}.\n\n{words}.",
            "Title: A Title", $"Comment: // {words}.", $"Comment: // {words}.", $"Metadata: note: {words}.", $"Abstract: {words}.",
            $"! DetachedMetadata: note: {words}.");
    }

    [Fact]
    public void The_last_line_of_an_abstract_that_begins_with_a_key_in_another_case_is_text() => Parses(
        $"A Title\n\n{s_tooLong}\nNote: this is text.",
        "Title: A Title", $"Abstract: {s_tooLong}\nNote: this is text.");

    [Fact]
    public void A_line_of_an_abstract_that_begins_with_a_key_and_has_text_below_is_text() => Parses(
        $"A Title\n\n{s_tooLong}\nnote: this is text\nand goes on.",
        "Title: A Title", $"Abstract: {s_tooLong}\nnote: this is text\nand goes on.");

    [Fact]
    public void An_indented_line_continues_a_metadata_value() => Parses(
        "A Title\nauthors: Ada Wick;\n  Bo Oil\nid: Name\n\nAn abstract.",
        "Title: A Title", "Metadata: authors: Ada Wick;\n  Bo Oil", "Metadata: id: Name", "Abstract: An abstract.");

    [Fact]
    public void An_indented_line_below_a_comment_is_text() => Parses(
        "A Title\nid: Name\n// a comment\n   in Pieces\n\nAn abstract.",
        "Title: A Title", "Metadata: id: Name", "Comment: // a comment", "Title: in Pieces", "Abstract: An abstract.");

    [Fact]
    public void Under_a_title_a_key_may_be_in_any_case()
    {
        DigestSyntax syntax = DigestParser.Parse("A Title\nDOI: 10.1000/x\nAuthors: Ada Wick\n\nAn abstract.");
        Assert.Equal([PaperField.Doi, PaperField.Authors], syntax.Entries.Single().Named.Select(line => line.Field));
    }

    [Theory]
    [InlineData("Subtitle: More of It")]
    [InlineData("link://example.org")]
    [InlineData("v\u00E9nue: X")]
    [InlineData("data: X")]
    [InlineData("node: X")]
    [InlineData("authorship: X")]
    public void What_is_not_nearly_a_key_goes_on_with_the_title(string line) => Parses(
        $"A Title\n{line}\n\nAn abstract.",
        $"Title: A Title\n{line}", "Abstract: An abstract.");

    [Fact]
    public void A_block_of_metadata_belongs_to_the_title_before_it_with_a_warning()
    {
        const string Text = "First\n\nOne.\n\nSecond\n\nid: Name\ntopics: Lamps\n\nTwo.";
        Parses(Text,
            "Title: First", "Abstract: One.", "Title: Second", "Metadata: id: Name", "Metadata: topics: Lamps", "Abstract: Two.",
            "! DetachedMetadata: id: Name", "! DetachedMetadata: topics: Lamps");
        DigestSyntax syntax = DigestParser.Parse(Text);
        Assert.Equal([0, 2], syntax.Entries.Select(entry => entry.Named.Count()));
        Assert.All(syntax.Entries, entry => Assert.True(entry.HasAbstract));
    }

    [Fact]
    public void Metadata_without_any_title_before_it_is_unrecognised() => Parses(
        "id: Name\n\nA Title\n\nAn abstract.",
        "Unrecognised: id: Name", "Title: A Title", "Abstract: An abstract.", "! UnrecognisedText: id: Name");

    [Theory]
    [InlineData("topic: Lamps", "topic", "topics")]
    [InlineData("auhtors: Ada Wick", "auhtors", "authors")]
    [InlineData("link: https://example.org", "link", "links")]
    [InlineData("statsu: retracted", "statsu", "status")]
    [InlineData("authorz: Ada Wick", "authorz", "authors")]
    [InlineData("Authorss: Ada Wick", "Authorss", "authors")]
    [InlineData("venu: Lamps", "venu", "venue")]
    [InlineData("ids: A", "ids", "id")]
    [InlineData("notes: read twice", "notes", "note")]
    [InlineData("topic:", "topic", "topics")]
    public void A_key_with_a_slip_of_the_hand_is_reported_with_the_key_that_was_meant(string line, string key, string meant)
    {
        Parses($"A Title\nid: Name\n{line}\n\nAn abstract.",
            "Title: A Title", "Metadata: id: Name", $"Unrecognised: {line}", "Abstract: An abstract.", $"! UnknownMetadataKey: {key}");
        Assert.Equal(meant, DigestParser.Parse($"First\n\nOne.\n\nA Title\n{line}").Problems[0].Argument);
    }

    [Fact]
    public void A_title_that_begins_with_a_capital_key_is_a_title() => Parses(
        "Links: A Survey of Chains\n\nAn abstract.\n\nTopic: A Survey of Surveys\n\nTwo.",
        "Title: Links: A Survey of Chains", "Abstract: An abstract.", "Title: Topic: A Survey of Surveys", "Abstract: Two.");

    [Fact]
    public void A_title_alone_is_a_paper()
    {
        Parses("Only a Title", "Title: Only a Title", "! MissingAbstract: Only a Title");
        Assert.False(DigestParser.Parse("Only a Title").Entries.Single().HasAbstract);
    }

    [Fact]
    public void A_title_without_an_abstract_is_a_paper()
    {
        const string Text = "First\n\nSecond\n\nTwo.\n\nThird";
        Parses(Text,
            "Unrecognised: First", "Title: Second", "Abstract: Two.", "Title: Third",
            "! UnrecognisedText: First", "! MissingAbstract: Third");
    }

    [Fact]
    public void Two_titles_in_a_row_after_the_first_pair_lack_an_abstract() => Parses(
        "First\n\nOne.\n\nSecond\n\nThird\n\nThree.",
        "Title: First", "Abstract: One.", "Title: Second", "Title: Third", "Abstract: Three.",
        "! MissingAbstract: Second");

    [Fact]
    public void An_abstract_after_an_abstract_lacks_a_title()
    {
        string second = new string('x', 100) + ".";
        Parses($"First\n\n{second}\n\n{second}\n\nNext\n\nTwo.",
            "Title: First", $"Abstract: {second}", $"Unrecognised: {second}", "Title: Next", "Abstract: Two.", $"! MissingTitle: {second}");
    }

    [Fact]
    public void Text_before_the_first_pair_that_fits_nothing_is_unrecognised()
    {
        string abstractLike = new string('x', 100) + ".";
        Parses($"Some page\n\nAnother line\n\n{abstractLike}\n\nA Title\n\nAn abstract.".Replace("Another line\n\n", ""),
            "Title: Some page", $"Abstract: {abstractLike}", "Title: A Title", "Abstract: An abstract.");
        Parses($"{abstractLike}\n\nSome page\n\nA Title\n\nAn abstract.",
            $"Unrecognised: {abstractLike}", "Unrecognised: Some page", "Title: A Title", "Abstract: An abstract.",
            $"! UnrecognisedText: {abstractLike}", "! UnrecognisedText: Some page");
    }

    [Fact]
    public void A_title_with_metadata_before_the_first_pair_is_a_paper() => Parses(
        "Early\nid: Early\n\nA Title\n\nAn abstract.",
        "Title: Early", "Metadata: id: Early", "Title: A Title", "Abstract: An abstract.", "! MissingAbstract: Early");

    [Theory]
    [InlineData("")]
    [InlineData(" \n\u00A0\n\t")]
    public void A_digest_without_text_is_empty(string text) => Parses(text, "! EmptyDigest: ");

    [Fact]
    public void A_digest_of_furniture_and_comments_is_empty() => Parses(
        "// nothing yet\n\nDaily Papers",
        "Comment: // nothing yet", "Furniture: Daily Papers", "! NonPaperText: Daily Papers", "! EmptyDigest: ");

    [Fact]
    public void Lines_are_counted_as_editors_count_them()
    {
        DigestSyntax syntax = DigestParser.Parse("A\r\n\rB\n\u2028C\u0085D");
        Assert.Equal([1, 3, 5, 6], new[] { 'A', 'B', 'C', 'D' }.Select(c => syntax.Line(syntax.Text.IndexOf(c))));
        // A line break belongs to the line that it ends.
        Assert.Equal([1, 2, 2, 2, 3, 4], Enumerable.Range(0, 6).Select(DigestParser.Parse("\nAB\n\r").Line));
    }

    [Fact]
    public void A_position_belongs_to_the_entry_between_whose_first_and_last_character_it_is()
    {
        const string Text = "new\n\n  id: A\n  First\nnote: x\n\nOne.\n\n7\n\nSecond\nvenue: Lamps\n";
        DigestSyntax syntax = DigestParser.Parse(Text);
        int second = Text.IndexOf("Second", StringComparison.Ordinal);
        EntrySyntax? Expected(int position) =>
            position >= Text.IndexOf("id", StringComparison.Ordinal) && position < Text.IndexOf("One.", StringComparison.Ordinal) + 4
                ? syntax.Entries[0]
            : position >= second && position < Text.Length - 1 ? syntax.Entries[1]
            : null;
        Assert.All(Enumerable.Range(0, Text.Length + 1), position => Assert.Same(Expected(position), syntax.EntryAt(position)));
    }

    [Fact]
    public void A_value_stands_between_the_white_space_behind_the_colon_and_that_at_the_end()
    {
        DigestSyntax syntax = DigestParser.Parse("A Title\nid:Name\nauthors: \t Ada Wick;\n  Bo Oil \nvenue:\n\nAn abstract.");
        Assert.Equal(
            [("id", "Name", PaperField.Id), ("authors", "Ada Wick;\n  Bo Oil", PaperField.Authors), ("venue", "", PaperField.Venue)],
            syntax.Entries.Single().Named.Select(
                line => (DigestText.Text(syntax, line.NameSpan), DigestText.Text(syntax, line.Span), line.Field)));
    }

    private static void Parses(string text, params string[] expected) =>
        Assert.Equal(expected, DigestText.Describe(DigestParser.Parse(text)));

    private static void Equal((string Title, string Abstract)[] expected, string text)
    {
        DigestSyntax syntax = DigestParser.Parse(text);
        Assert.Equal(expected, syntax.Entries.Select(entry => (DigestText.Title(syntax, entry), DigestText.Abstract(syntax, entry))));
    }
}
