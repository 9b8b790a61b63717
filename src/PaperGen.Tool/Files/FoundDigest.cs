using PaperGen.Text;

namespace PaperGen.Tool.Files;

/// <summary>A digest that a command line names.</summary>
/// <param name="Path">Where it is; of the standard input, where it would be.</param>
internal sealed record FoundDigest(string Path)
{
    /// <summary>The name of the format that its project gives it; empty if none does.</summary>
    public string Format { get; init; } = "";

    /// <summary>What MSBuild says of its project; null if it was not asked.</summary>
    public ProjectEvaluation? Project { get; init; }

    /// <summary>The fields of bibliographies that its project keeps to itself.</summary>
    public PrivateFields PrivateFields => Project?.PrivateFields ?? PrivateFields.None;

    /// <summary>Whether it comes from the standard input.</summary>
    public bool IsInput { get; init; }
}
