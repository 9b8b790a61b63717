using System.Globalization;

namespace PaperGen.Benchmarks.Reports;

/// <summary>What a measurement is to be against the one beside it.</summary>
/// <param name="Text">The goal in words; empty for what is only reported.</param>
/// <param name="Miss">By which factor two measurements, ours and the other, miss the goal; at most 1 if they meet it.</param>
internal sealed record Goal(string Text, Func<double, double, double> Miss)
{
    /// <summary>For what is reported and not judged.</summary>
    public static Goal None { get; } = new("", static (_, _) => 0);

    /// <summary>Nothing at all.</summary>
    public static Goal Zero { get; } = new("0", static (ours, _) => ours == 0 ? 0 : double.PositiveInfinity);

    /// <summary>Ours is at most so many times the other.</summary>
    public static Goal AtMost(double ratio) =>
        new(string.Create(CultureInfo.InvariantCulture, $"at most {ratio} x"), (ours, other) => ours / other / ratio);

    /// <summary>Ours is at most so many percent of the other.</summary>
    public static Goal AtMostPercent(double percent) =>
        new(string.Create(CultureInfo.InvariantCulture, $"at most {percent} %"), (ours, other) => ours / other * 100 / percent);

    /// <summary>Ours is at most so much, whatever is beside it.</summary>
    public static Goal AtMostValue(double value) =>
        new(string.Create(CultureInfo.InvariantCulture, $"at most {value:N0}"), (ours, _) => ours / value);

    /// <summary>The other is at least so many times ours.</summary>
    /// <param name="times">How many times.</param>
    /// <param name="comparative"><c>faster</c> or <c>fewer</c>.</param>
    public static Goal Times(double times, string comparative) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{times} x {comparative}"), (ours, other) => times / (other / ours));

    public string Verdict(double ours, double other)
    {
        if (Text.Length == 0)
            return "reported";
        double miss = Miss(ours, other);
        return miss <= 1 ? "met" : double.IsInfinity(miss) ? "**missed**"
            : string.Create(CultureInfo.InvariantCulture, $"**missed by {miss:0.00} x**");
    }
}
