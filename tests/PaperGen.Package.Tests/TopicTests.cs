using static PaperGen.Package.Tests.BuildFindings;

namespace PaperGen.Package.Tests;

/// <summary>Topics and the project's own taxonomy, as they arrive through the package.</summary>
public class TopicTests(PackageFixture package)
{
    [Fact]
    public void A_taxonomy_of_the_project_extends_the_built_in_one()
    {
        Consumer app = Consumer.Console(package)
            .Text("reading.papers.txt", """
                ReadLonger: Long Context by Lamp Light

                We present a long-context language model that reads by the light of one lamp, with a context window of a night.

                Rising Slowly
                topics: Zeppelins, Long Contxt

                A zeppelin rises slowly, and this abstract says so at some length, and ends with a period, as one does.

                On Rigid Airships

                A rigid airship is larger than others; this abstract is about rigid airships and about nothing else, as its title says.
                """)
            .Text("lists/own #1.topics.txt", """
                // What the project adds.
                [Aviation]

                [Zeppelins]
                parent: Aviation
                + zeppelin, rigid airship
                - lead zeppelin

                [Balloons]
                parent: Aviatoin
                """)
            .Program("""
                using App;
                using PaperGen;
                void Show(Topic topic) => Console.WriteLine(topic.Id + " < " + topic.Parent?.Name + ": " + string.Join(", ", topic.Papers.Select(paper => paper.Id)));
                Show(Topics.LongContext);
                Show(Topics.Zeppelins);
                Show(Topics.Aviation);
                Console.WriteLine(string.Join(" | ", Papers.OnRigidAirships.TopicMatches.Select(match => match.Topic.Name + " by " + match.Evidence + " in " + match.Origin)));
                """);
        CommandResult build = app.Build().Succeeds();
        Assert.Equal(["own #1.topics.txt(10,9): warning PAPER4004", "reading.papers.txt(6,20): warning PAPER4001"],
            Findings(build, "warning"));
        build.Says("'Long Context'").Says("'Aviation'");
        Assert.Equal(
            ["long-context < Models and Efficiency: ReadLonger", "zeppelins < Aviation: RisingSlowly, OnRigidAirships",
                "aviation < : RisingSlowly, OnRigidAirships", "Zeppelins by Rigid Airships in Title"],
            app.Run().Succeeds().Lines);
    }

    [Fact]
    public void Topics_of_the_seed_are_members()
    {
        Consumer app = Consumer.Console(package).Shared("seed.papers.txt").Program("""
            using App;
            Console.WriteLine(Topics.LongContext.Papers.Contains(Papers.HMT) + " " + Topics.Memory.Papers.Contains(Papers.HMT) + " " + Topics.InContextLearning.Papers.Count);
            Console.WriteLine(Papers.All.Count(static paper => paper.Topics.Count == 0));
            """);
        string[] lines = app.BuildAndRun().Lines;
        Assert.StartsWith("True True ", lines[0], StringComparison.Ordinal);
        Assert.InRange(int.Parse(lines[0].Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture), 5, 40);
        Assert.InRange(int.Parse(lines[1], System.Globalization.CultureInfo.InvariantCulture), 0, 10);
    }
}
