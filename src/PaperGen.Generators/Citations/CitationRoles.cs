namespace PaperGen.Citations;

/// <summary>The numbers of <c>CitationRole</c>.</summary>
internal static class CitationRoles
{
    public const int Background = 0;

    public const int Last = 7;
}
