using System.Text.Json;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Protocol;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests.LanguageServer;

/// <summary>MSBuild says which files are a project's, and with which options.</summary>
public class EvaluationTests
{
    private const string Clashing = "Twin: The First Idea\nid: HMT\n\n" + SampleDigest.Plain + " It differs.\n";

    [Fact]
    public void Items_and_options_of_the_project_count_and_are_read_again_when_it_changes()
    {
        using ToolFolder folder = new ToolFolder().Text("reading.papers.txt", LspProject.Digest).Text("copy.papers.txt", Clashing)
            .Text("list.text", Clashing.Replace("HMT", "Third"))
            .Text("Reading.csproj", EvaluatedProject.With("""
                <PropertyGroup><PaperGenSeverity>2001=error</PaperGenSeverity></PropertyGroup>
                <ItemGroup><PaperDigest Remove="copy.papers.txt" /><PaperDigest Include="list.text" /></ItemGroup>
                """));
        using LspClient client = LspClient.In(folder, LspClient.Modern, LspClient.Options with { AsksMSBuild = true });
        string uri = client.Open(folder, "reading.papers.txt");
        // By the patterns the copy belongs to the project; the evaluation says that it does not, and what is an error.
        Assert.Contains(client.Pushed(uri, 1), static found => found.Text("code") is "PAPER1013");
        JsonElement[] evaluated = client.Pushed(uri, 1);
        Assert.DoesNotContain(evaluated, static found => found.Text("code") is "PAPER1013");
        Assert.Equal(1, Assert.Single(evaluated, static found => found.Text("code") == "PAPER2001").Number("severity"));
        Assert.Contains(client.Request("workspace/symbol", new { query = "First Idea" }).EnumerateArray(),
            static symbol => symbol.Text("containerName") == "Papers.Third");

        folder.Text("Reading.csproj", EvaluatedProject.With(""));
        client.Notify("workspace/didChangeWatchedFiles", new { changes = Array.Empty<object>() });
        JsonElement[] again = client.Pushed(uri, 1);
        Assert.Contains(again, static found => found.Text("code") is "PAPER1013");
        Assert.Equal(2, Assert.Single(again, static found => found.Text("code") == "PAPER2001").Number("severity"));
    }

    [Fact]
    public void Fields_that_the_project_keeps_to_itself_are_in_no_paper()
    {
        const string Text = "@article{oil, title = {On Oil}, journal = {Lamps}, url = {https://lamps.example/oil},\n  year = 2020}\n";
        const string Option = "<PropertyGroup><PaperGenPrivateFields>url</PaperGenPrivateFields></PropertyGroup>";
        using ToolFolder folder = new ToolFolder().Text("own.papers.bib", Text).Text("Reading.csproj", EvaluatedProject.With(Option));
        using LspClient client = LspClient.In(folder, LspClient.Modern, LspClient.Options with { AsksMSBuild = true });
        string uri = client.Open(folder, "own.papers.bib");
        // By the patterns nobody knows of the option; the evaluation says it.
        client.Pushed(uri, 1);
        Assert.Contains("lamps.example", Hover(), StringComparison.Ordinal);
        Until(() => !Hover().Contains("lamps.example", StringComparison.Ordinal));
        Assert.Contains("On Oil", Hover(), StringComparison.Ordinal);

        folder.Text("Reading.csproj", EvaluatedProject.With(""));
        client.Notify("workspace/didChangeWatchedFiles", new { changes = Array.Empty<object>() });
        Until(() => Hover().Contains("lamps.example", StringComparison.Ordinal));

        string Hover() => client.Request("textDocument/hover",
            new { textDocument = new { uri }, position = LspProject.At(Text, "On Oil", 1) }).Text("contents", "value") ?? "";

        static void Until(Func<bool> condition) => Assert.True(SpinWait.SpinUntil(() =>
        {
            Thread.Sleep(50);
            return condition();
        }, TimeSpan.FromMinutes(1)), "it was not evaluated");
    }

    [Fact]
    public void A_project_that_cannot_be_evaluated_has_the_files_of_the_patterns()
    {
        using ToolFolder folder = LspProject.Folder().Text("Reading.csproj", "<Project><no");
        using LspClient client = LspClient.In(folder, LspClient.Modern, LspClient.Options with { AsksMSBuild = true });
        string uri = client.Open(folder, "reading.papers.txt");
        Assert.NotEmpty(client.Pushed(uri, 1));
        Assert.Equal(3, client.Request("workspace/symbol", new { query = "" }).GetArrayLength());
    }
}
