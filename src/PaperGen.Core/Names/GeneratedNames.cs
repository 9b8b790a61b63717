namespace PaperGen.Names;

/// <summary>The names of generated classes.</summary>
internal static class GeneratedNames
{
    public const string Papers = nameof(Papers);
    public const string Topics = nameof(Topics);
    public const string Links = nameof(Links);
    public const string Citations = nameof(Citations);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Papers, Topics, Links, Citations];

    /// <summary>The name of a class with its namespace.</summary>
    /// <param name="namespace">The namespace; empty for the global one.</param>
    /// <param name="class">The class's name.</param>
    public static string In(string @namespace, string @class) => @namespace.Length > 0 ? @namespace + "." + @class : @class;

    /// <summary>The name of the class of papers in a namespace, from everywhere.</summary>
    /// <param name="namespace">The namespace; empty for the global one.</param>
    /// <param name="class">What the class is called.</param>
    public static string PapersIn(string @namespace, string @class = Papers) => "global::" + In(@namespace, @class);
}
