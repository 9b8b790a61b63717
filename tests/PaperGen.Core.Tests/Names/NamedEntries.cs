using PaperGen.Internal;
using PaperGen.Model;

namespace PaperGen.Core.Tests.Names;

/// <summary>Entries that have what names are made of.</summary>
internal static class NamedEntries
{
    public static EntryModel Entry(string title, string text = "", string? id = null) => new()
    {
        Title = title,
        Abstract = null,
        ExplicitId = id,
        IntroducedName = IntroducedName.Beside(title, text),
        Line = 1,
        Start = 0,
        Length = 0,
        TextHash = 0,
        FoldedTitle = TextFolding.Hash(title),
        FoldedAbstract = TextFolding.Hash(text),
        Links = default,
        Topics = default,
        Texts = default,
        Date = default,
        Status = default,
        ArxivId = null,
        Doi = null,
        SupersededBy = null,
        HasAbstract = text.Length > 0,
        Authors = null,
        Venue = null,
        Type = null,
    };

    public static string[] Resolve(params EntryModel[] entries) => PaperNames.Resolve([.. entries], out _);
}
