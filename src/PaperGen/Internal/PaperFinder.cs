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
            if (arxiv is not null && table.ExtraText(i, TableFormat.Extra.ArxivId) is { } paperArxiv && SameArxiv(paperArxiv, arxiv))
                return table.PaperAt(i);
            if (table.ExtraText(i, TableFormat.Extra.Doi) is not { } paperDoi)
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
        bool folds = false;
        foreach (char c in text)
            folds |= TextFolding.Fold(c) >= 0;
        for (int i = 0; i < table.PaperCount; i++)
        {
            if ((folds ? SameTitle(table, i, text) : table.PaperAt(i).Title == text) && (counts is null || counts(i)))
                return table.PaperAt(i);
        }
        GC.KeepAlive(table);
        return null;
    }

    private static bool SameTitle(CatalogTable table, int paper, string text)
    {
        table.Texts(paper, out TextCursor title, out _);
        int next = 0;
        while (true)
        {
            int left;
            do
                left = title.Next();
            while (left >= 0 && (left = TextFolding.Fold(left)) < 0);
            int right = -1;
            while (next < text.Length && (right = TextFolding.Fold(text[next])) < 0)
                next++;
            if (next++ >= text.Length)
                return left < 0;
            if (left != right)
                return false;
        }
    }
}
