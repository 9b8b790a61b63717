using Microsoft.CodeAnalysis;

namespace PaperGen.Clashes;

/// <summary>A name of a generated class that means something else in a project.</summary>
/// <param name="Class">The class's name.</param>
/// <param name="Other">What else it is, in words.</param>
/// <param name="Location">Where the project says so: at the declaration, or else where the name is used.</param>
internal sealed record NameClash(string Class, string Other, Location Location);
