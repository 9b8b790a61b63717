using PaperGen.Findings;

namespace PaperGen.Rules.Configuration;

/// <summary>PAPER9010: the name of a generated class means something else in the project.</summary>
internal static class NameTaken
{
    public static readonly RuleInfo Descriptor = new("PAPER9010", RuleFamily.Configuration, FindingSeverity.Warning,
        "The name of a generated class means something else",
        "'{0}' is {1} here, so {2}",
        "Two types of one name in a namespace do not compile, and a nearer one hides what code meant by the name.",
        SpansFiles: true);

    private const string Remedy = "; set PaperGenNamespace in the project file to a namespace of its own for the generated classes";

    /// <summary>What comes of a name that the project has given away.</summary>
    /// <param name="class">The name.</param>
    public static string LeftOut(string @class) => $"PaperGen leaves out its class '{@class}'{Remedy}";

    /// <summary>What comes of a name that another generator gives away.</summary>
    /// <param name="class">The generated class, with its namespace.</param>
    public static string MadeTwice(string @class) => $"it and PaperGen's class '{@class}' cannot both be{Remedy}";

    /// <summary>What comes of a name that a nearer type has; another namespace alone does not help.</summary>
    /// <param name="class">The generated class, with its namespace.</param>
    public static string Hidden(string @class) =>
        $"PaperGen's class '{@class}' is hidden: write its name with the namespace, or put your own into one (PaperGenNamespace says "
            + $"which is the generated classes')";
}
