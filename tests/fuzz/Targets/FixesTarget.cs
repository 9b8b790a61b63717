using Microsoft.CodeAnalysis.Text;
using PaperGen.Digests;
using PaperGen.Fixes;
using PaperGen.Inspection;
using PaperGen.Model;

namespace PaperGen.Fuzz.Targets;

/// <summary>A digest that was repaired stays as it is, and repairs of text keep its entries.</summary>
internal sealed class FixesTarget : IFuzzTarget
{
    private static readonly FixOptions s_options = new(Year: "2025");

    public string Name => "fixes";

    public int OneIn => 4;

    public string? Violation(string text)
    {
        string repaired = All(text, static finding => finding.Fix is { ChangesStructure: false });
        if (Entries(text) != Entries(repaired))
            return $"{Entries(text)} entries became {Entries(repaired)}";
        string all = All(repaired, static _ => true);
        return All(all, static _ => true) == all ? null : "a repaired digest was repaired again";
    }

    private static string All(string text, Func<Finding, bool> wanted)
    {
        var file = new DigestFile("fuzz.papers.txt", SourceText.From(text));
        return DigestFixer.FixAll([file], file, wanted, s_options).File.Text.ToString();
    }

    private static int Entries(string text) => DigestParser.Parse(text).Entries.Count;
}
