namespace PaperGen.Internal;

/// <summary>What bibliographies, the search and JSON ask of a paper: a table of the library has it, as do values of Core.</summary>
internal interface IPaperTexts
{
    string Id { get; }

    PaperDate? Date { get; }

    PaperStatus Status { get; }

    /// <summary>The fields that have no property, by their names in lower case.</summary>
    IReadOnlyDictionary<string, string> Fields { get; }

    /// <summary>The text of a field; null if the paper has none.</summary>
    string? TextOf(PaperField field);

    /// <summary>
    /// A field as TeX, letter by letter as its file has it; null if it is not written so there. Of a title with a subtitle it is the title.
    /// </summary>
    string? TeXOf(PaperField field);

    /// <summary>The texts of a field that a paper may have several times.</summary>
    IReadOnlyList<string> TextsOf(PaperField field);
}
