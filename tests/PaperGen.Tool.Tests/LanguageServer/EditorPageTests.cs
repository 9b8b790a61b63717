using System.Text.Json;
using System.Text.RegularExpressions;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Protocol;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests.LanguageServer;

/// <summary>
/// What docs/editors.md says: the settings are in their form, and the options exist. What the editors make of it is seen by
/// <c>.ci/editors</c>.
/// </summary>
public partial class EditorPageTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "editors.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Settings_start_the_server()
    {
        using JsonDocument settings =
            JsonDocument.Parse(Fences().Matches(s_page).Single(static fence => fence.Groups[1].Value == "json sublime").Groups[2].Value);
        Assert.Equal(["papergen", "lsp"], settings.RootElement.Items("clients", "papergen", "command")
            .Select(static word => word.GetString()));
        Assert.All(["lua neovim", "elisp emacs", "toml helix"], static info =>
        {
            string lines = Fences().Matches(s_page).Single(fence => fence.Groups[1].Value == info).Groups[2].Value;
            Assert.Contains("papergen", lines, StringComparison.Ordinal);
            Assert.Contains("lsp", lines, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Options_exist()
    {
        using var folder = new ToolFolder();
        string help = folder.Run("lsp", "--help").Ends(0).Output;
        string[] named =
            [.. Options().Matches(s_page[..s_page.IndexOf("## Neovim", StringComparison.Ordinal)])
                .Select(static match => match.Groups[1].Value).Distinct()];
        Assert.Contains("--no-msbuild", named);
        Assert.All(named, option => Assert.Contains(option, help, StringComparison.Ordinal));
    }

    [GeneratedRegex("^```([^\n`]*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex("`(--[a-z-]+)`")]
    private static partial Regex Options();
}
