namespace PaperGen.Analysis;

/// <summary>The year that a repair appends to dates without one (PAPER1008), as a project or a command says it.</summary>
internal static class DateYear
{
    /// <summary>Whether a text is four digits.</summary>
    public static bool Is(string value) => value.Length == 4 && value.All(static c => c is >= '0' and <= '9');

    /// <param name="value">The setting.</param>
    /// <param name="invalid">Takes what is no year.</param>
    /// <returns>The year; empty if there is none.</returns>
    public static string Parse(string value, List<RejectedOption> invalid)
    {
        string year = value.Trim();
        if (year.Length == 0 || Is(year))
            return year;
        invalid.Add(new RejectedOption(OptionNames.Year, year, "the years of four digits, such as 2025"));
        return "";
    }
}
