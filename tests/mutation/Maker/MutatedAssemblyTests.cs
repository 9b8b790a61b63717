using System.Reflection;

namespace PaperGen.Mutation;

/// <summary>
/// The one test that Stryker runs: it keeps the assembly that Stryker has put in the place of the generator's, all mutants in it. Of these
/// it reaches one, as Stryker holds a run that reaches none for a failure and would put every mutant to this test.
/// </summary>
public class MutatedAssemblyTests
{
    [Fact]
    public void The_assembly_with_the_mutants_is_kept()
    {
        string kept = Environment.GetEnvironmentVariable("PAPERGEN_MUTATED")
            ?? throw new InvalidOperationException("PAPERGEN_MUTATED names no file; start this with tests/mutation/run.");
        Assembly assembly = typeof(PaperGen.Text.TextSpan).Assembly;
        File.Copy(assembly.Location, kept, overwrite: true);
        assembly.GetTypes().SingleOrDefault(static type => type.Name == "MutantControl")?.GetMethod("IsActive")!.Invoke(null, [0]);
    }
}
