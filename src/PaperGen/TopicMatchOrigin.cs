namespace PaperGen;

/// <summary>The part of an entry in which a <see cref="TopicMatch"/> found its evidence.</summary>
public enum TopicMatchOrigin
{
    /// <summary>The title.</summary>
    Title = 0,

    /// <summary>The abstract.</summary>
    Abstract = 1,

    /// <summary>The <c>topics:</c> line of the entry.</summary>
    Metadata = 2,
}
