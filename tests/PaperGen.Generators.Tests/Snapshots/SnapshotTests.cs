using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests;

/// <summary>
/// The generated sources as a reader of them sees them. The table is only where its form is the subject; what its digits mean is that
/// of <see cref="RoundTripTests"/>.
/// </summary>
public class SnapshotTests
{
    private const string Small = """
        LampLight: Reading Long Documents by a Small Lamp

        We read long documents by the light of one lamp. Code is at https://github.com/lamps/lamp-light.
        """;

    private const string Rich = """
        Daily Papers

        Mar 14

        // what the reading group chose
        LampLight: Reading Long Documents by a Small Lamp
        arxiv: 2405.01234v2
        doi: 10.1000/lamp.1
        topics: Long Context, Lamps & Lights
        links: https://lamps.example.org/demo
        authors: Ada Wick; Bo Oil
        date: 2024-05-09
        venue: Journal of Lamps
        note: read twice

        We read long documents by the light of one lamp. Code is at https://github.com/lamps/lamp-light.

        Seed: A First Garden of Small Models
        status: retracted

        A garden grows from one seed.

        Seed: A Second Garden of Small Tools
        topics: Lamps & Lights
        status: superseded by LampLight

        Another garden grows from another seed, as https://gitlab.com/gardens/lamp-light shows.

        Gardens without Seeds
        id: NoSeeds

        Nothing grows here.
        """;

    [Fact]
    public Task Papers_with_metadata_links_and_a_collision() =>
        Verifier.Verify(new TestProject(Rich, "lists/reading.papers.txt").Run(), AreCitations);

    [Fact]
    public Task Public_visibility() => Verifier.Verify(new TestProject(Small).With("PaperGenVisibility", "public").Run(), IsTable);

    [Fact]
    public Task CSharp_7_3() => Verifier.Verify((new TestProject(Small) { LanguageVersion = LanguageVersion.CSharp7_3 }).Run(), IsTable);

    [Fact]
    public Task Docs_summary() => Verifier.Verify(new TestProject(Rich).With("PaperGenDocs", "summary").Run(), IsTable);

    [Fact]
    public Task Docs_none() => Verifier.Verify(new TestProject(Rich).With("PaperGenDocs", "none").Run(), IsTable);

    /// <summary>As a build has it that writes no documentation file.</summary>
    [Fact]
    public Task No_documentation() =>
        Verifier.Verify((new TestProject(Rich) { DocumentationMode = DocumentationMode.None }).Run(), IsTable);

    [Fact]
    public Task Members_ids() => Verifier.Verify(new TestProject(Small).With("PaperGenMembers", "ids").Run(), IsTable);

    [Fact]
    public Task Members_none() => Verifier.Verify(new TestProject(Small).With("PaperGenMembers", "none").Run(), IsTable);

    [Fact]
    public Task Global_namespace() => Verifier.Verify(new TestProject(Small).With("RootNamespace", "").Run(), IsTable);

    [Fact]
    public Task Empty_digest() => Verifier.Verify(new TestProject("").Run());

    /// <summary>Text that would end a comment, a literal or a line of code, if it ever got there unescaped.</summary>
    [Fact]
    public Task Hostile_text() => Verifier.Verify(new TestProject(
        "*/ } </summary> ]]> \"\"\" #line 1 \"x\" & <b> \u2028 } \u0085 } \u202Eesrever\n"
        + "topics: </summary><b>, \"quoted\" { 0 }\n\n"
        + "An abstract with */ and </para> and ]]> and \"\"\" and {0} and \\u0022 and \u2028 and \u0085 and \u202E and \U0001F600 and "
        + "\u4E2D\u6587 and \0 and \uFEFF, "
        + "and a link: https://example.org/a?b=1&c='2'.").Run(), IsTable);

    /// <summary>Without the table, whose digits <see cref="Citations.ReadingTests"/> reads.</summary>
    [Fact]
    public Task Citations_of_hostile_text() => Verifier.Verify((new TestProject(Small) { LanguageVersion = LanguageVersion.CSharp7_3 }
        .WithCode("[assembly: PaperGen.Cites(\"LampLight\", Note = \"\\\" } \\u2028 \\u0085 \\u202E \\uD800 \\0 \\u4E2D\\\\\")]")).Run(),
            source => !AreCitations(source));

    private static bool IsTable(GeneratedSourceResult source) => source.HintName == "Papers.Table.g.cs" || AreCitations(source);

    private static bool AreCitations(GeneratedSourceResult source) => source.HintName.StartsWith("Citations.", StringComparison.Ordinal);
}
