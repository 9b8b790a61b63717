using PaperGen.Analysis;
using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Syntax.Formats.BibTeX;
using PaperGen.Text;

namespace PaperGen.Corpus.Tests.Bibliographies;

/// <summary>Whatever a file holds: no exception, every character accounted for, and time that grows as the file does.</summary>
public class BibTeXRobustnessTests
{
    /// <summary>A little of everything that a file can hold.</summary>
    private const string Small = """
        % a file of ours
        @string{ press = "Lamp " # {Press} }
        @preamble{ "\newcommand{\x}{y}" }
        Text between entries, with an @ in it.
        @Article{wick:2020+a,
          author  = {Wick, Ada and {Lamp \& Oil, Inc.} and others},
          title   = "A {\"U}ber-Lamp: $\alpha$ and \emph{light} --- ``on''",
          journal = press, % remark
          year    = 2020, month = may # "~" # {3},
          doi     = {https://doi.org/10.1000/LAMP.1},
          url     = {https://x.example/a\_b},
          keywords = {lamps, {oil, wicks}},
        }
        @comment{ @misc{no, title = {No}} }
        @inproceedings(oil, title = {On Oil}, crossref = {proc})
        @proceedings{proc, title = {Proceedings of {Lamps}}, year = {2019}}

        """;

    private static readonly string[] s_tokens =
    [
        "@", "{", "}", "\"", ",", "=", "#", "%", "\\", "$", "~", "\n", " ", "a", "(", ")", "@a{", "@a{b,", "@a{b}", "@a{b,c={d}}",
        "@comment{", "@comment", "@string{a=", "@preamble{", ", a = {",
        ", a = \"", "a=", "\na = {", "@a{b, author={", " and ", "\\'", "{\\'", "\\url{", "\\href{", "\\emph{", "$a", "$$", "\\(", "``",
        "--", "a#", "@a{\n", "% @a{b,\n", "@a(b,", "@a{b, c = d e, ", "\\char\"",
        "{\"u}", "{'e", "; ", "10.1/", "arXiv:", "@misc{a,title={", "@misc{a,title=\"", "title = {a}\n", "@string{a = a # a}\n", "\\verb|",
    ];

    [Fact]
    public void Every_prefix_is_read() => Each(Enumerable.Range(0, Small.Length + 1).Select(static length => Small[..length]));

    [Fact]
    public void Every_change_of_a_character_is_read()
    {
        string signs = WholeFile.IsExhaustive ? WholeFile.EveryByte : "@{}\"',=#%\\$~ \na1(é\uD800\0";
        Each(from place in Enumerable.Range(0, Small.Length) from sign in signs select Small[..place] + sign + Small[(place + 1)..]);
    }

    [Fact]
    public void Every_removed_and_every_doubled_character_is_read() => Each(Enumerable.Range(0, Small.Length)
        .SelectMany(static place => (string[])[Small.Remove(place, 1), Small.Insert(place, Small[place].ToString())]));

    /// <summary>Each cut file is read, and what is before the entry that is cut is there.</summary>
    [Fact]
    public void Every_corpus_file_can_be_cut_anywhere()
    {
        foreach ((string name, string text) in BibTeXFiles.Corpus())
        {
            int step = Math.Max(1, text.Length / (WholeFile.IsExhaustive ? 1_000 : text.Length > 100_000 ? 10 : 100));
            for (int length = 0; length < text.Length; length += step)
                Check(text[..length], name);
        }
    }

    /// <summary>A change in one entry leaves the others what they were.</summary>
    [Fact]
    public void A_broken_entry_costs_no_other()
    {
        const string Before = "@misc{first, title = {First}, year = 2001}\n\n";
        const string Middle = "@article{second,\n  title = {A {B} \"C\"},\n  note = \"D\",\n  year = 2002,\n}\n";
        const string After = "\n@misc{third, title = {Third}, year = 2003}\n@book{fourth, title = \"Fourth\"}\n";
        for (int place = 0; place < Middle.Length; place++)
        {
            foreach (string changed in (string[])[Middle.Remove(place, 1), Middle[..place], Middle.Insert(place, "{"),
                Middle.Insert(place, "\""), Middle.Insert(place, ",")])
            {
                string text = Before + changed + (changed.EndsWith('\n') ? "" : "\n") + After;
                string[] keys =
                    [.. BibTeXFiles.Papers(text).Entries.Where(static entry => entry.Key is "first" or "third" or "fourth")
                        .Select(entry => entry.Key + " " + BibTeXText.Of(text, entry.Field(PaperField.Title)))];
                Assert.Equal(["first First", "third Third", "fourth Fourth"], keys);
            }
        }
    }

    /// <summary>Nor does it change what the others are called.</summary>
    [Fact]
    public void An_edit_in_one_entry_changes_no_member_of_another()
    {
        const string Before = "@misc{first, title = {First}, year = 2001}\n\n";
        const string Middle = "@article{second,\n  title = {Second: A {B} \"C\"},\n  doi = {10.1000/2},\n  crossref = {fourth},\n}\n";
        const string After = "\n@misc{, title = {Third: Without a Key}, year = 2003}\n@book{fourth, title = \"Fourth\", doi = "
            + "{10.1000/4}}\n";
        for (int place = 0; place < Middle.Length; place++)
        {
            foreach (string changed in (string[])[Middle.Remove(place, 1), Middle[..place], Middle.Insert(place, "{"),
                Middle.Insert(place, "x"), Middle.Insert(place, ",")])
            {
                string text = Before + changed + (changed.EndsWith('\n') ? "" : "\n") + After;
                var catalog = new CatalogInspector([new DigestFile("references.bib", new FileContent(text, format: "bibtex"))]).Catalog;
                string[] members =
                    [.. catalog.Papers.Select(static paper => paper.Member)
                        .Where(static member => member is "first" or "Third" or "fourth")];
                Assert.Equal(["first", "Third", "fourth"], members);
            }
        }
    }

    /// <summary>Four times as much of a token takes about four times as long, and never sixteen times.</summary>
    [Fact]
    public void Time_grows_as_the_file_does()
    {
        foreach (string token in s_tokens)
        {
            foreach (string start in (string[])["", "@a{b, title={", "@a{b, author=\"", "@a{b, c=", "@a{b, url={"])
                Growth.Check("a.bib", start, token);
        }
    }

    private static void Each(IEnumerable<string> texts)
    {
        int number = 0;
        foreach (string text in texts)
        {
            Check(text, text);
            if (number++ % WholeFile.Step == 0)
                WholeFile.Check("a.papers.bib", text);
        }
    }

    private static void Check(string text, string name)
    {
        BibTeXLibrary library = BibTeXReader.Read(text);
        int end = 0;
        foreach (BibTeXNode node in library.Syntax.Nodes)
        {
            Assert.True(node.Span.Start >= end && node.Span.Length > 0 && node.Span.End <= text.Length,
                $"{name}: node {node} behind {end}");
            Assert.True(text.AsSpan(end, node.Span.Start - end).IsWhiteSpace(), $"{name}: nobody has '{text[end..node.Span.Start]}'");
            end = node.Span.End;
        }
        Assert.True(text.AsSpan(end).IsWhiteSpace(), $"{name}: nobody has '{text[end..]}'");
        foreach (BibliographyProblem problem in library.Problems)
        {
            Assert.True(problem.Span.End <= text.Length, $"{name}: {problem}");
            if (problem.Edit is { } edit)
                _ = TextEdits.Apply(text, new TextSpan(0, text.Length), [edit]);
        }
        foreach (BibTeXEntry entry in library.Entries)
        {
            foreach (FieldSyntax field in entry.Fields)
            {
                Assert.All(field.Pieces, piece => Assert.True(entry.Span.Contains(piece.Span),
                    $"{name}: {field.Name} {piece} is not in {entry.Span}"));
                _ = BibTeXText.Of(text, field);
            }
        }
    }
}
