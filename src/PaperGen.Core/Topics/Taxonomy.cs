using PaperGen.Names;
using PaperGen.Text;

namespace PaperGen.Topics;

/// <summary>A phrase of a topic.</summary>
internal readonly record struct TopicPhrase(string Text, PhraseStrength Strength);

/// <summary>A topic as the catalog needs it.</summary>
/// <param name="Id">The stable identifier.</param>
/// <param name="Name">The name.</param>
/// <param name="Parent">The index of the parent, -1 for none.</param>
/// <param name="IsOwn">Whether a file of the project declares it.</param>
internal readonly record struct TopicOutline(string Id, string Name, int Parent, bool IsOwn = false);

/// <summary>The topics of a project: the built-in ones and its own. Two that say the same are equal.</summary>
internal sealed class Taxonomy : IEquatable<Taxonomy>
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private PhraseIndex? _index;
    private NearestTopics? _nearest;

    /// <param name="topics">The topics; the first that claims an id or a name has it.</param>
    /// <param name="phrases">The phrases of each.</param>
    public Taxonomy(TopicOutline[] topics, EquatableArray<TopicPhrase>[] phrases)
    {
        Topics = new(topics);
        Phrases = new(Array.ConvertAll(phrases, static items => items));
        for (int i = 0; i < topics.Length; i++)
            Claim(topics[i].Id, i);
        for (int i = 0; i < topics.Length; i++)
            Claim(MemberName.Slug(topics[i].Name), i);
    }

    public EquatableArray<TopicOutline> Topics { get; }

    /// <summary>The phrases of each topic.</summary>
    public EquatableArray<EquatableArray<TopicPhrase>> Phrases { get; }

    /// <summary>What finds the topics of texts, for one thread; all share the index of phrases, made when it is first needed.</summary>
    public ITopicMatcher Matcher() => new TopicMatcher(_index ??= new PhraseIndex(Phrases));

    /// <summary>The names that somebody may have meant by one that is not here.</summary>
    public NearestTopics Nearest => _nearest ??= new NearestTopics(Topics.Select(static topic => topic.Name));

    /// <summary>
    /// The index of the topic that a person calls by this name or id, whatever the case and punctuation; -1 if there is none.
    /// </summary>
    public int Find(string name) => _indexes.TryGetValue(MemberName.Slug(name), out int index) ? index : -1;

    public bool Equals(Taxonomy? other) =>
        other is not null && (ReferenceEquals(this, other) || (Topics.Equals(other.Topics) && Phrases.Equals(other.Phrases)));

    public override bool Equals(object? obj) => Equals(obj as Taxonomy);

    public override int GetHashCode() => Topics.GetHashCode();

    private void Claim(string key, int index)
    {
        if (!_indexes.ContainsKey(key))
            _indexes.Add(key, index);
    }
}
