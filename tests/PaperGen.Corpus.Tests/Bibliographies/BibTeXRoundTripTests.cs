using PaperGen.Analysis;
using PaperGen.Bibliographies;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Syntax.Formats.BibTeX;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Corpus.Tests.Bibliographies;

/// <summary>What is written of a bibliography's papers reads back as they were: key, type, and every field that is nobody's own.</summary>
public class BibTeXRoundTripTests(ITestOutputHelper output)
{
    private const string Text = """
        @string{jl = {Journal of {Lamps}}}
        @article{wick:2020/a+b, author = {Wick, Ada and {Lamp \& Oil, Inc.} and others}, title = {The {DNA} of D{\"u}sseldorf's {\LaTeX} Lamps}, journal = jl, year = 2020, month = may,
          volume = {3}, pages = {1--5}, note = {In {German}}, abstract = {It \emph{burns} at 5\%.}, url = {https://x.example/a\_b},
              doi = {10.1000/a_b}, file = {/home/ada/a.pdf}, owner = {ada}}
        @book{oil, editor = {Oil, Bo}, title = {On Oil}, subtitle = {A Survey}, publisher = {Oil Press}, date = {2019-03},
            keywords = {oil, lamps}}
        @book{both, author = {Oil, Bo}, editor = {Oil, Bo}, title = {Of Both}, publisher = {Oil Press}, year = 2019, _shelf = {7}}
        @inproceedings{part, editor = {Oil, Bo}, title = {On a Part}, booktitle = {Lamps}, year = 2019,
            doi = {10.1002/(SICI)1097-0258(19960330)15:6<619::AID-LMP188>3.0.CO;2-A}}
        @article{twice, author = {Oil, Bo}, title = {Said Twice}, journal = {Lamp Letters}, publisher = {Lamp Letters}, year = 2016}
        @proceedings{made, editor = {Wick, A.}, title = "Notes of the " # jl, note = {In two parts}, abstract = {All of it.}, year = 2015}
        @online{site, title = {A Site}, organization = {Lamps}, publisher = {Web Press}, year = {2021}}
        """;

    [Fact]
    public void A_file_reads_back() => Assert.Empty(Differences(Text, out _));

    [Fact]
    public void A_title_keeps_its_braces_and_nothing_private_is_written()
    {
        string written = Write(Text);
        Assert.Contains("title = {The {DNA} of D{\\\"u}sseldorf's {\\LaTeX} Lamps}", written, StringComparison.Ordinal);
        Assert.Contains("@article{wick:2020/a+b,", written, StringComparison.Ordinal);
        Assert.DoesNotContain("ada/", written, StringComparison.Ordinal);
        Assert.DoesNotContain("owner", written, StringComparison.Ordinal);
    }

    [Fact]
    public void The_corpus_reads_back()
    {
        int all = 0;
        var wrong = new List<string>();
        foreach ((string name, string text) in BibTeXFiles.Corpus())
        {
            if (text.Length > 400_000)
                continue;
            wrong.AddRange(Differences(text, out int count).Select(difference => name + ": " + difference));
            all += count;
        }
        foreach (IGrouping<string, string> kind in wrong.GroupBy(static line => line.Split(": ")[2])
            .OrderByDescending(static kind => kind.Count()))
        {
            output.WriteLine($"{kind.Key}: {kind.Count()}, {Reason(kind.Key)}");
            foreach (string line in kind.Take(4))
                output.WriteLine("    " + line);
        }
        output.WriteLine($"{wrong.Count} of {all} fields differ");
        Assert.True(wrong.Count <= all * 0.02, $"{wrong.Count} of {all} fields differ");
    }

    /// <summary>Why the fields of a name may differ; of any other there is no reason known.</summary>
    private static string Reason(string name) => name switch
    {
        "author" or "editor" => "as two spaces in a name are one, and a name that holds an unknown command is one in braces",
        "year" or "month" or "day" or "date" => "as a date is written in one form",
        "url" => "as what would begin a macro is percent-encoded",
        "type" => "as both programs take letters only",
        _ when name.Any(static c => c > '~') => "as both programs take ASCII only for the names of fields",
        _ => "for no reason that is known",
    };

    private static string Write(string text)
    {
        var inspector = new CatalogInspector([new DigestFile("references.bib", new FileContent(text, format: "bibtex"))],
            BuiltInTaxonomy.Taxonomy);
        var texts = new PaperTexts(inspector);
        var keys = new CitationKeys();
        using var writer = new StringWriter { NewLine = "\n" };
        BibTeX.Write(writer, [.. inspector.Catalog.Papers.Select(paper => new BibliographyEntry(texts.Of(paper), keys.Next(paper.Id)))]);
        return writer.ToString();
    }

    private static List<string> Differences(string text, out int count)
    {
        count = 0;
        string written = Write(text);
        Dictionary<string, BibTeXEntry> after = [];
        foreach (BibTeXEntry entry in BibTeXReader.Read(written).Entries)
            after.TryAdd(entry.Key, entry);
        var wrong = new List<string>();
        foreach (BibTeXEntry entry in BibTeXFiles.Papers(text).Entries)
        {
            // Ids in other scripts are written in ASCII, and an entry without a key has none to be found by.
            if (entry.Key.Length == 0 || !entry.Key.All(static c => c is > ' ' and < '\u007F'))
                continue;
            if (!after.TryGetValue(entry.Key, out BibTeXEntry? read))
            {
                wrong.Add($"{entry.Key}: no entry");
                continue;
            }
            if (read.Type != entry.Type)
                wrong.Add($"{entry.Key}: type: {entry.Type} is {read.Type}");
            // An editor is no author.
            if (entry.Value("author") is null && read.Value("author") is { } author)
                wrong.Add($"{entry.Key}: author: '' is '{Shown(written, author)}'");
            foreach (BibTeXValue value in entry.Values)
            {
                string before = Shown(text, value);
                if (Fields.IsPrivate(value.Name) || before.Length == 0 || Fields.HasLocalPath(before)
                    || Fields.HasLocalPath(value.Raw ?? text.Substring(value.Span.Start, value.Span.Length)))
                    continue;
                count++;
                string now = read.Value(value.Name) is { } same ? Shown(written, same) : "";
                if (now != before)
                    wrong.Add($"{entry.Key}: {value.Name}: '{before}' is '{now}'");
            }
        }
        return wrong;
    }

    /// <summary>The value as it reads; of dates and identifiers what they mean, as they are written in one form.</summary>
    private static string Shown(string text, BibTeXValue value)
    {
        string shown = value.Decode(text, BibTeXFieldReader.EncodingOf(value.Name));
        return value.Name switch
        {
            "doi" => BibliographyIdentifiers.Doi(shown, isField: true) ?? "",
            "eprint" => BibliographyIdentifiers.ArxivId(shown) ?? "",
            "year" => BibliographyDate.Read(null, shown, null, null) ?? "",
            "month" => BibliographyDate.Read(null, "2000", shown, null) is { Length: > 4 } date ? date[5..7] : "",
            "day" => shown.TrimStart('0'),
            "archiveprefix" or "eprinttype" => "",
            "keywords" or "keyword" =>
                string.Join(", ", shown.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Distinct()),
            _ => shown,
        };
    }
}
