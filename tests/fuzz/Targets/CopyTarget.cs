namespace PaperGen.Fuzz.Targets;

/// <summary>What is embedded of a file holds the slices of its catalog, and blanks.</summary>
/// <param name="path">A path that says the format.</param>
internal sealed class CopyTarget(string path) : IFuzzTarget
{
    public string Name => "copies of " + Path.GetExtension(path);

    public int OneIn => 4;

    public string? Violation(string text) => EmbeddedSlices.Violation(text, path);
}
