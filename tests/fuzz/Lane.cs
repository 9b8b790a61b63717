using PaperGen.Fuzz.Targets;

namespace PaperGen.Fuzz;

/// <summary>A kind of file, and what has to hold of each of them.</summary>
/// <param name="Extension">How such a file's name ends.</param>
/// <param name="Share">How many texts of a hundred are of the kind.</param>
/// <param name="Mutator">Makes them.</param>
/// <param name="Targets">What they are put to.</param>
internal sealed record Lane(string Extension, int Share, Mutator Mutator, IReadOnlyList<IFuzzTarget> Targets);
