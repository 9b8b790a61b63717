using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analysis;
using PaperGen.Names;
using PaperGen.Text;

namespace PaperGen.Options;

/// <summary>How much hover text the members get.</summary>
internal enum DocsMode
{
    /// <summary>Full up to 1,000 papers, summary above.</summary>
    Auto,

    /// <summary>Title, abstract, topics, links and place.</summary>
    Full,

    /// <summary>Title and file.</summary>
    Summary,

    /// <summary>A word that satisfies the compiler's demand for documentation.</summary>
    None,
}

/// <summary>Which members the papers get.</summary>
internal enum MembersMode
{
    /// <summary>Properties up to 10,000 papers, ids above.</summary>
    Auto,

    /// <summary>A property and a constant per paper.</summary>
    Properties,

    /// <summary>A constant per paper.</summary>
    Ids,

    /// <summary>Neither: papers are looked up.</summary>
    None,
}

/// <summary>What a project says to the generator.</summary>
internal sealed record PaperGenOptions
{
    /// <summary>The namespace of the generated classes; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The namespace that was asked for, if its last part is the name of a generated class.</summary>
    public required string? ReplacedNamespace { get; init; }

    public required bool IsPublic { get; init; }

    public required DocsMode Docs { get; init; }

    public required MembersMode Members { get; init; }

    /// <summary>Whether all files of the project see the generated classes without a <c>using</c>.</summary>
    public bool HasGlobalUsing { get; init; }

    /// <summary>The project's folder, which citing files' paths are relative to; empty if unknown.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary>Options with a value they cannot have.</summary>
    public required EquatableArray<RejectedOption> Invalid { get; init; }

    public static PaperGenOptions Read(AnalyzerConfigOptions options)
    {
        var invalid = new List<RejectedOption>();
        string wanted = OptionReader.Read(options, OptionNames.Namespace) is { Length: > 0 } own
            ? own : OptionReader.Read(options, OptionNames.RootNamespace);
        _ = RuleSeverities.Parse(OptionReader.Read(options, OptionNames.Severity), invalid);
        _ = DateYear.Parse(OptionReader.Read(options, OptionNames.Year), invalid);
        string @namespace = NamespaceName.Sanitize(wanted, out bool replaced);
        return new PaperGenOptions
        {
            Namespace = @namespace,
            ReplacedNamespace = replaced ? wanted : null,
            IsPublic = Choice(options, OptionNames.Visibility, ["internal", "public"], invalid) == 1,
            Docs = (DocsMode)Choice(options, OptionNames.Docs, ["auto", "full", "summary", "none"], invalid),
            Members = (MembersMode)Choice(options, OptionNames.Members, ["auto", "properties", "ids", "none"], invalid),
            HasGlobalUsing = Choice(options, OptionNames.GlobalUsing, ["false", "true"], invalid) == 1,
            ProjectDirectory = Uri.UnescapeDataString(OptionReader.Read(options, OptionNames.ProjectDirectory)) is { Length: > 0 } folder
                ? folder : OptionReader.Read(options, "ProjectDir"),
            Invalid = new(invalid.ToArray()),
        };
    }

    private static int Choice(AnalyzerConfigOptions options, string name, string[] values, List<RejectedOption> invalid)
    {
        string value = OptionReader.Read(options, name).Trim();
        if (value.Length == 0)
            return 0;
        int index = Array.FindIndex(values, known => known.Equals(value, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
            invalid.Add(new RejectedOption(name, value, string.Join(", ", values)));
        return Math.Max(index, 0);
    }
}
