using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Model;

/// <summary>One entry of a file, as values: what the table, the members and the names are made of.</summary>
internal sealed record EntryModel
{
    public required string Title { get; init; }

    /// <summary>The abstract's text where hover text needs it, else null.</summary>
    public required string? Abstract { get; init; }

    /// <summary>The id that the entry gives itself, by an <c>id:</c> line or a citation key; null if it has none.</summary>
    public required string? ExplicitId { get; init; }

    /// <summary>Whether that is the key of a bibliography: two keys are two papers.</summary>
    public bool IsKeyed { get; init; }

    /// <summary>What the paper calls its own contribution, where its title has no short name; else null.</summary>
    public required string? IntroducedName { get; init; }

    /// <summary>Line of the title, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Byte offset of the entry in its file, without a byte order mark.</summary>
    public required int Start { get; init; }

    /// <summary>How many bytes the entry takes, from its start; all of them are hashed.</summary>
    public required int Length { get; init; }

    public required ulong TextHash { get; init; }

    public required ulong FoldedTitle { get; init; }

    /// <summary>Of an entry without an abstract, that of an empty text.</summary>
    public required ulong FoldedAbstract { get; init; }

    public required bool HasAbstract { get; init; }

    /// <summary>Title, abstract and every other field that is read as text.</summary>
    public required EquatableArray<TextModel> Texts { get; init; }

    public required EquatableArray<LinkModel> Links { get; init; }

    /// <summary>Those of the metadata in their order, else those of the text, most certain first; each once.</summary>
    public required EquatableArray<TopicMention> Topics { get; init; }

    /// <summary>Whether its metadata name topics, which is known even where nobody asks for those.</summary>
    public bool NamesTopics { get; init; }

    public required DateModel Date { get; init; }

    public required PaperStatus Status { get; init; }

    /// <summary>The arXiv identifier, without prefix, or null.</summary>
    public required string? ArxivId { get; init; }

    /// <summary>The DOI, without prefix, or null.</summary>
    public required string? Doi { get; init; }

    /// <summary>What supersedes the paper, or null.</summary>
    public required string? SupersededBy { get; init; }

    /// <summary>The list of authors as the library reads it, or null.</summary>
    public required string? Authors { get; init; }

    public required string? Venue { get; init; }

    /// <summary>What kind of publication it is, by BibTeX's name, or null.</summary>
    public required string? Type { get; init; }

    public bool Has(PaperField field)
    {
        foreach (TextModel text in Texts)
        {
            if (text.Field == field)
                return true;
        }
        return false;
    }
}

/// <summary>A text of an entry.</summary>
/// <param name="Field">Which one.</param>
/// <param name="Name">The name of a field that has no property, else empty.</param>
/// <param name="Pieces">What it is made of.</param>
internal readonly record struct TextModel(PaperField Field, string Name, EquatableArray<TextPiece> Pieces);

/// <summary>A date; 0 for what is unknown.</summary>
internal readonly record struct DateModel(int Year, int Month, int Day);

/// <summary>A topic of an entry, named by its metadata or found in its text.</summary>
/// <param name="Id">The topic's id.</param>
/// <param name="Name">The topic's name; of one that the taxonomy does not have, as written, white space collapsed.</param>
/// <param name="Score">How sure it is.</param>
/// <param name="Origin">Where it was found.</param>
/// <param name="Evidence">The name or phrase as written, white space collapsed.</param>
/// <param name="Text">Where that stands.</param>
internal readonly record struct TopicMention(
    string Id, string Name, int Score, TopicMatchOrigin Origin, string Evidence, TextPiece Text);

/// <summary>A link of an entry.</summary>
/// <param name="Url">The trimmed address, repaired if it was broken.</param>
/// <param name="Text">Where it stands; a literal if no text of the file is the address.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Kind">What it leads to.</param>
/// <param name="IsRepaired">Whether the file writes it in a broken form.</param>
internal readonly record struct LinkModel(string Url, TextPiece Text, int Line, PaperLinkKind Kind, bool IsRepaired);
