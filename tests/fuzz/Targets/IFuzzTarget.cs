namespace PaperGen.Fuzz.Targets;

/// <summary>Something that has to hold of every text.</summary>
internal interface IFuzzTarget
{
    string Name { get; }

    /// <summary>Of how many texts it is asked: one in so many.</summary>
    int OneIn { get; }

    /// <summary>What does not hold, or null. An exception is a violation, too.</summary>
    string? Violation(string text);
}
