string[] words =
    [.. Papers.All.SelectMany(paper => paper.Abstract.Split(' ')).Select(word => word.Trim(',', '.', ';', ':').ToLowerInvariant())];

var filter = new BloomFilter(words.Length, errorRate: 0.01);
var sampler = new ReservoirSampler<string>(size: 5, new Random(1985));
foreach (string word in words)
{
    filter.Add(word);
    sampler.Add(word);
}

Console.WriteLine($"{words.Length} words of {Papers.All.Count} summaries");
Console.WriteLine($"  the filter knows \"hash\": {filter.MayContain("hash")}, \"zebra\": {filter.MayContain("zebra")}");
Console.WriteLine($"  a fair sample: {string.Join(", ", sampler.Sample)}");
Console.WriteLine(
    $"  more than every 20th word: {string.Join(", ", FrequentItems.Find(words, 20).Select(found => $"{found.Key} ({found.Value})"))}");

Console.WriteLine();
Console.WriteLine("Where each paper is used");
foreach (Paper paper in Papers.All)
{
    Console.WriteLine($"  {paper.Title} ({paper.Date?.Year})");
    foreach (Citation citation in Citations.Of(paper))
    {
        string locator = citation.Locator is null ? "" : "; in the paper: " + citation.Locator;
        Console.WriteLine($"    {citation.Role,-12} {citation.DisplayName,-26} {citation.File}({citation.Line}){locator}");
        if (citation.Note is not null)
            Console.WriteLine($"                 {citation.Note}");
    }
}

Console.WriteLine();
Console.WriteLine($"What {nameof(BloomFilter)} rests on, its members left aside");
foreach (Citation citation in Citations.By(typeof(BloomFilter)))
    Console.WriteLine($"  {citation}");

// Of citations, a bibliography lists the papers as the symbols that cite them are ordered; here in the file's order.
var cited = new Bibliography(Papers.All.Where(paper => Citations.Of(paper).Count > 0));
Console.WriteLine();
Console.WriteLine("Bibliography (for LaTeX and Markdown, the build wrote cited.bib and cited.md beside the program)");
foreach (string line in cited.ToText(BibliographyFormat.PlainText).Split('\n', StringSplitOptions.RemoveEmptyEntries))
    Console.WriteLine($"  {line}");
