using System.Globalization;
using CsCheck;

namespace PaperGen.Tests;

public class PaperDateTests
{
    private static readonly Gen<PaperDate> s_dates = Gen.Select(Gen.Int[2023, 2025], Gen.Int[0, 12], Gen.Int[0, 28], (year, month, day) =>
        month == 0 ? new PaperDate(year) : day == 0 ? new PaperDate(year, month) : new PaperDate(year, month, day));

    [Theory]
    [InlineData(2024, null, null, "2024")]
    [InlineData(2024, 5, null, "2024-05")]
    [InlineData(2024, 5, 9, "2024-05-09")]
    [InlineData(2024, 2, 29, "2024-02-29")]
    [InlineData(7, null, null, "0007")]
    [InlineData(9999, 12, 31, "9999-12-31")]
    public void A_date_knows_what_it_was_given(int year, int? month, int? day, string text)
    {
        var date = new PaperDate(year, month, day);
        Assert.Equal((year, month, day), (date.Year, date.Month, date.Day));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData(0, null, null, "year")]
    [InlineData(10000, null, null, "year")]
    [InlineData(2024, 0, null, "month")]
    [InlineData(2024, 13, null, "month")]
    [InlineData(2024, null, 1, "day")]
    [InlineData(2024, 1, 0, "day")]
    [InlineData(2024, 4, 31, "day")]
    [InlineData(2023, 2, 29, "day")]
    public void There_are_no_other_dates(int year, int? month, int? day, string parameter) =>
        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => new PaperDate(year, month, day));

    /// <summary>The form of ISO 8601 sorts as the dates do, the shorter before what begins with it.</summary>
    [Fact]
    public void Dates_are_ordered_as_their_texts() => Gen.Select(s_dates, s_dates).Sample((left, right) =>
    {
        int order = Math.Sign(string.CompareOrdinal(left.ToString(), right.ToString()));
        Assert.Equal(order, Math.Sign(left.CompareTo(right)));
        Assert.Equal(order == 0, left.Equals(right));
        Assert.Equal(order == 0, left.Equals((object)right));
        Assert.Equal(order == 0, left == right);
        Assert.Equal(order != 0, left != right);
        Assert.Equal(order < 0, left < right);
        Assert.Equal(order <= 0, left <= right);
        Assert.Equal(order > 0, left > right);
        Assert.Equal(order >= 0, left >= right);
        if (order == 0)
            Assert.Equal(left.GetHashCode(), right.GetHashCode());
    });

    [Fact]
    public void A_date_equals_nothing_else() => Assert.False(new PaperDate(2024).Equals("2024"));

    [Fact]
    public void The_culture_does_not_matter()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
        try
        {
            Assert.Equal("2024-05-09", new PaperDate(2024, 5, 9).ToString());
            Assert.Equal("a(1234)", new PaperSource("a", 1234).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
