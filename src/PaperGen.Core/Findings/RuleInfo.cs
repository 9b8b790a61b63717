using System.Reflection;

namespace PaperGen.Findings;

/// <summary>The families of rules, by the first digit of their identifiers.</summary>
internal enum RuleFamily
{
    /// <summary>1xxx: how the digest is built of entries.</summary>
    Structure,

    /// <summary>2xxx: text that was damaged on its way.</summary>
    Text,

    /// <summary>3xxx: web addresses and identifiers.</summary>
    Links,

    /// <summary>4xxx: topics and the project's taxonomy.</summary>
    Topics,

    /// <summary>5xxx: citations in C#.</summary>
    Citations,

    /// <summary>6xxx: the syntax and the fields of bibliographies.</summary>
    Bibliography,

    /// <summary>9xxx: the project's options and files.</summary>
    Configuration,
}

/// <summary>How much a finding matters; the numbers are those of the compiler's severities.</summary>
internal enum FindingSeverity
{
    Hidden,
    Info,
    Warning,
    Error,
}

/// <summary>What a rule is.</summary>
/// <param name="Id">The identifier, final once shipped.</param>
/// <param name="Family">The family.</param>
/// <param name="DefaultSeverity">The severity unless a project says otherwise.</param>
/// <param name="Title">What the rule is about.</param>
/// <param name="MessageFormat">What is wrong, the text, and the repair, with <c>{0}</c> and so on for a finding's arguments.</param>
/// <param name="Description">Why, in a sentence.</param>
/// <param name="SpansFiles">Whether the finding needs all files of the project.</param>
internal sealed record RuleInfo(
    string Id, RuleFamily Family, FindingSeverity DefaultSeverity, string Title, string MessageFormat, string Description,
    bool SpansFiles = false)
{
    private const string Documentation = "RuleDocumentation";

    private static readonly string s_pages = typeof(RuleInfo).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static metadata => metadata.Key == Documentation)?.Value ?? "";

    /// <summary>The family as a category of the compiler's.</summary>
    public string Category => "PaperGen." + Family;

    /// <summary>Where the rule's page is.</summary>
    public string HelpLink => s_pages + Id + ".md";
}
