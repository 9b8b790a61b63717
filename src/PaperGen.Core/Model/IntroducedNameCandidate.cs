namespace PaperGen.Model;

/// <summary>A name that an abstract announces.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Place">Its first word.</param>
/// <param name="Strength">How surely it is the paper's main contribution.</param>
/// <param name="IsData">Whether it is a data set, a benchmark.</param>
internal readonly record struct IntroducedNameCandidate(string Name, int Place, IntroducedNameStrength Strength, bool IsData);

/// <summary>How surely a name is that of the main contribution; the surest wins, then the first.</summary>
internal enum IntroducedNameStrength
{
    /// <summary>A phrase in small letters that the title has, too.</summary>
    Phrase,

    /// <summary>Behind "we also", or "our ... model" without an announcement.</summary>
    Lesser,

    /// <summary>Announced.</summary>
    Announced,
}
