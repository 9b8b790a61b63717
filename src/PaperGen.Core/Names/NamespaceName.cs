using System.Text;

namespace PaperGen.Names;

/// <summary>Makes a namespace that compiles of what a project is called.</summary>
internal static class NamespaceName
{
    /// <param name="name">A dotted name with anything between the dots.</param>
    /// <param name="replaced">Whether the last part was the name of a generated class, and became another.</param>
    public static string Sanitize(string name, out bool replaced)
    {
        string[] parts = name.Split(['.'], StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < parts.Length; i++)
            parts[i] = Part(parts[i].Trim());
        replaced = parts.Length > 0 && GeneratedNames.All.Contains(parts[parts.Length - 1]);
        if (replaced)
            parts[parts.Length - 1] += "Catalog";
        return string.Join(".", parts);
    }

    private static string Part(string part)
    {
        var name = new StringBuilder(part.Length + 1);
        foreach (char c in part)
            name.Append(c == '_' || char.IsLetterOrDigit(c) ? c : '_');
        if (name.Length == 0 || char.IsDigit(name[0]))
            name.Insert(0, '_');
        return Identifiers.Escape(name.ToString());
    }
}
