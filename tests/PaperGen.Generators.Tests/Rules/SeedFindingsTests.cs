using Microsoft.CodeAnalysis;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Rules;

/// <summary>"The seed, finding by finding" of the rules' design: this, and nothing else.</summary>
public class SeedFindingsTests
{
    private static readonly string[] s_expected =
    [
        "PAPER2001 97:1290-1298 Warning",
        "PAPER2001 249:857-867 Warning",
        "PAPER2001 249:917-928 Warning",
        "PAPER2001 261:1329-1337 Warning",
        "PAPER2001 261:1358-1365 Warning",
        "PAPER2004 153:91-94 Warning",
        "PAPER2005 225:646-648 Info",
        "PAPER2005 229:1231-1233 Info",
        "PAPER2005 285:1190-1192 Info",
        "PAPER2005 285:1216-1218 Info",
        "PAPER2006 221:682-684 Info",
        "PAPER2009 165:816-832 Info",
        "PAPER2014 41:1231-1238 Info",
        "PAPER2013 225:501-503 Info",
        "PAPER3008 209:1417-1456 Info",
        "PAPER3010 189:1474-1496 Info",
        "PAPER1008 9:1-7 Info",
        "PAPER1006 1:1-4 Hidden",
        "PAPER1006 3:1-41 Hidden",
        "PAPER1006 5:1-10 Hidden",
        "PAPER1006 7:1-32 Hidden",
        "PAPER2007 109:195-199 Hidden",
        "PAPER2007 117:1381-1385 Hidden",
        "PAPER2007 125:1293-1297 Hidden",
        "PAPER2007 153:222-226 Hidden",
        "PAPER2007 241:1792-1796 Hidden",
        "PAPER2007 279:50-54 Hidden",
        "PAPER2033 105:1477-1483 Hidden",
        "PAPER2033 113:1403-1412 Hidden",
        "PAPER2033 265:1637-1647 Hidden",
    ];

    [Fact]
    public async Task The_seed_has_exactly_the_findings_of_the_table()
    {
        var project = new TestProject(DataFiles.Seed);
        Diagnostic[] found = await AnalyzerRun.Diagnostics(project, [.. project.Digests]);
        Assert.Equal(s_expected.Order(StringComparer.Ordinal),
            found.Select(diagnostic => $"{AnalyzerRun.Describe(diagnostic)} {diagnostic.Severity}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Six_are_warnings_and_eleven_infos()
    {
        var project = new TestProject(DataFiles.Seed);
        Diagnostic[] found = await AnalyzerRun.Diagnostics(project, [.. project.Digests]);
        Assert.Equal((0, 6, 11), (Count(DiagnosticSeverity.Error), Count(DiagnosticSeverity.Warning), Count(DiagnosticSeverity.Info)));

        int Count(DiagnosticSeverity severity) => found.Count(diagnostic => diagnostic.Severity == severity);
    }
}
