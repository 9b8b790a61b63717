using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PaperGen.Generators.Tests.Infrastructure;

/// <summary>What MSBuild says to the compiler: properties, and the path of each digest and taxonomy in its project.</summary>
internal sealed class TestOptions(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    private static readonly Values s_none = new(new Dictionary<string, string>());

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(properties.ToDictionary(pair => "build_property." + pair.Key, pair => pair.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile switch
    {
        TestDigest digest =>
            new Values(new Dictionary<string, string>
            {
                ["build_metadata.AdditionalFiles.PaperGenPath"] =
                Uri.EscapeDataString(digest.ProjectPath)
            }),
        TestTaxonomy taxonomy =>
            new Values(new Dictionary<string, string>
            {
                ["build_metadata.AdditionalFiles.PaperGenTopicsPath"] =
                Uri.EscapeDataString(taxonomy.ProjectPath)
            }),
        _ => s_none,
    };

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = new(values, KeyComparer);

        // [NotNullWhen] is ambiguous here: the generator, whose internals are visible, brings its own.
        public override bool TryGetValue(string key, out string value) => _values.TryGetValue(key, out value!);
    }
}
