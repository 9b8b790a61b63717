namespace PaperGen;

/// <summary>Why a paper is filed under a topic.</summary>
public sealed class TopicMatch
{
    internal TopicMatch(Topic topic, int score, string evidence, TopicMatchOrigin origin)
    {
        Topic = topic;
        Score = score;
        Evidence = evidence;
        Origin = origin;
    }

    /// <summary>The topic.</summary>
    public Topic Topic { get; }

    /// <summary>How sure the match is; greater is surer. A topic named in the digest's metadata has 1000.</summary>
    public int Score { get; }

    /// <summary>The phrase that was matched, as the text writes it.</summary>
    public string Evidence { get; }

    /// <summary>Where the <see cref="Evidence"/> stands.</summary>
    public TopicMatchOrigin Origin { get; }

    /// <summary>The topic's name and the evidence.</summary>
    /// <returns>For example <c>Long Context ("long context", Title)</c>.</returns>
    public override string ToString() => Topic.Name + " (\"" + Evidence + "\", " + Origin.ToString() + ")";
}
