using System.Text.Json;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests;

/// <summary>The user's own digest: its 6 warnings and 11 infos, and what is left of them after repairs.</summary>
public class SeedTests
{
    private static readonly string[] s_findings =
    [
        "9:1-7 info PAPER1008", "41:1231-1238 info PAPER2014", "97:1290-1298 warning PAPER2001", "153:91-94 warning PAPER2004",
        "165:816-832 info PAPER2009", "189:1474-1496 info PAPER3010", "209:1417-1456 info PAPER3008", "221:682-684 info PAPER2006",
        "225:501-503 info PAPER2013", "225:646-648 info PAPER2005", "229:1231-1233 info PAPER2005", "249:857-867 warning PAPER2001",
        "249:917-928 warning PAPER2001", "261:1329-1337 warning PAPER2001", "261:1358-1365 warning PAPER2001",
        "285:1190-1192 info PAPER2005", "285:1216-1218 info PAPER2005",
    ];

    [Fact]
    public void Check_finds_what_the_build_finds()
    {
        using var folder = new ToolFolder();
        folder.Bytes("seed.papers.txt", DataFiles.Seed);
        using JsonDocument json = JsonDocument.Parse(folder.Run("check", "--format", "json").Ends(1).Output);
        Assert.Equal(s_findings, json.RootElement.GetProperty("findings").EnumerateArray().Select(static finding =>
            $"{finding.GetProperty("line").GetInt32()}:{finding.GetProperty("column").GetInt32()}-{finding.GetProperty("endColumn").GetInt32()} {finding.GetProperty("severity").GetString()} {finding.GetProperty("rule").GetString()}"));
        Assert.StartsWith("6 warnings and 11 infos in 71 papers of 1 file.", folder.Run("check").Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void After_fix_only_the_shortener_is_left()
    {
        using var folder = new ToolFolder();
        folder.Bytes("seed.papers.txt", DataFiles.Seed);
        folder.Run("fix", "--year", "2025").Ends(0);
        string line = Assert.Single(folder.Run("check", "--format", "github").Ends(0).Lines);
        Assert.Contains("line=189,", line, StringComparison.Ordinal);
        Assert.Contains("title=PAPER3010", line, StringComparison.Ordinal);
        byte[] repaired = folder.ReadBytes("seed.papers.txt");
        Assert.StartsWith("Nothing to repair.", folder.Run("fix", "--year", "2025").Ends(0).Output, StringComparison.Ordinal);
        Assert.Equal(repaired, folder.ReadBytes("seed.papers.txt"));
    }

    [Fact]
    public void List_gives_each_paper_its_name()
    {
        using var folder = new ToolFolder();
        string[] lines = folder.Bytes("seed.papers.txt", DataFiles.Seed).Run("list", "seed.papers.txt").Ends(0).Lines;
        Assert.Equal(71, lines.Length);
        Assert.Contains(lines, static line => line.StartsWith("seed.papers.txt:35\tHMT\tHMT: Hierarchical Memory Transformer for Long "
            + "Context Language Processing\t", StringComparison.Ordinal));
        Assert.Equal(71, lines.Select(static line => line.Split('\t')[1]).Distinct().Count());
    }
}
