using System.Globalization;
using PaperGen.Mutation;

// `run` beside the project starts this with the mutated assembly in the place of the generator's:
//   judge REPORT [PATTERN]   puts each mutant of Stryker's report (whose replacement or file has PATTERN in it) to the tests, writes the
// verdicts into the report, and prints them
//   measure                  a process that tells what each test covers and how long it takes
//   work                     a process that puts the mutants whose numbers it reads to the tests
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["judge", string report, .. string[] pattern]:
        return Judge.Run(new MutationReport(report, pattern.Length == 0 ? "" : pattern[0]));
    case ["measure"]:
        Worker.Measure();
        return 0;
    case ["work"]:
        Worker.Work();
        return 0;
    default:
        Console.Error.WriteLine("Start this with tests/mutation/run, which makes what it needs.");
        return 2;
}
