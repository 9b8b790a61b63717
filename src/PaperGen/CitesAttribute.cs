namespace PaperGen;

/// <summary>
/// Says that the code under it rests on a paper: <c>[Cites(nameof(Papers.HMT))]</c>. It is read at compile time, where a paper that is in
/// no catalog is an error; the generated <c>Citations</c> class lists what was read.
/// </summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class CitesAttribute : Attribute
{
    /// <summary>Cites a paper.</summary>
    /// <param name="paper">
    /// The paper: <c>nameof(Papers.HMT)</c>, <c>Papers.Ids.HMT</c>, or a string literal with its id, its arXiv identifier or its DOI.
    /// </param>
    public CitesAttribute(string paper) => Paper = paper;

    /// <summary>The paper as the code names it: an id, an arXiv identifier or a DOI.</summary>
    public string Paper { get; }

    /// <summary>What the code has to do with the paper.</summary>
    public CitationRole Role { get; set; }

    /// <summary>Where in the paper, for example <c>Section 3.2</c>; <see langword="null"/> for all of it.</summary>
    public string? Locator { get; set; }

    /// <summary>What else there is to say, or <see langword="null"/>.</summary>
    public string? Note { get; set; }
}
