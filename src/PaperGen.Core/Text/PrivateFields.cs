namespace PaperGen.Text;

/// <summary>
/// The fields of bibliographies that a project keeps to itself beside those that nobody shows, by their names in the files; equal by names.
/// </summary>
internal sealed class PrivateFields : IEquatable<PrivateFields>
{
    /// <summary>What ends a name that stands for all that begin so.</summary>
    private const char Any = '*';

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _beginnings = [];
    private readonly string _text;

    private PrivateFields(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            if (name[name.Length - 1] == Any)
                _beginnings.Add(name.TrimEnd(Any));
            else
                _names.Add(name);
        }
        _text = string.Join(",", _names.Concat(_beginnings.Select(static name => name + Any))
            .OrderBy(static name => name, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>No field more.</summary>
    public static PrivateFields None { get; } = new([]);

    public bool IsEmpty => _text.Length == 0;

    /// <summary>The names of a list; commas, semicolons and white space part them.</summary>
    public static PrivateFields Parse(string list)
    {
        string[] names = list.Split([',', ';', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return names.Length == 0 ? None : new PrivateFields(names);
    }

    /// <summary>Whether a field is one of them.</summary>
    /// <param name="name">Its name in a file.</param>
    public bool Has(string name) => _names.Contains(name)
        || _beginnings.Exists(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    public bool Equals(PrivateFields? other) => other is not null && string.Equals(_text, other._text, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => Equals(obj as PrivateFields);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_text);

    public override string ToString() => _text;
}
