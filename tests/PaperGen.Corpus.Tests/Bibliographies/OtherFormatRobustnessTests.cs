using PaperGen.Core.Tests.Architecture;
using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Corpus.Tests.Bibliographies;

/// <summary>CSL-JSON and RIS, cut and changed anywhere, and of a size at which any time but linear time shows.</summary>
public class OtherFormatRobustnessTests
{
    private static readonly string[] s_cslJsonTokens =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\\"", "\n", " ", "a", "1", "{\"id\":", "{\"id\":\"a\"", "{\"id\":\"a\"},",
        "\"author\":[", "\"author\":[{", "\"author\":[{\"family\":\"a\"", "\"a\":", "\"a\":{", "\"a\" ", "\", \"", ", \"a",
        "\"title\":\"a\n", "\"issued\":{\"date-parts\":[[", "[[[", "[{\"author\":", "\"items\":[", "{\"items\":[{", "\n\"", ",\"a\"b",
        "},\"a\":1", "<i>", "\" : \"", "\"a\"\"", "'", "\\u12",
    ];

    private static readonly string[] s_risTokens =
    [
        "TY  - JOUR\n", "ER  - \n", "TI  - a\n", "AU  - a, b\n", "KW  - a;", ";", "\n", "\r", "\r\n", " ", "a", "a\n", "TY  -",
        "TY  - JOUR\nTI  - a\n", "TY  - JOUR\nTI  - a\nER  - \n", "-", "DO  - 10.1/a\n",
        "UR  - https://arxiv.org/abs/1706.03762\n", "PY  - 2020/1/1\n", "ID  - a b\n", "ID  - a\nER  - \n", "XX  - a\n", "L1  - a\n",
    ];

    private static readonly string[] s_cslJsonStarts =
        ["", "[{\"id\":\"a\",\"title\":\"", "[{\"id\":\"a\",\"author\":[", "[{\"id\":\"a\","];
    private static readonly string[] s_risStarts = ["", "TY  - JOUR\nTI  - a\n", "TY  - JOUR\nKW  - "];

    [Theory]
    [InlineData("a.papers.json", Small.CslJson)]
    [InlineData("a.papers.ris", Small.Ris)]
    public void Every_prefix_is_read(string file, string small) =>
        Each(file, Enumerable.Range(0, small.Length + 1).Select(length => small[..length]));

    [Theory]
    [InlineData("a.papers.json", Small.CslJson, "{}[]\",:\\<> \na1\u00E9\uD800\0")]
    [InlineData("a.papers.ris", Small.Ris, "TYER- \n\r;a1/\u00E9\uD800\0")]
    public void Every_change_of_a_character_is_read(string file, string small, string signs) => Each(file,
        from place in Enumerable.Range(0, small.Length)
        from sign in WholeFile.IsExhaustive ? WholeFile.EveryByte : signs
        select small[..place] + sign + small[(place + 1)..]);

    [Theory]
    [InlineData("a.papers.json", Small.CslJson)]
    [InlineData("a.papers.ris", Small.Ris)]
    public void Every_removed_and_every_doubled_character_is_read(string file, string small) => Each(file, Enumerable.Range(0, small.Length)
        .SelectMany(place => (string[])[small.Remove(place, 1), small.Insert(place, small[place].ToString())]));

    /// <summary>Each cut file is read, and each character of it accounted for.</summary>
    [Theory]
    [InlineData("csl", "*.json")]
    [InlineData("ris", "*.ris")]
    public void Every_corpus_file_can_be_cut_anywhere(string folder, string pattern)
    {
        string[] paths = Directory.GetFiles(Repository.SharedData("bibliographies/corpus/" + folder), pattern);
        Assert.NotEmpty(paths);
        foreach (string path in paths)
        {
            string text = TextEncoding.Read(File.ReadAllBytes(path)).Text;
            int step = Math.Max(1, text.Length / (WholeFile.IsExhaustive ? 1_000 : 20));
            for (int length = 0; length < text.Length; length += step)
                ReadBibliography.Check(path, text[..length], $"{path} at {length}");
            // The first paper costs no time, however often its rules run.
            string beginning = text[..Math.Min(text.Length, 3_000)];
            for (int length = 0; length < beginning.Length; length += WholeFile.IsExhaustive ? 10 : 300)
                WholeFile.Check(path, beginning[..length]);
        }
    }

    /// <summary>Four times as much of a token takes about four times as long, and never sixteen times.</summary>
    [Theory]
    [InlineData("a.papers.json")]
    [InlineData("a.papers.ris")]
    public void Time_grows_as_the_file_does(string file)
    {
        (string[] tokens, string[] starts) = file.EndsWith("json", StringComparison.Ordinal)
            ? (s_cslJsonTokens, s_cslJsonStarts) : (s_risTokens, s_risStarts);
        foreach (string token in tokens)
        {
            foreach (string start in starts)
                Growth.Check(file, start, token);
        }
    }

    /// <summary>A change in one paper leaves the others what they were.</summary>
    [Fact]
    public void A_broken_paper_costs_no_other()
    {
        const string Before = "[\n  { \"id\": \"first\", \"title\": \"First\" },\n";
        const string Middle = "  {\n    \"id\": \"second\",\n    \"title\": \"A \\\"B\\\" C\",\n    \"author\": [{ \"family\": \"D\", "
            + "\"given\": \"E\" }],\n    \"issued\": { \"date-parts\": [[2001]] }\n  },\n";
        const string After = "  { \"id\": \"third\", \"title\": \"Third\" },\n  { \"id\": \"fourth\", \"title\": \"Fourth\" }\n]\n";
        var lost = new List<string>();
        for (int place = 0; place < Middle.Length; place++)
        {
            foreach (string changed in (string[])[Middle.Remove(place, 1), Middle[..place], Middle.Insert(place, "{"),
                Middle.Insert(place, "\""), Middle.Insert(place, ","), Middle.Insert(place, "]"), Middle.Insert(place, "}"),
                Middle.Insert(place, "[")])
            {
                string text = Before + changed + (changed.EndsWith('\n') ? "" : "\n") + After;
                ReadBibliography read = ReadBibliography.Of("a.papers.json", text);
                string[] keys =
                    [.. read.Entries.Where(entry => read.Field(entry, PaperField.Id) is "first" or "third" or "fourth")
                        .Select(entry => read.Field(entry, PaperField.Id) + " " + read.Field(entry, PaperField.Title))];
                if (!keys.SequenceEqual(["first First", "third Third", "fourth Fourth"]))
                    lost.Add(changed + "\n=> " + string.Join(", ", keys));
            }
        }
        Assert.True(lost.Count == 0, lost.Count + "\n" + string.Join("\n", lost.Take(10)));
    }

    private static void Each(string file, IEnumerable<string> texts)
    {
        int number = 0;
        foreach (string text in texts)
        {
            ReadBibliography.Check(file, text, text);
            if (number++ % WholeFile.Step == 0)
                WholeFile.Check(file, text);
        }
    }
}
