using System.Globalization;

namespace PaperGen.Benchmarks.Reports;

/// <summary>
/// The form that all measurements are printed in: ours, what it is compared with, their ratio, the goal, and whether it is met.
/// </summary>
internal static class ResultTable
{
    /// <summary>The first line of each table.</summary>
    public const string Head = "| what | papers | PaperGen | compared with | ratio | goal | |";

    public static void Begin()
    {
        Console.WriteLine(Head);
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---|");
    }

    /// <param name="what">What is measured.</param>
    /// <param name="papers">With how many papers.</param>
    /// <param name="ours">What PaperGen takes.</param>
    /// <param name="other">What the other way takes.</param>
    /// <param name="otherName">Which way that is.</param>
    /// <param name="goal">What the ratio is to be.</param>
    public static void Row(string what, int papers, Quantity ours, Quantity other, string otherName, Goal goal) => Write(
        what, papers, ours.Text, other.Text + ", " + otherName, Ratio(ours.Value / other.Value), goal.Text,
        goal.Verdict(ours.Value, other.Value));

    /// <summary>A measurement that is alone.</summary>
    public static void Row(string what, int papers, Quantity ours, Goal goal) =>
        Write(what, papers, ours.Text, "", "", goal.Text, goal.Verdict(ours.Value, 0));

    private static void Write(string what, int papers, params string[] cells) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {papers:N0} | {string.Join(" | ", cells)} |"));

    /// <summary>Below a tenth as one over a number, which is how goals put it.</summary>
    private static string Ratio(double ratio) =>
        ratio < 0.1 ? string.Create(CultureInfo.InvariantCulture, $"1 / {1 / ratio:0.#}")
            : ratio.ToString("0.00", CultureInfo.InvariantCulture) + " x";
}
