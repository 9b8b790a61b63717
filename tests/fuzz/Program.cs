using System.Globalization;
using PaperGen.Fuzz;

// tests/fuzz/run [MINUTES] [--seconds N] [--texts N] [--first NUMBER] [--exhaustive [--step N]] [--huge]
string root = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(root, "PaperGen.sln")))
    root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("PaperGen.sln is not above the program; run tests/fuzz/run.");
string seed = Path.Combine(root, "..", "shared", "data", "seed.papers.txt");
bool hasSeed = File.Exists(seed);
if (!hasSeed)
    Console.WriteLine("../shared/data/seed.papers.txt is not there: texts are made of the built-in blocks only, and the exhaustive run is "
        + "skipped.");

double? Number(string option) => Array.IndexOf(args, option) is var i and >= 0 && i + 1 < args.Length
    ? double.Parse(args[i + 1], CultureInfo.InvariantCulture) : null;

int failed = 0;
if (args.Contains("--exhaustive") && hasSeed)
    failed += Exhaustive.Run(File.ReadAllBytes(seed), (int)(Number("--step") ?? 1));

if (args.Contains("--huge"))
    failed += Huge.Run();

double seconds = Number("--seconds")
    ?? (args.Length > 0 && double.TryParse(args[0], CultureInfo.InvariantCulture, out double minutes) ? 60 * minutes : 0);
long texts = (long)(Number("--texts") ?? 0);
if (seconds > 0 || texts > 0)
{
    // Another stretch of numbers on each run, unless one is asked for: a failure names its number.
    long first = (long)(Number("--first") ?? DateTimeOffset.UtcNow.ToUnixTimeSeconds() * 100_000.0);
    failed += new Fuzzing(hasSeed ? File.ReadAllText(seed) : null,
        Directory.GetFiles(Path.Combine(root, "tests", "Shared", "Layouts"), "*.txt"), Path.Combine(root, "tests", "fuzz", "failures"))
        .Run(first, texts > 0 ? texts : long.MaxValue, seconds > 0 ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue);
}
return failed == 0 ? 0 : 1;
