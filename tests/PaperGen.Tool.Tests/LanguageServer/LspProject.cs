using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests.LanguageServer;

/// <summary>A project with two digests, a taxonomy and code that names their papers.</summary>
internal static class LspProject
{
    public const string Digest = """
        HMT: A Memory of Several Levels
        id: HMT
        arxiv: 2405.06067
        topics: Long Context, Beekeeping
        links: https://github.com/example/reader

        A memory with several levels lets a language model of any size read texts that are longer than its window, at a cost that grows with the text only.

        Flat: A Memory of One Level
        status: superseded by HMT

        The model runs at 73times the speed -- and 5\% of the cost -- which is less than any other model of its size needs, on every task that we know of.

        """;

    public const string Other = """
        Sorting with Three Hands

        We sort lists of any length with three hands, and show that two hands need a third more time for it than three do, whatever the list holds.

        """;

    public const string Topics = """
        [Beekeeping]
        parent: Long Context
        + bees

        """;

    public const string Code = """
        using PaperGen;
        namespace Reading;
        /// <summary>As in <see cref="Papers.HMT"/>.</summary>
        [Cites(nameof(Papers.HMT)), Cites("HMT", Note = "HMT")]
        class Program
        {
            // Papers.HMT in a comment is no use.
            string s = "Papers.HMT" + Papers.Ids.HMT;
            object a = Reading.Papers.HMT, b = other.Papers.HMT, c = Papers.HMTX;
            object d = Links.Reader;
        }

        """;

    public static ToolFolder Folder() => new ToolFolder().Text("Reading.csproj", "<Project />").Text("reading.papers.txt", Digest)
        .Text("notes/more.papers.txt", Other)
        .Text("own.topics.txt", Topics).Text("Program.cs", Code);

    /// <summary>The place of a text in another one, a few characters behind its start.</summary>
    public static object At(string text, string sought, int behind = 0)
    {
        int offset = text.IndexOf(sought, StringComparison.Ordinal);
        Assert.True(offset >= 0, sought);
        string before = text[..(offset + behind)];
        int line = before.Count(static c => c == '\n');
        return new { line, character = before.Length - (before.LastIndexOf('\n') + 1) };
    }
}
