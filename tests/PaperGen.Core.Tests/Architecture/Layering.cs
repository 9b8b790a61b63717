namespace PaperGen.Core.Tests.Architecture;

/// <summary>Folders in an order: what is in one may use what is in it and before it, and nothing behind it.</summary>
/// <param name="root">The folder they are in, from the repository's.</param>
/// <param name="layers">The folders, the lowest first; a folder holds those below it that are no layers of their own, <c>.</c> is the
/// root itself, a file counts as a folder, and <c>+</c> joins several to one layer.</param>
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
        int found = -1, length = -1;
        for (int i = 0; i < Layers.Count; i++)
        {
            foreach (string folder in Layers[i].Split('+'))
            {
                bool isIn = folder == "." ? !inside.Contains('/', StringComparison.Ordinal)
                    : inside == folder || inside.StartsWith(folder + "/", StringComparison.Ordinal);
                if (isIn && folder.Length > length)
                    (found, length) = (i, folder.Length);
            }
        }
        return found;
    }
}
