using System.Globalization;
using PaperGen.Benchmarks;
using PaperGen.Benchmarks.Reports;

// Each command measures ways side by side in one run and prints their ratios, the goals, and whether they are met; all runs those whose
// rows docs/performance.md has. rule-counts counts what the rules find in a digest; links compares finding links with reading the
// file; linear doubles the input of each rule, linear stages that of each stage, key, field, format and layout; topics compares the topics
// that are found with those of the labels; citations edits one file of a thousand; bibliographies compares a .bib, CSL-JSON and RIS with a
// digest of as many bytes; site opens pages of papers in Chromium and types.
try
{
    switch (args)
    {
        case ["all", .. var commands]:
            return PerformanceDocument.Write(commands);
        case ["start-up", .. var counts]:
            return StartUp.Run(Numbers(counts, 70, 1000, 10_000, 100_000));
        case ["steady", .. var counts]:
            return Steady.Run(Numbers(counts, 1000, 10_000, 100_000));
        case ["search", .. var counts]:
            return Searching.Run(Numbers(counts, 10_000));
        case ["site", .. var counts]:
            return await SiteInBrowser.Run(Numbers(counts, 71, 2000, 10_000));
        case ["compile", .. var counts]:
            return CompileTime.Run(Numbers(counts, 70, 1000, 10_000, 100_000));
        case ["build", .. var counts]:
            return BuildTime.Run(Numbers(counts, 70, 1000));
        case ["size", .. var counts]:
            return AssemblySize.Run(Numbers(counts, 70, 1000, 10_000, 100_000));
        case ["driver", .. var counts]:
            return DriverRuns.Run(Numbers(counts, 10_000));
        case ["findings", .. var counts]:
            return FindingsAfterEdit.Run(Numbers(counts, 2000));
        case ["tool", .. var counts]:
            return ToolProcess.Run(Numbers(counts, 71));
        case ["native"]:
            return NativePrograms.Run();
        case ["steps", .. var counts]:
            return DriverSteps.Run(Numbers(counts, 10_000)[0]);
        case ["bibliographies"]:
            return Bibliographies.Run(10_000, SyntheticBibliography.Formats);
        case ["bibliographies", var papers, .. var formats]:
            return Bibliographies.Run(Numbers([papers])[0], formats.Length == 0 ? SyntheticBibliography.Formats : formats);
        case ["throughput"]:
            return Throughput.Run();
        case ["large", .. var counts]:
            return LargeCatalog.Run(Numbers(counts, 100_000)[0]);
        case ["split", .. var counts] when counts.Length is 0 or 2:
            return SplitCatalog.Run(Numbers(counts, 10, 10_000)[0], Numbers(counts, 10, 10_000)[1]);
        case ["links"]:
            return LinkReading.Run(null);
        case ["links", var digest]:
            return LinkReading.Run(digest);
        case ["rule-counts", var digest]:
            return RuleCounts.Run(digest);
        case ["rule-counts", var digest, "--show", var rule]:
            return RuleCounts.Show(digest, rule, int.MaxValue);
        case ["rule-counts", var digest, "--show", var rule, "--take", var take]:
            return RuleCounts.Show(digest, rule, int.Parse(take, CultureInfo.InvariantCulture));
        case ["topics", var digest]:
            return TopicReport.Run(digest);
        case ["topics", var digest, "--errors", "tuning"]:
            return TopicReport.ShowErrors(digest);
        case ["citations"]:
            return CitationEdits.Run(10);
        case ["citations", var citing]:
            return CitationEdits.Run(int.Parse(citing, CultureInfo.InvariantCulture));
        case ["linear", "stages"]:
            return StageGrowth.Run([128, 256, 512], "", "");
        case ["linear", "stages", var group]:
            return StageGrowth.Run([128, 256, 512], group, "");
        case ["linear", "stages", var group, var stage]:
            return StageGrowth.Run([128, 256, 512], group, stage);
        case ["linear", "stages", var group, var stage, .. var sizes]:
            return StageGrowth.Run(Numbers(sizes, 128, 256, 512), group, stage);
        case ["linear", "layouts"]:
            return LayoutGrowth.Run("");
        case ["linear", "layouts", var page]:
            return LayoutGrowth.Run(page);
        case ["linear"]:
            return LinearTime.Run();
        default:
            Console.Error.WriteLine("usage: dotnet run -c Release --project tests/benchmarks -- all [COMMAND...]");
            Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- start-up | steady | search | site | "
                + "compile | build | size | driver | findings | steps | tool | large [PAPERS...]");
            Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- bibliographies [PAPERS [FORMAT...]]");
            Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- split [PROJECTS PAPERS]");
            Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- throughput | native | linear");
            Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- linear stages [GROUP [STAGE "
                + "[KILOBYTES...]]]");
            Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- linear layouts [PAGE | all]");
            Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- rule-counts DIGEST [--show RULE [--take "
                + "FINDINGS]]");
            Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- links [DIGEST]");
            Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- topics "
                + "../shared/data/hf-2024-2000.papers.txt [--errors tuning]");
            Console.Error.WriteLine("       dotnet run -c Release --project tests/benchmarks -- citations [CITING FILES]");
            return 2;
    }
}
catch (FileNotFoundException missing)
{
    // Papers that are not in the repository, or a digest that was named.
    Console.Error.WriteLine(missing.Message);
    return 1;
}

static int[] Numbers(string[] given, params int[] otherwise) =>
    given.Length == 0 ? otherwise : [.. given.Select(static number => int.Parse(number, CultureInfo.InvariantCulture))];
