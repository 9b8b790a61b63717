using PaperGen.Findings;
using PaperGen.Syntax;

namespace PaperGen.Rules.Configuration;

/// <summary>PAPER9001: a digest is not UTF-8.</summary>
internal static class DigestNotUtf8
{
    public static readonly RuleInfo Descriptor = new("PAPER9001", RuleFamily.Configuration, FindingSeverity.Error,
        "A digest is not UTF-8",
        "The digest is not UTF-8 but {0}, so {1}",
        "The catalog reads the file's bytes at run time, at offsets computed from its text.");

    /// <summary>What follows of it, and the remedy.</summary>
    /// <param name="encoding">What the file is.</param>
    public static string Advice(string encoding) => encoding == TextEncoding.Binary
        ? "there are no papers in it; save what it shows as text"
        : "every text would be read from the wrong place; save the file as UTF-8";
}
