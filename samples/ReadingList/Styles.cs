using Spectre.Console;

namespace ReadingList;

internal static class Styles
{
    public static Style Title { get; } = new(decoration: Decoration.Bold);
    public static Style Id { get; } = new(Color.Aqua);
    public static Style Number { get; } = new(Color.Green);
    public static Style Link { get; } = new(Color.Blue, decoration: Decoration.Underline);
    public static Style Selected { get; } = new(Color.Aqua, decoration: Decoration.Bold);
    public static Style Quiet { get; } = new(Color.Grey);
}
