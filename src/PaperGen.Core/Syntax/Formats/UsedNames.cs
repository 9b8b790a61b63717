namespace PaperGen.Syntax.Formats;

/// <summary>The names of an entry whose values are in fields of their own: a few of those that a format has, so none is hashed.</summary>
internal sealed class UsedNames
{
    private readonly List<string> _names = new(16);

    public bool Contains(string name)
    {
        foreach (string used in _names)
        {
            if (used == name)
                return true;
        }
        return false;
    }

    public void Add(string name)
    {
        if (!Contains(name))
            _names.Add(name);
    }

    public void UnionWith(string[] names)
    {
        foreach (string name in names)
            Add(name);
    }

    public void Remove(string name) => _names.Remove(name);
}
