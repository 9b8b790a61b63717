
namespace PaperGen.Tests;

public class PaperSourceTests
{
    [Fact]
    public void A_place_is_a_file_and_a_line()
    {
        var place = new PaperSource("lists/a.papers.txt", 37);
        Assert.Equal(("lists/a.papers.txt", 37), (place.File, place.Line));
        Assert.Equal("lists/a.papers.txt(37)", place.ToString());
    }

    [Fact]
    public void Places_are_equal_by_value()
    {
        var place = new PaperSource("a", 1);
        Assert.Equal(place, new PaperSource("a", 1));
        Assert.Equal(place.GetHashCode(), new PaperSource(new string('a', 1), 1).GetHashCode());
        Assert.True(place == new PaperSource("a", 1));
        Assert.True(place != new PaperSource("A", 1));
        Assert.True(place != new PaperSource("a", 2));
        Assert.False(place.Equals("a(1)"));
    }

    [Fact]
    public void The_default_is_no_place()
    {
        Assert.Equal("", default(PaperSource).File);
        Assert.Equal(default, new PaperSource("", 0));
        Assert.Equal(default(PaperSource).GetHashCode(), new PaperSource("", 0).GetHashCode());
    }
}
