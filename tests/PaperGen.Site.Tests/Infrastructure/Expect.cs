namespace PaperGen.Site.Tests.Infrastructure;

/// <summary>Waits for what a browser does in its own time.</summary>
internal static class Expect
{
    public static async Task That(Func<Task<bool>> holds)
    {
        for (int i = 0; i < 100; i++)
        {
            if (await holds())
                return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.Fail("It did not come to be so within 5 seconds.");
    }
}
