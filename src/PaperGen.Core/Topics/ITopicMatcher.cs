using PaperGen.Text;

namespace PaperGen.Topics;

/// <summary>Says what a text is about.</summary>
internal interface ITopicMatcher
{
    /// <summary>The topics of a paper: those with the highest score first, of equal ones in the taxonomy's order.</summary>
    /// <param name="text">What the spans are of.</param>
    /// <param name="title">The title's pieces, and keywords; each is as one sentence.</param>
    /// <param name="abstract">The abstract's pieces.</param>
    List<FoundTopic> Match(string text, IReadOnlyList<TextSpan> title, IReadOnlyList<TextSpan> @abstract);
}

/// <summary>A topic of a text.</summary>
/// <param name="Topic">Its index in the taxonomy.</param>
/// <param name="Score">How sure it is; at least <see cref="TopicScore.Threshold"/>.</param>
/// <param name="Evidence">Where the phrase stands that says most.</param>
/// <param name="InTitle">Whether that is in the title.</param>
internal readonly record struct FoundTopic(int Topic, int Score, TextSpan Evidence, bool InTitle);
