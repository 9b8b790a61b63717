namespace PaperGen.Emit;

/// <summary>A generated file.</summary>
/// <param name="HintName">Its name, unique in a project.</param>
/// <param name="Source">Its text.</param>
internal readonly record struct GeneratedFile(string HintName, string Source);
