using PaperGen.Tests;

namespace PaperGen.Fuzz.Targets;

/// <summary>Every character is accounted for.</summary>
internal sealed class ParserTarget : IFuzzTarget
{
    public string Name => "parser";

    public int OneIn => 1;

    public string? Violation(string text) => DigestAccounting.Violation(text);
}
