namespace PaperGen.Names;

/// <summary>The names of generated classes.</summary>
internal static class GeneratedNames
{
    /// <summary>The name of the class of papers in a namespace, from everywhere.</summary>
    /// <param name="namespace">The namespace; empty for the global one.</param>
    public static string PapersIn(string @namespace) => "global::" + (@namespace.Length > 0 ? @namespace + "." : "") + "Papers";
}
