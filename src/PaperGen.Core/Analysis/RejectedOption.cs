namespace PaperGen.Analysis;

/// <summary>An option with a value it cannot have.</summary>
internal readonly record struct RejectedOption(string Name, string Value, string Allowed);
