using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3006: an address whose host cannot exist, or with two schemes.</summary>
internal sealed class UrlInvalid : DigestRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER3006", RuleFamily.Links, DiagnosticSeverity.Warning,
        "An address cannot lead anywhere",
        "'{0}' cannot lead anywhere{1}",
        "A host has a dot and a top-level domain, or is localhost or a number.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("/");

    public override string Advice(string? fix) => fix is null ? "" : "; write one scheme only";

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        string s = text.Raw;
        var found = new List<RuleHit>();
        for (int i = s.IndexOf(":/", StringComparison.Ordinal); i >= 0; i = s.IndexOf(":/", i + 2, StringComparison.Ordinal))
        {
            int start = s.StartsWith(i - 5, "https") ? i - 5 : s.StartsWith(i - 4, "http") ? i - 4 : -1;
            int second = i + 1;
            while (second < s.Length && s[second] == '/')
                second++;
            if (start >= 0 && (s.StartsWith(second, "http:") || s.StartsWith(second, "https:")))
                found.Add(new RuleHit(start, second, ""));
        }
        foreach (UrlText url in UrlText.In(text))
        {
            if (url.Host is not ("http" or "https") && !HostNames.CanExist(url.Host))
                found.Add(new RuleHit(url.Start, url.End));
        }
        HitMerger.KeepLongest(found, hits);
    }
}
