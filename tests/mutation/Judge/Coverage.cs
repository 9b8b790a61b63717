using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperGen.Mutation;

/// <summary>What each test reaches, in the order of <see cref="TestCase.All"/>.</summary>
internal sealed record Coverage(IReadOnlyList<TestCoverage> Tests)
{
    /// <summary>Where the process that measures leaves it for the others: beside the program.</summary>
    private static string File => Path.Combine(AppContext.BaseDirectory, "coverage.json");

    public static Coverage Load() => JsonSerializer.Deserialize(System.IO.File.ReadAllText(File), CoverageJson.Default.Coverage)!;

    public void Save() => System.IO.File.WriteAllText(File, JsonSerializer.Serialize(this, CoverageJson.Default.Coverage));
}

/// <summary>A test, its time when all is compiled, and the mutants that it reaches.</summary>
internal sealed record TestCoverage(string Name, double Milliseconds, int[] Mutants);

[JsonSerializable(typeof(Coverage))]
internal sealed partial class CoverageJson : JsonSerializerContext;
