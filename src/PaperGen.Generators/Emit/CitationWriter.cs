using System.Text;
using PaperGen.Citations;
using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Emit;

/// <summary>Writes an assembly's citations in the form of <see cref="CitationFormat"/>.</summary>
internal sealed class CitationWriter
{
    private readonly StringBuilder _digits = new();
    private readonly StringBuilder _texts = new();
    private readonly Dictionary<string, int> _starts = new(StringComparer.Ordinal);

    public static string Write(CitationSet set)
    {
        var papers = set.Own
            .Select(static (citation, index) => (Paper: (Id: citation.PaperId, Assembly: citation.PaperAssembly), Index: index))
            .GroupBy(static item => item.Paper, static item => item.Index)
            .OrderBy(static paper => paper.Key.Id, StringComparer.Ordinal)
            .ThenBy(static paper => paper.Key.Assembly, StringComparer.Ordinal)
            .ToArray();
        var numbers = new Dictionary<(string, string?), int>();
        for (int i = 0; i < papers.Length; i++)
            numbers.Add(papers[i].Key, i);

        int paperStart = CitationFormat.Header.Length + (set.Own.Count * CitationFormat.Citation.Length);
        int indexStart = paperStart + (papers.Length * CitationFormat.Paper.Length);
        var writer = new CitationWriter();
        writer.Digit(CitationFormat.Format);
        writer.Pair(set.Own.Count);
        writer.Pair(papers.Length);
        writer.Pair(paperStart);
        writer.Pair(indexStart + (2 * set.Own.Count));
        writer.Text(set.Assembly);
        foreach (ResolvedCitation citation in set.Own)
        {
            writer.Text(citation.DocumentationId);
            writer.Text(citation.DisplayName);
            writer.Text(citation.File);
            writer.Pair(numbers[(citation.PaperId, citation.PaperAssembly)]);
            writer.Digit((int)citation.Remarks.Role);
            writer.Text(citation.Remarks.Locator);
            writer.Text(citation.Remarks.Note);
        }
        int index = indexStart;
        foreach (var paper in papers)
        {
            writer.Text(paper.Key.Id);
            writer.Text(paper.Key.Assembly);
            writer.Pair(index);
            writer.Pair(paper.Count());
            index += 2 * paper.Count();
        }
        foreach (int citation in papers.SelectMany(static paper => paper))
            writer.Pair(citation);
        return writer._digits.Append(writer._texts).ToString();
    }

    public static string WriteLines(EquatableArray<int> lines)
    {
        var writer = new CitationWriter();
        foreach (int line in lines)
            writer.Pair(line);
        return writer._digits.ToString();
    }

    private void Digit(int value) => _digits.Append((char)(TableFormat.DigitBase + value));

    private void Pair(int value)
    {
        Digit(value >> TableFormat.DigitBits);
        Digit(value & TableFormat.DigitMax);
    }

    private void Text(string? text)
    {
        if (text is null)
        {
            Pair(CitationFormat.NoText);
            Pair(0);
            return;
        }
        if (!_starts.TryGetValue(text, out int start))
        {
            _starts.Add(text, start = _texts.Length);
            _texts.Append(CSharpText.WellFormed(text));
        }
        Pair(start);
        Pair(text.Length);
    }
}
