using PaperGen.Syntax;

namespace PaperGen.Core.Tests.Syntax;

/// <summary>Which lines of a page are furniture, and which of their neighbours are titles.</summary>
public class FurnitureTests
{
    [Theory]
    [InlineData("new")]
    [InlineData("subscribe")]
    [InlineData("papers")]
    [InlineData("daily")]
    [InlineData("weekly")]
    [InlineData("monthly")]
    [InlineData("models")]
    [InlineData("datasets")]
    [InlineData("spaces")]
    [InlineData("posts")]
    [InlineData("docs")]
    [InlineData("enterprise")]
    [InlineData("Pricing")]
    [InlineData("7")]
    [InlineData("86.1k")]
    [InlineData("1,024")]
    public void A_word_of_the_menu_or_a_number_is_furniture_unless_an_abstract_follows(string line)
    {
        Assert.Equal(DigestNodeKind.Furniture, KindBetweenEntries(line));
        Assert.Equal(DigestNodeKind.Title, KindBeforeAbstract(line));
    }

    [Theory]
    [InlineData("May 29[6](https://huggingface.co/papers)")]
    [InlineData("May 29 [6][12]")]
    [InlineData("May 29 6")]
    [InlineData("Daily Papers")]
    [InlineData("trending papers")]
    [InlineData("Buckets new")]
    [InlineData("Log In")]
    [InlineData("Sign Up")]
    [InlineData("AK")]
    [InlineData("by")]
    [InlineData("Submitted by")]
    [InlineData("Upvote")]
    [InlineData("arXiv Page")]
    [InlineData("-")]
    [InlineData("\u00B7")]
    [InlineData("Hugging Face")]
    [InlineData("Daily Papers - Hugging Face")]
    [InlineData("Get trending papers in your email inbox!")]
    [InlineData("Get trending papers in your email inbox once a day!")]
    [InlineData("by AK and the research community")]
    [InlineData("byAK and the research community")]
    [InlineData("by[AK] and the research community")]
    [InlineData("By [ak] and the Research Community")]
    [InlineData("Mar 14 5")]
    [InlineData("Mar 14 1024")]
    [InlineData("\u00B7 Mar 14")]
    [InlineData("\u2022 Mar 14, 2025")]
    [InlineData("* Published on Sep 12, 2023")]
    [InlineData("-Published on Sep 12")]
    [InlineData("Published on Sep 2")]
    [InlineData("1 author")]
    [InlineData("12 Authors")]
    [InlineData("\u00B7 671 authors")]
    [InlineData("- 9 authors")]
    [InlineData("[-] 86.1k")]
    [InlineData("[-]7")]
    [InlineData("[-] -")]
    [InlineData("[-]-")]
    [InlineData("GitHub 7")]
    [InlineData("github 86.1K")]
    [InlineData("https://huggingface.co/login")]
    [InlineData("https://huggingface.co/papers?date=2025-03-14")]
    [InlineData("http://huggingface.co/login?next=papers")]
    [InlineData("http://huggingface.co/papers/trending")]
    public void What_no_paper_is_called_is_furniture_wherever_it_stands(string line)
    {
        Assert.Equal(DigestNodeKind.Furniture, KindBetweenEntries(line));
        Assert.Equal(DigestNodeKind.Furniture, KindBeforeAbstract(line));
    }

    [Theory]
    [InlineData("Jan 1")]
    [InlineData("Feb 28")]
    [InlineData("mar 14")]
    [InlineData("Apr 14")]
    [InlineData("May 14")]
    [InlineData("Jun 14")]
    [InlineData("Jul 14")]
    [InlineData("Aug 14")]
    [InlineData("Sep 14")]
    [InlineData("Oct 14")]
    [InlineData("Nov 14")]
    [InlineData("Dec 14")]
    [InlineData("Mar 14, 2025")]
    [InlineData("Mar 4, 2025 12")]
    public void A_month_and_a_day_are_the_date_in_the_header_and_furniture_below(string line)
    {
        Assert.Equal(DigestNodeKind.Date, Node($"{line}\n\nA Title\n\nAn abstract.", line));
        Assert.Equal(DigestNodeKind.Furniture, KindBetweenEntries(line));
    }

    [Theory]
    [InlineData("News")]
    [InlineData("New Papers")]
    [InlineData("Get trending papers in your email inbox")]
    [InlineData("We get trending papers in your email inbox!")]
    [InlineData("by AK and the research")]
    [InlineData("AK and the research community")]
    [InlineData("On AK and the research community")]
    [InlineData("by Ada and the research community")]
    [InlineData("by  AK, Ada and the research communities")]
    [InlineData("Mar")]
    [InlineData("Mar x")]
    [InlineData("Mar14")]
    [InlineData("Mar-14")]
    [InlineData("Mar 143")]
    [InlineData("March 14")]
    [InlineData("Mar 14 papers")]
    [InlineData("Mar 14, 20255")]
    [InlineData("Mar 14, 202")]
    [InlineData("Mar 14,2025")]
    [InlineData("Mar 14; 2025")]
    [InlineData("On Mar 14")]
    [InlineData("# Mar 14")]
    [InlineData("* Mar 14 5")]
    [InlineData("Published on")]
    [InlineData("Published on 14")]
    [InlineData("Published Mar 14")]
    [InlineData("authors")]
    [InlineData("9authors")]
    [InlineData("9-authors")]
    [InlineData("9 author names")]
    [InlineData("nine authors")]
    [InlineData("[-]")]
    [InlineData("[-] x")]
    [InlineData("7m")]
    [InlineData("7kk")]
    [InlineData("Top 10")]
    [InlineData("Mix 12")]
    [InlineData("*")]
    [InlineData("k")]
    [InlineData(".5")]
    [InlineData("3-4")]
    [InlineData("GitHub")]
    [InlineData("GitHub k")]
    [InlineData("GitHub 7m")]
    [InlineData("GitHub 7,000")]
    [InlineData("GitHub Copilot 7")]
    [InlineData("https://huggingface.co/models")]
    [InlineData("https://huggingface.co/papers are pages")]
    [InlineData("https://example.org/papers")]
    public void What_only_resembles_furniture_is_a_title(string line)
    {
        Assert.Equal(DigestNodeKind.Title, KindBetweenEntries(line));
        Assert.Equal(DigestNodeKind.Title, KindBeforeAbstract(line));
    }

    /// <summary>The longest piece of furniture that is looked at has 200 characters.</summary>
    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Furniture_is_short(int length, bool isFurniture)
    {
        DigestNodeKind expected = isFurniture ? DigestNodeKind.Furniture : DigestNodeKind.Title;
        const string Address = "https://huggingface.co/papers?q=";
        Assert.Equal(expected, KindBetweenEntries(Address + new string('x', length - Address.Length)));
        const string Invitation = "Get trending papers in your email inbox ";
        Assert.Equal(expected, KindBetweenEntries(Invitation + new string('x', length - Invitation.Length - 1) + "!"));
    }

    [Fact]
    public void A_count_behind_a_date_makes_it_a_cards_not_the_pages() =>
        Assert.Equal(DigestNodeKind.Furniture, Node("Mar 14 5\n\nA Title\n\nAn abstract.", "Mar 14 5"));

    [Theory]
    [InlineData("")]
    [InlineData("[-] ")]
    [InlineData("Mar 14 ")]
    public void A_number_may_be_long(string before) =>
        Assert.Equal(DigestNodeKind.Furniture, KindBetweenEntries(before + new string('7', 60)));

    [Fact]
    public void White_space_in_furniture_counts_once_however_much_of_it_there_is()
    {
        Assert.Equal(DigestNodeKind.Furniture, KindBetweenEntries("Daily \t  Papers\n    -   Hugging\n Face"));
        Assert.Equal(DigestNodeKind.Furniture, KindBetweenEntries("Daily" + new string(' ', 100) + "Papers"));
    }

    [Fact]
    public void A_block_of_furniture_lines_is_furniture_even_before_an_abstract()
    {
        Assert.Equal(DigestNodeKind.Furniture, KindBeforeAbstract("Models\n7"));
        Assert.Equal(DigestNodeKind.Title, KindBeforeAbstract("Models\nof Seven"));
        Assert.Equal(DigestNodeKind.Title, KindBeforeAbstract("Seven\nModels"));
    }

    private static DigestNodeKind KindBetweenEntries(string line) => Node($"First\n\nOne.\n\n{line}\n\nSecond\n\nTwo.", line);

    private static DigestNodeKind KindBeforeAbstract(string line) => Node($"First\n\nOne.\n\n{line}\n\nTwo.", line);

    /// <summary>What the node is that holds the line, and nothing but the line.</summary>
    private static DigestNodeKind Node(string text, string line)
    {
        DigestSyntax syntax = DigestParser.Parse(text);
        return Assert.Single(syntax.Nodes, node => DigestText.Text(syntax, node.Span) == line).Kind;
    }
}
