namespace PaperGen.Internal;

/// <summary>The citations of one assembly in the form of <see cref="CitationFormat"/>, read in place.</summary>
internal sealed class CitationPack(string data)
{
    private readonly int _texts = PairAt(data, CitationFormat.Header.Texts);
    private readonly int _papers = PairAt(data, CitationFormat.Header.Papers);

    public int Count { get; } = PairAt(data, CitationFormat.Header.CitationCount);

    private int PaperCount => PairAt(data, CitationFormat.Header.PaperCount);

    /// <summary>The name of the citing assembly.</summary>
    public string Assembly => Text(CitationFormat.Header.Assembly) ?? "";

    /// <summary>Whether this version reads the format.</summary>
    public static bool CanRead(string data) =>
        data.Length >= CitationFormat.Header.Length
            && data[0] - TableFormat.DigitBase is >= CitationFormat.OldestFormat and <= CitationFormat.Format;

    /// <summary>Makes an object of a citation.</summary>
    /// <param name="index">Which one.</param>
    /// <param name="lines">The lines of the citations.</param>
    /// <param name="find">Finds a paper by the name of its assembly and its id.</param>
    public Citation Make(int index, string lines, Func<string, string, Paper?> find)
    {
        int position = Position(index);
        int paper = PaperPosition(PairAt(data, position + CitationFormat.Citation.Paper));
        string id = Text(paper + CitationFormat.Paper.Id) ?? "";
        string? assembly = Text(paper + CitationFormat.Paper.Assembly);
        return new Citation(
            assembly is null ? null : find(assembly, id),
            id,
            (CitationRole)(data[position + CitationFormat.Citation.Role] - TableFormat.DigitBase),
            Text(position + CitationFormat.Citation.Locator),
            Text(position + CitationFormat.Citation.Note),
            Text(position + CitationFormat.Citation.DocumentationId) ?? "",
            Text(position + CitationFormat.Citation.DisplayName) ?? "",
            Text(position + CitationFormat.Citation.File) ?? "",
            (2 * index) + 1 < lines.Length ? PairAt(lines, 2 * index) : 0,
            Assembly);
    }

    /// <summary>The citations of a symbol, which stand side by side: the first one, and how many.</summary>
    public int First(string documentationId, out int count)
    {
        int first = LowerBound(Count, index => Compare(Position(index) + CitationFormat.Citation.DocumentationId, documentationId));
        int end = first;
        while (end < Count && Compare(Position(end) + CitationFormat.Citation.DocumentationId, documentationId) == 0)
            end++;
        count = end - first;
        return first;
    }

    /// <summary>The indexes of the citations of a paper.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="isCatalogOf">Whether the catalog of an assembly of this name is the paper's.</param>
    public IEnumerable<int> OfPaper(string id, Func<string, bool> isCatalogOf)
    {
        for (int p = LowerBound(PaperCount, index => Compare(PaperPosition(index) + CitationFormat.Paper.Id, id)); p < PaperCount; p++)
        {
            int position = PaperPosition(p);
            if (Compare(position + CitationFormat.Paper.Id, id) != 0)
                yield break;
            if (Text(position + CitationFormat.Paper.Assembly) is not { } assembly || !isCatalogOf(assembly))
                continue;
            int list = PairAt(data, position + CitationFormat.Paper.Citations);
            int count = PairAt(data, position + CitationFormat.Paper.CitationCount);
            for (int i = 0; i < count; i++)
                yield return PairAt(data, list + (2 * i));
        }
    }

    private static int Position(int index) => CitationFormat.Header.Length + (index * CitationFormat.Citation.Length);

    private int PaperPosition(int index) => _papers + (index * CitationFormat.Paper.Length);

    /// <summary>The first index whose item is not before what is looked for.</summary>
    private static int LowerBound(int count, Func<int, int> compare)
    {
        int low = 0;
        int high = count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (compare(middle) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private int Compare(int position, string text)
    {
        int length = PairAt(data, position + 2);
        int order = string.CompareOrdinal(data, _texts + PairAt(data, position), text, 0, Math.Min(length, text.Length));
        return order != 0 ? order : length - text.Length;
    }

    private string? Text(int position)
    {
        int start = PairAt(data, position);
        return start == CitationFormat.NoText ? null : data.Substring(_texts + start, PairAt(data, position + 2));
    }

    private static int PairAt(string digits, int position) =>
        ((digits[position] - TableFormat.DigitBase) << TableFormat.DigitBits) | (digits[position + 1] - TableFormat.DigitBase);
}
