using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats.CslJson;

/// <summary>What a value of JSON is.</summary>
internal enum JsonKind
{
    String,

    /// <summary>A number, a truth value, null, or a text that lost its quotes.</summary>
    Bare,
    Array,
    Object,
}

/// <summary>A value as it is in a file.</summary>
internal sealed class JsonValue(JsonKind kind, int start)
{
    private static readonly IReadOnlyList<JsonValue> s_none = [];

    private List<JsonValue>? _items;
    private List<JsonMember>? _members;

    public JsonKind Kind { get; } = kind;

    /// <summary>Where it begins, with its delimiter.</summary>
    public int Start { get; } = start;

    /// <summary>Where it ends, behind its delimiter.</summary>
    public int End { get; set; } = start;

    /// <summary>Of a text, what is between its quotes.</summary>
    public TextSpan Inner { get; set; }

    public TextSpan Span => TextSpan.FromBounds(Start, End);

    public IReadOnlyList<JsonValue> Items => _items ?? s_none;

    public IReadOnlyList<JsonMember> Members => _members is null ? [] : _members;

    public void Add(JsonValue item) => (_items ??= []).Add(item);

    public void Add(JsonMember member) => (_members ??= []).Add(member);

    /// <summary>The value of a member, or null.</summary>
    public JsonValue? Find(string name)
    {
        foreach (JsonMember member in Members)
        {
            if (member.Name == name)
                return member.Value;
        }
        return null;
    }

    /// <summary>The decoded text of a text or a number; null for anything else.</summary>
    public string? Text(string file) => Kind switch
    {
        JsonKind.String => JsonDecoder.Decode(file, Inner.Start, Inner.Length, null),
        JsonKind.Bare when file.Substring(Inner.Start, Inner.Length) is not ("null" or "true" or "false") and var bare => bare,
        _ => null,
    };
}

/// <summary>A member of an object.</summary>
/// <param name="Name">The decoded name.</param>
/// <param name="NameSpan">Where that stands, without quotes.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonMember(string Name, TextSpan NameSpan, JsonValue Value);

/// <summary>An object that may be a paper.</summary>
internal sealed class JsonItem(int start)
{
    public int Start { get; } = start;

    public int End { get; set; } = start + 1;

    /// <summary>In the order of the text, each name once.</summary>
    public List<JsonMember> Members { get; } = [];

    /// <summary>Whether it is the object around the papers.</summary>
    public bool IsWrapper { get; set; }

    public JsonValue? Find(string name)
    {
        foreach (JsonMember member in Members)
        {
            if (member.Name == name)
                return member.Value;
        }
        return null;
    }
}
