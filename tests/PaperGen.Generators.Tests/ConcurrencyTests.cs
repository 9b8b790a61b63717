using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests;

/// <summary>Many threads at once, where one is the rule.</summary>
public class ConcurrencyTests
{
    private const string Text = "Lamp: On Light\ntopics: Light\ndate: 2024\n\nAn abstract with https://github.com/lamps/light.\n\nOil: On "
        + "Wicks\n\nAnother abstract about long context.\n";

    [Fact]
    public void A_thousand_generator_runs_give_the_same()
    {
        var project = new TestProject(Text).WithCode("[PaperGen.Cites(nameof(Reading.Papers.Lamp))] class Citing { }");
        string[] expected = Sources(project.Driver());
        var results = new ConcurrentBag<string[]>();
        // Drivers of their own, as several projects of a build have in one compiler server, and compilations of their own.
        Parallel.For(0, 1000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, _ => results.Add(Sources(project.Driver())));
        Assert.Equal(1000, results.Count);
        Assert.All(results, result => Assert.Equal(expected, result));

        string[] Sources(GeneratorDriver driver) =>
            [.. driver.RunGenerators(project.Compilation())
                .GetRunResult().Results.Single().GeneratedSources.Select(source => source.HintName + source.SourceText)];
    }

    /// <summary>The static members of what is generated, each of them the first that is used of its assembly.</summary>
    [Fact]
    public void Each_generated_member_may_be_the_first_that_many_threads_use()
    {
        using LoadedCatalog whole = LoadedCatalog.Build(new TestProject(Text).WithCode("[PaperGen.Cites(nameof(Reading.Papers.Lamp))] "
            + "class Citing { }"));
        (string Type, string Member)[] members =
        [
            ("Papers", "Lamp"), ("Papers", "All"), ("Papers", "Catalog"), ("Topics", "Light"), ("Topics", "All"), ("Links", "All"),
            ("Citations", "All"),
            .. whole.Type("Links").GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => ("Links", property.Name)),
        ];
        foreach ((string type, string member) in members)
        {
            using LoadedCatalog fresh = whole.Again();
            PropertyInfo property = fresh.Type(type)
                .GetProperty(member, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!;
            var seen = new object?[Race.Threads];
            Race.Run(number =>
            {
                object value = property.GetValue(null)!;
                // Lists may be made twice, what they hold may not.
                seen[number] = value is System.Collections.IEnumerable items ? items.Cast<object>().First() : value;
            });
            Assert.All(seen, value => Assert.Same(seen[0], value));
            Assert.NotNull(seen[0]);
        }
    }
}
