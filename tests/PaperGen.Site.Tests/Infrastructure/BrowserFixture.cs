using Microsoft.Playwright;

namespace PaperGen.Site.Tests.Infrastructure;

/// <summary>The system's chromium, once for all tests; a test is skipped, saying so, where there is none.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly SemaphoreSlim _gate = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _gate.Dispose();
    }

    /// <summary>Opens a file in a window of its own.</summary>
    /// <param name="file">The page.</param>
    /// <param name="options">The window; null for a desktop's.</param>
    public async Task<IPage> Open(string file, BrowserNewContextOptions? options = null)
    {
        IPage page = await Window(options);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }

    /// <summary>A window of its own.</summary>
    public async Task<IPage> Window(BrowserNewContextOptions? options = null)
    {
        IBrowser browser = await Browser();
        IBrowserContext context = await browser.NewContextAsync(options ?? new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        context.SetDefaultTimeout(10_000);
        return await context.NewPageAsync();
    }

    private async Task<IBrowser> Browser()
    {
        string? chromium = Programs.Find(s_names);
        Assert.SkipWhen(chromium is null, $"No browser is installed: none of {string.Join(", ", s_names)} is on the PATH (apt-get install "
            + $"chromium).");
        await _gate.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            // Chromium's sandbox does not start for root, as whom containers run.
            return _browser ??= await _playwright.Chromium.LaunchAsync(
                new() { ExecutablePath = chromium, Args = Environment.UserName == "root" ? ["--no-sandbox"] : [] });
        }
        finally
        {
            _gate.Release();
        }
    }
}
