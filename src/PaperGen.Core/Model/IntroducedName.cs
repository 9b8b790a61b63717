using PaperGen.Internal;

namespace PaperGen.Model;

/// <summary>
/// The name that a paper gives its own contribution: what its title or a sentence of its abstract says in so many words
/// (docs/names.md). Precision before recall: where nothing announces a name there is none.
/// </summary>
internal static class IntroducedName
{
    /// <summary>The introduced name, or null. Takes time in proportion to the texts, whatever they hold.</summary>
    /// <param name="title">The title, white space collapsed.</param>
    /// <param name="abstract">The abstract, white space collapsed.</param>
    public static string? Find(string title, string @abstract)
    {
        var titleWords = new IntroducedNameTitle(title);
        if (@abstract.Length == 0)
            return titleWords.OwnName;
        var words = new IntroducedNameWords(@abstract);
        if (titleWords.Name(words) is { } name)
            return name;
        var scan = new IntroducedNameScan(titleWords, words);
        return IntroducedNameChoice.Of(scan.Read(), titleWords);
    }

    /// <summary>The name of a title without one of its own: null where the title has a short name before its first colon.</summary>
    public static string? Beside(string title, string @abstract) => TitleText.ShortNameLength(title) > 0 ? null : Find(title, @abstract);
}
