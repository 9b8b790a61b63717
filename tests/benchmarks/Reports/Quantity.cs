using System.Globalization;

namespace PaperGen.Benchmarks.Reports;

/// <summary>A measured number and how it is written.</summary>
/// <param name="Value">The number.</param>
/// <param name="Text">The number with its unit.</param>
internal readonly record struct Quantity(double Value, string Text)
{
    public static Quantity Milliseconds(double value) =>
        new(value, value.ToString(value switch { < 1 => "0.000", < 10 => "0.00", < 100 => "0.0", _ => "N0" },
            CultureInfo.InvariantCulture) + " ms");

    public static Quantity Nanoseconds(double value) =>
        new(value, value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture) + " ns");

    public static Quantity Bytes(double value) => new(value, value.ToString("N0", CultureInfo.InvariantCulture) + " B");

    public static Quantity Count(int value, string unit) => new(value, value.ToString("N0", CultureInfo.InvariantCulture) + " " + unit);
}
