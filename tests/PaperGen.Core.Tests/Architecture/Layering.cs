namespace PaperGen.Core.Tests.Architecture;

/// <summary>Folders in an order: what is in one may use what is in it and before it, and nothing behind it.</summary>
/// <param name="root">The folder they are in, from the repository's.</param>
/// <param name="layers">The folders, the lowest first; a folder holds those below it that are no layers of their own, and <c>.</c> is the
/// root itself.</param>
internal sealed class Layering(string root, params string[] layers)
{
    public string Root { get; } = root;

    public IReadOnlyList<string> Layers { get; } = layers;

    /// <summary>The layer that a file is in: the longest folder that it is below; -1 for a file outside of the root.</summary>
    /// <param name="path">The file, from the repository's folder, with <c>/</c>.</param>
    public int LayerOf(string path)
    {
        if (!path.StartsWith(Root + "/", StringComparison.Ordinal))
            return -1;
        string inside = path[(Root.Length + 1)..];
        int found = -1;
        for (int i = 0; i < Layers.Count; i++)
        {
            bool isIn = Layers[i] == "." ? !inside.Contains('/', StringComparison.Ordinal) : inside == Layers[i]
                || inside.StartsWith(Layers[i] + "/", StringComparison.Ordinal);
            if (isIn && (found < 0 || Layers[i].Length > Layers[found].Length))
                found = i;
        }
        return found;
    }
}
