using System.Globalization;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats;

/// <summary>Dates as bibliographies write them: year, month and day, EDTF, or words.</summary>
internal static class BibliographyDate
{
    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>What stands for the year of a paper that has none yet.</summary>
    private static readonly string[] s_futures =
        ["forthcoming", "in press", "in preparation", "to appear", "submitted", "accepted", "n.d.", "no date", "undated"];

    /// <summary>Whether a text says that there is no date, or none yet.</summary>
    public static bool IsPending(string text) => BibliographyIdentifiers.Mentions(text, s_futures);

    /// <summary>The date of three numbers; null if the year is none.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month; 0, and what is none, if it is not known.</param>
    /// <param name="day">The day; as the month.</param>
    public static string? Of(int year, int month, int day) => year is < 1 or > 9999 ? null : Format(year, month, day);

    /// <summary>The date as <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; null if the fields say none.</summary>
    /// <param name="date">The text of the date, of a range its first; null if there is none.</param>
    /// <param name="year">The text of the year.</param>
    /// <param name="month">The text of the month.</param>
    /// <param name="day">The text of the day.</param>
    public static string? Read(string? date, string? year, string? month, string? day)
    {
        if (date is not null && OfDate(date) is { } found)
            return found;
        if (year is null || YearOf(year) is not { } number)
            return null;
        int monthNumber = month is null ? 0 : MonthOf(month);
        if (month is null && year.Length > 5)
            monthNumber = OfDate(year) is { Length: > 4 } whole ? int.Parse(whole.Substring(5, 2),
                CultureInfo.InvariantCulture) : MonthName(year);
        return Format(number, monthNumber, day is not null ? NumberIn(day, 1, 31) : month is null ? 0 : DayOf(month));
    }

    /// <summary>The year in a text; null if there is none.</summary>
    public static int? YearOf(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length is > 0 and <= 4 && trimmed.All(Letters.IsDigit) && int.Parse(trimmed,
            CultureInfo.InvariantCulture) is > 0 and var whole)
            return whole;
        for (int i = 0; i + 4 <= text.Length; i++)
        {
            if (IsNumber(text, i, 4) && text[i] is '1' or '2')
                return int.Parse(text.Substring(i, 4), CultureInfo.InvariantCulture);
        }
        return null;
    }

    private static string? OfDate(string text)
    {
        string date = text.Trim();
        if (date.Length == 0 || date[0] == '-')
            return null;
        if (!IsNumber(date, 0, 4))
            return YearOf(date) is { } other ? Format(other, MonthName(date), MonthName(date) == 0 ? 0 : DayOf(date)) : null;
        int year = int.Parse(date.Substring(0, 4), CultureInfo.InvariantCulture);
        int month = Two(date, 4);
        return Format(year, month, month == 0 ? 0 : Two(date, 7));
    }

    /// <summary>The number behind a hyphen (or a slash, where no range is meant) at a position; 0 if none is there.</summary>
    private static int Two(string date, int separator)
    {
        if (separator + 2 >= date.Length + 1 || separator >= date.Length || date[separator] is not ('-' or '/')
            || !Letters.IsDigit(At(date, separator + 1)))
            return 0;
        bool hasTwo = Letters.IsDigit(At(date, separator + 2));
        // "2020/2021" is a range, "2020/05/09" is none.
        if (hasTwo && Letters.IsDigit(At(date, separator + 3)))
            return 0;
        return int.Parse(date.Substring(separator + 1, hasTwo ? 2 : 1), CultureInfo.InvariantCulture);
    }

    private static char At(string text, int i) => i < text.Length ? text[i] : '\0';

    private static int MonthOf(string text) => MonthName(text) is > 0 and var named ? named : text.IndexOfAny(['.', '/']) < 0
        || NumberIn(text, 1, 12) > 0 ? NumberIn(text, 1, 12) : 0;

    /// <summary>The first month that a text names by its English name; 0 if there is none.</summary>
    private static int MonthName(string text)
    {
        for (int i = 0; i + 3 <= text.Length; i++)
        {
            if (i > 0 && char.IsLetter(text[i - 1]))
                continue;
            int month = Array.FindIndex(s_months, name => string.Compare(text, i, name, 0, 3, StringComparison.OrdinalIgnoreCase) == 0);
            if (month >= 0)
                return month + 1;
        }
        return 0;
    }

    /// <summary>The day beside the name of a month: "May 12", "12 May"; 0 if there is none.</summary>
    private static int DayOf(string text) => MonthName(text) == 0 ? 0 : NumberIn(text, 1, 31);

    private static int NumberIn(string text, int least, int most)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int end = i;
            while (end < text.Length && Letters.IsDigit(text[end]))
                end++;
            if (end > i)
                return end - i <= 2 && int.Parse(text.Substring(i, end - i), CultureInfo.InvariantCulture) is var number
                    && number >= least && number <= most ? number : 0;
        }
        return 0;
    }

    private static bool IsNumber(string text, int start, int length)
    {
        for (int i = start; i < start + length; i++)
        {
            if (!Letters.IsDigit(At(text, i)))
                return false;
        }
        return !Letters.IsDigit(At(text, start + length)) && (start == 0 || !Letters.IsDigit(text[start - 1]));
    }

    private static string Format(int year, int month, int day)
    {
        string text = year.ToString("0000", CultureInfo.InvariantCulture);
        if (year is < 1 or > 9999 || month is < 1 or > 12)
            return text;
        text += "-" + month.ToString("00", CultureInfo.InvariantCulture);
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? text + "-" + day.ToString("00", CultureInfo.InvariantCulture) : text;
    }
}
