using static PaperGen.Package.Tests.BuildFindings;

namespace PaperGen.Package.Tests;

/// <summary>The seed's findings in a build, and every way in which a project says how severe they are.</summary>
public class SeverityTests(PackageFixture package)
{
    private const string Seed = "seed.papers.txt";

    private static readonly string[] s_warnings =
        ["97,1290 PAPER2001", "153,91 PAPER2004", "249,857 PAPER2001", "249,917 PAPER2001", "261,1329 PAPER2001", "261,1358 PAPER2001"];

    private static readonly string[] s_logged =
    [
        "PAPER1008 note 9:1-9:7", "PAPER2014 note 41:1231-41:1238", "PAPER2001 warning 97:1290-97:1298", "PAPER2004 warning 153:91-153:94",
        "PAPER2009 note 165:816-165:832", "PAPER3010 note 189:1474-189:1496", "PAPER3008 note 209:1417-209:1456",
        "PAPER2006 note 221:682-221:684", "PAPER2013 note 225:501-225:503", "PAPER2005 note 225:646-225:648",
        "PAPER2005 note 229:1231-229:1233", "PAPER2001 warning 249:857-249:867", "PAPER2001 warning 249:917-249:928",
        "PAPER2001 warning 261:1329-261:1337", "PAPER2001 warning 261:1358-261:1365", "PAPER2005 note 285:1190-285:1192",
        "PAPER2005 note 285:1216-285:1218",
    ];

    [Fact]
    public void A_build_says_the_warnings_and_logs_the_infos()
    {
        Consumer app = Consumer.Console(package).Property("ErrorLog", "log.sarif,version=2.1").Shared(Seed).DumpProgram();
        CommandResult build = app.Build().Succeeds();
        Assert.Equal(s_warnings.Order(StringComparer.Ordinal), Places(build, "warning"));
        Assert.Equal(s_logged, Logged(app));
        // What is wrong, the text, and the repair.
        build.Says("seed.papers.txt(97,1290): warning PAPER2001: 'times100' is a TeX symbol that lost its backslash; write '\u00D7100'");

        // Hidden rules are in neither, and show what they find once they are raised.
        app.Text(".globalconfig", "is_global = true\ndotnet_diagnostic.PAPER2007.severity = warning\ndotnet_diagnostic.PAPER1006.severity "
            + "= warning\ndotnet_diagnostic.PAPER2001.severity = none\n");
        Assert.Equal(
            new[]
            {
                "1,1 PAPER1006", "3,1 PAPER1006", "5,1 PAPER1006", "7,1 PAPER1006", "153,91 PAPER2004",
                "109,195 PAPER2007", "117,1381 PAPER2007", "125,1293 PAPER2007", "153,222 PAPER2007", "241,1792 PAPER2007",
                "279,50 PAPER2007",
            }.Order(StringComparer.Ordinal),
            Places(app.Build().Succeeds(), "warning"));
    }

    [Fact]
    public void The_property_sets_rules_and_families_and_the_compilers_own_settings_come_after_it()
    {
        Consumer app = Consumer.Console(package).Property("PaperGenSeverity", "2xxx=none, 3010=error,1008=warning").Shared(Seed)
            .DumpProgram();
        CommandResult build = app.Build().Fails();
        Assert.Equal(["189,1474 PAPER3010"], Places(build, "error"));
        Assert.Equal(["9,1 PAPER1008"], Places(build, "warning"));

        build = app.Property("NoWarn", "$(NoWarn);PAPER1008").Property("WarningsNotAsErrors", "PAPER3010").Build("-warnaserror").Fails();
        Assert.Equal(["189,1474 PAPER3010"], Places(build, "error"));
        Assert.Empty(Places(build, "warning"));

        app.Property("PaperGenSeverity", "all=none,2004=warning").Property("WarningsAsErrors", "PAPER2004");
        build = app.Build().Fails();
        Assert.Equal(["153,91 PAPER2004"], Places(build, "error"));
        Assert.Empty(Places(build, "warning"));
    }

    [Fact]
    public void Comments_in_the_digest_suppress()
    {
        string seed = File.ReadAllText(Repository.SharedData(Seed));
        // Line 95 is a title: the comment is under it and counts for its abstract in line 97. The other counts from line 240 to 256.
        string[] lines = seed.Split('\n');
        lines[94] += "\n// papergen: disable PAPER2001 -- quoted so";
        lines[239] = "\n// papergen: disable 2xxx\n";
        lines[255] = "\n// papergen: restore\n";
        lines[2] = "// papergen: disable 3001\n";
        Consumer app = Consumer.Console(package).Property("PaperGenSeverity", "9005=warning").Text(Seed, string.Join('\n', lines))
            .DumpProgram();
        Assert.Equal(
            new[] { "3,22 PAPER9005", "155,91 PAPER2004", "267,1329 PAPER2001", "267,1358 PAPER2001" }.Order(StringComparer.Ordinal),
            Places(app.Build().Succeeds(), "warning"));
    }

    /// <summary>`line,column PAPERnnnn`.</summary>
    private static string[] Places(CommandResult build, string severity) =>
        [.. Findings(build, severity)
            .Select(finding => finding.Replace(Seed + "(", "", StringComparison.Ordinal)
                .Replace("): " + severity, "", StringComparison.Ordinal))];
}
