using System.Globalization;

#if PAPERGEN_LIBRARY
namespace PaperGen;
#else
namespace PaperGen.Internal;
#endif

/// <summary>A date as far as it is known: a year, a month of a year, or a day.</summary>
#if PAPERGEN_LIBRARY
public
#else
internal
#endif
readonly struct PaperDate : IEquatable<PaperDate>, IComparable<PaperDate>
{
    private readonly int _month;
    private readonly int _day;

    /// <summary>Creates a date.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12, or <see langword="null"/> if unknown.</param>
    /// <param name="day">The day of the month, or <see langword="null"/> if unknown; needs a month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public PaperDate(int year, int? month = null, int? day = null)
    {
        if (year is < 1 or > 9999)
            throw new ArgumentOutOfRangeException(nameof(year), year, "A year is a number from 1 to 9999.");
        if (month is < 1 or > 12)
            throw new ArgumentOutOfRangeException(nameof(month), month, "A month is a number from 1 to 12, or null.");
        if (day is not null && (month is null || day < 1 || day > DateTime.DaysInMonth(year, month.Value)))
            throw new ArgumentOutOfRangeException(nameof(day), day, "A day is a day of the given month, or null.");
        Year = year;
        _month = month ?? 0;
        _day = day ?? 0;
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12, or <see langword="null"/> if unknown.</summary>
    public int? Month => _month == 0 ? null : _month;

    /// <summary>The day of the month, from 1, or <see langword="null"/> if unknown.</summary>
    public int? Day => _day == 0 ? null : _day;

    /// <inheritdoc/>
    public bool Equals(PaperDate other) => Key == other.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PaperDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Key;

    /// <summary>Orders by time; a date of which less is known comes before those it may hold.</summary>
    /// <param name="other">The date to compare with.</param>
    /// <returns>Less than, equal to or greater than zero.</returns>
    public int CompareTo(PaperDate other) => Key.CompareTo(other.Key);

    /// <summary>The date in the form of ISO 8601, as far as it is known: <c>2024</c>, <c>2024-05</c> or <c>2024-05-09</c>.</summary>
    /// <returns>The date.</returns>
    public override string ToString()
    {
        string text = Year.ToString("0000", CultureInfo.InvariantCulture);
        if (_month != 0)
            text += "-" + _month.ToString("00", CultureInfo.InvariantCulture);
        if (_day != 0)
            text += "-" + _day.ToString("00", CultureInfo.InvariantCulture);
        return text;
    }

    /// <summary>Whether two dates are the same.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they are the same.</returns>
    public static bool operator ==(PaperDate left, PaperDate right) => left.Equals(right);

    /// <summary>Whether two dates differ.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(PaperDate left, PaperDate right) => !left.Equals(right);

    /// <summary>Whether one date comes before another.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator <(PaperDate left, PaperDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether one date comes before another or equals it.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator <=(PaperDate left, PaperDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one date comes after another.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator >(PaperDate left, PaperDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether one date comes after another or equals it.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator >=(PaperDate left, PaperDate right) => left.CompareTo(right) >= 0;

    private int Key => (Year << 9) | (_month << 5) | _day;
}
