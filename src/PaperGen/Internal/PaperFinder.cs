using PaperGen.CompilerServices;

namespace PaperGen.Internal;

/// <summary>Finds a paper by what people know it by: its title, its short name, its arXiv identifier or its DOI.</summary>
internal static class PaperFinder
{
    /// <param name="table">Where to look.</param>
    /// <param name="text">A title, a short name, an arXiv identifier or a DOI.</param>
    /// <param name="counts">Which papers count; null for all.</param>
    public static Paper? Find(CatalogTable table, string text, Func<int, bool>? counts = null)
    {
        text = text.Trim();
        return FindByIdentifier(table, text, counts) ?? FindByName(table, text, counts);
    }

    private static Paper? FindByIdentifier(CatalogTable table, string text, Func<int, bool>? counts)
    {
        string? arxiv = IdentifierText.ArxivId(text);
        string? doi = IdentifierText.Doi(text);
        if (arxiv is null && doi is null)
            return null;
        // arXiv gives every paper a DOI made of its identifier: either names the other's paper.
        arxiv ??= IdentifierText.ArxivIdOfDoi(doi!);
        for (int i = 0; i < table.PaperCount; i++)
        {
            if (counts is not null && !counts(i))
                continue;
            if (arxiv is not null && table.TextOf(i, PaperField.ArxivId) is { } paperArxiv && SameArxiv(paperArxiv, arxiv))
                return table.PaperAt(i);
            if (table.TextOf(i, PaperField.Doi) is not { } paperDoi)
                continue;
            if (doi is not null && string.Equals(paperDoi, doi, StringComparison.OrdinalIgnoreCase))
                return table.PaperAt(i);
            if (arxiv is not null && IdentifierText.ArxivIdOfDoi(paperDoi) is { } doiArxiv && SameArxiv(doiArxiv, arxiv))
                return table.PaperAt(i);
        }
        return null;
    }

    private static bool SameArxiv(string left, string right) =>
        string.Equals(IdentifierText.WithoutVersion(left), IdentifierText.WithoutVersion(right), StringComparison.OrdinalIgnoreCase);

    /// <summary>By the title, else by the short name: of several papers with one short name the first.</summary>
    private static Paper? FindByName(CatalogTable table, string text, Func<int, bool>? counts)
    {
        if (text.Length == 0)
            return null;
        bool folds = text.Any(static c => TextFolding.Fold(c) >= 0);
        int called = -1;
        for (int i = 0; i < table.PaperCount; i++)
        {
            if (counts is not null && !counts(i))
                continue;
            string title = table.TextOf(i, PaperField.Title) ?? "";
            if (folds ? IsSame(title, text) : title == text)
                return table.PaperAt(i);
            if (called < 0 && folds && Paper.ShortNameOf(table, i, title) is { } name && IsSame(name, text))
                called = i;
        }
        return called < 0 ? null : table.PaperAt(called);
    }

    /// <summary>Whether two texts are the same when they are folded.</summary>
    private static bool IsSame(string left, string right)
    {
        for (int i = 0, j = 0; ;)
        {
            int one = NextFolded(left, ref i);
            if (one != NextFolded(right, ref j))
                return false;
            if (one < 0)
                return true;
        }
    }

    private static int NextFolded(string text, ref int i)
    {
        int folded = -1;
        while (i < text.Length && folded < 0)
            folded = TextFolding.Fold(text[i++]);
        return folded;
    }
}
