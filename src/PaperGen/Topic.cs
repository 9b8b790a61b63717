namespace PaperGen;

/// <summary>A subject that papers are filed under.</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(TopicJsonConverter))]
#endif
public sealed class Topic
{
    private readonly ITopicSource _source;
    private IReadOnlyList<Paper>? _papers;
    private IReadOnlyList<Topic>? _children;

    internal Topic(string id, string name, ITopicSource source)
    {
        Id = id;
        Name = name;
        _source = source;
    }

    /// <summary>The stable identifier: the name in lower case with hyphens, for example <c>long-context</c>.</summary>
    public string Id { get; }

    /// <summary>The name, for example <c>Long Context</c>.</summary>
    public string Name { get; }

    /// <summary>The area that the topic belongs to, or <see langword="null"/> for an area.</summary>
    public Topic? Parent => _source.ParentOf(this);

    /// <summary>The topics of this area that have papers or that the project declares.</summary>
    public IReadOnlyList<Topic> Children => _children ??= _source.ChildrenOf(this);

    /// <summary>The papers filed under the topic or one of its <see cref="Children"/>, in the order of the catalog.</summary>
    public IReadOnlyList<Paper> Papers => _papers ??= _source.PapersOf(this);

    /// <summary>The <see cref="Name"/>.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}

/// <summary>Where a topic's relations come from: a catalog of one table, or several joined.</summary>
internal interface ITopicSource
{
    Topic? ParentOf(Topic topic);
    IReadOnlyList<Topic> ChildrenOf(Topic topic);
    IReadOnlyList<Paper> PapersOf(Topic topic);
}
