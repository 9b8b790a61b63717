namespace PaperGen.Analyzers;

/// <summary>What findings about citations tell the code fixes.</summary>
internal static class CitationProperties
{
    /// <summary>The expressions that may replace the paper's, best first, separated by <see cref="Separator"/>.</summary>
    public const string Expressions = nameof(Expressions);

    public const char Separator = '\n';
}
