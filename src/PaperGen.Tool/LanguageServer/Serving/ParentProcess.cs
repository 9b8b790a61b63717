using System.Diagnostics;

namespace PaperGen.Tool.LanguageServer.Serving;

/// <summary>The process that started the server: when that ends without a word, nobody else would end the server.</summary>
internal static class ParentProcess
{
    public static void Watch(int id, Action ended)
    {
        Process process;
        try
        {
            process = Process.GetProcessById(id);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // It may have ended, or be one of another machine or container: the end of the input says which.
            return;
        }
        _ = WaitAsync(process, ended);
    }

    private static async Task WaitAsync(Process process, Action ended)
    {
        try
        {
            using (process)
                await process.WaitForExitAsync().ConfigureAwait(false);
            ended();
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // A process that may not be watched.
        }
    }
}
