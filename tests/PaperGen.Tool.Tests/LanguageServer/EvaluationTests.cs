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
    public void A_project_that_cannot_be_evaluated_has_the_files_of_the_patterns()
    {
        using ToolFolder folder = LspProject.Folder().Text("Reading.csproj", "<Project><no");
        using LspClient client = LspClient.In(folder, LspClient.Modern, LspClient.Options with { AsksMSBuild = true });
        string uri = client.Open(folder, "reading.papers.txt");
        Assert.NotEmpty(client.Pushed(uri, 1));
        Assert.Equal(3, client.Request("workspace/symbol", new { query = "" }).GetArrayLength());
    }
}
