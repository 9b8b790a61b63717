using PaperGen.Text;

namespace PaperGen.Topics;

/// <summary>How much a phrase says about what a text is about.</summary>
internal enum PhraseStrength
{
    /// <summary><c>- phrase</c>: says nothing, and hides the phrases inside it.</summary>
    Excluded,

    /// <summary><c>? phrase</c>: adds to other evidence.</summary>
    Weak,

    /// <summary>A phrase as it is: enough in a title, or when a text comes back to it.</summary>
    Normal,

    /// <summary><c>+ phrase</c>: enough in the title, or in two sentences of an abstract.</summary>
    Strong,
}

/// <summary>A phrase of a topic.</summary>
internal readonly record struct PhraseSyntax(string Text, TextSpan Span, PhraseStrength Strength);

/// <summary>A value and where it stands.</summary>
internal readonly record struct NameSyntax(string Text, TextSpan Span);

/// <summary>A topic as a file writes it: <c>[Name]</c> and the lines below.</summary>
internal sealed class TopicSyntax(NameSyntax name)
{
    public NameSyntax Name { get; } = name;

    public NameSyntax? Id { get; set; }

    public NameSyntax? Parent { get; set; }

    public List<PhraseSyntax> Phrases { get; } = [];
}

/// <summary>A taxonomy file (the format: <c>taxonomy.topics.txt</c>).</summary>
internal sealed class TaxonomySyntax(string text)
{
    public string Text { get; } = text;

    /// <summary>Whether the file takes the place of the built-in taxonomy instead of extending it.</summary>
    public bool Replaces { get; set; }

    public List<TopicSyntax> Topics { get; } = [];

    public List<TaxonomyProblem> Problems { get; } = [];
}
