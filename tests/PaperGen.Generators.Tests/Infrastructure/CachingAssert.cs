using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PaperGen.Generators.Tests.Infrastructure;

/// <summary>What the generator computed again.</summary>
internal static class CachingAssert
{
    /// <summary>Edits the C# of a project after a run: every tracked step must be remembered, every output taken from the cache.</summary>
    public static void NothingRunsAgain(GeneratorDriver driver, Compilation compilation)
    {
        GeneratorRunResult first = driver.GetRunResult().Results.Single();
        Compilation edited =
            compilation.AddSyntaxTrees(
                CSharpSyntaxTree.ParseText("internal static class AnEdit { }",
                    (CSharpParseOptions)compilation.SyntaxTrees.First().Options));
        GeneratorRunResult second = driver.RunGenerators(edited).GetRunResult().Results.Single();

        Assert.Null(first.Exception);
        foreach (string name in TrackingNames.All)
        {
            // Steps behind a filter that let nothing through do not exist, in both runs alike.
            Assert.Equal(first.TrackedSteps.ContainsKey(name), second.TrackedSteps.ContainsKey(name));
            if (second.TrackedSteps.TryGetValue(name, out ImmutableArray<IncrementalGeneratorRunStep> steps))
                Assert.All(Reasons(steps),
                    reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                        $"{name}: {reason}"));
        }
        Assert.All(second.TrackedOutputSteps.SelectMany(step => Reasons(step.Value)),
            reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    public static IEnumerable<IncrementalStepRunReason> Reasons(ImmutableArray<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason);

    /// <summary>The files that were written again: the driver keeps the text of one that was not.</summary>
    public static string[] WrittenAgain(GeneratorRunResult before, GeneratorRunResult after) => after.GeneratedSources
        .Where(source => !before.GeneratedSources.Any(old => ReferenceEquals(old.SourceText, source.SourceText)))
        .Select(source => source.HintName).Order(StringComparer.Ordinal).ToArray();
}
