using Microsoft.Playwright;
using PaperGen.Site.Tests.Infrastructure;

namespace PaperGen.Site.Tests;

/// <summary>The pictures of docs/images, drawn of the page of the seed's papers: <c>PAPERGEN_PICTURES=1 dotnet test tests/PaperGen.Site.Tests</c> writes them again.</summary>
public sealed class PictureTests(BrowserFixture browser) : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("site-light", ColorScheme.Light, 1240, 860)]
    [InlineData("site-dark", ColorScheme.Dark, 1240, 860)]
    [InlineData("site-phone", ColorScheme.Light, 390, 844)]
    public async Task A_picture_of_the_page(string name, ColorScheme scheme, int width, int height)
    {
        _folder.Bytes("reading.papers.txt", DataFiles.Seed).Run("site", "reading.papers.txt", "--title", "Reading list", "-o", "papers.html").Ends(0);
        IPage page = await browser.Open(_folder.At("papers.html"), new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height } });
        byte[] picture = await page.ScreenshotAsync();
        Assert.NotEmpty(picture);
        if (Environment.GetEnvironmentVariable("PAPERGEN_PICTURES") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, name + ".png"), picture);
    }
}
