using PaperGen.CompilerServices;

namespace PaperGen.Internal;

/// <summary>Finds a paper by what people know it by: its title, its arXiv identifier or its DOI.</summary>
internal static class PaperFinder
{
    /// <param name="table">Where to look.</param>
    /// <param name="text">A title, an arXiv identifier or a DOI.</param>
    /// <param name="counts">Which papers count; null for all.</param>
    public static Paper? Find(CatalogTable table, string text, Func<int, bool>? counts = null)
    {
        text = text.Trim();
        return FindByIdentifier(table, text, counts) ?? FindByTitle(table, text, counts);
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

    private static Paper? FindByTitle(CatalogTable table, string text, Func<int, bool>? counts)
    {
        if (text.Length == 0)
            return null;
        bool folds = text.Any(static c => TextFolding.Fold(c) >= 0);
        for (int i = 0; i < table.PaperCount; i++)
        {
            string title = table.TextOf(i, PaperField.Title) ?? "";
            if ((folds ? IsSame(title, text) : title == text) && (counts is null || counts(i)))
                return table.PaperAt(i);
        }
        return null;
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
