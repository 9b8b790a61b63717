using System.Diagnostics;

namespace PaperGen.Mutation;

/// <summary>The judge's end of a <see cref="Worker"/>: started when it is first needed, ended when a mutant takes it too long.</summary>
internal sealed class WorkerProcess(TimeSpan limit) : IDisposable
{
    /// <summary>A mutant that waits takes no processor time.</summary>
    private const int WaitingFactor = 20;

    private Process? _process;

    /// <summary>
    /// The worker's answer, or <c>timeout</c>, or <c>crashed</c>; after either, and after doubt, the next mutant gets a new process.
    /// </summary>
    public string Ask(string mutant)
    {
        _process ??= Start("work");
        TimeSpan used = _process.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        _process.StandardInput.WriteLine(mutant);
        _process.StandardInput.Flush();
        Task<string?> answer = _process.StandardOutput.ReadLineAsync();
        while (!answer.Wait(200))
        {
            if (_process.HasExited)
                break;
            if (_process.TotalProcessorTime - used > limit || Stopwatch.GetElapsedTime(start) > limit * WaitingFactor)
            {
                Dispose();
                return "timeout";
            }
        }
        if (answer.Result is not string verdict)
        {
            Dispose();
            return "crashed";
        }
        if (verdict.StartsWith("doubtful", StringComparison.Ordinal))
            Dispose();
        return verdict;
    }

    public void Dispose()
    {
        if (_process is null)
            return;
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _process = null;
    }

    /// <summary>This program in another mode.</summary>
    public static Process Start(string mode, bool printsErrors = false)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, [typeof(WorkerProcess).Assembly.Location, mode])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            // A mutant that crashes prints its stack there.
            RedirectStandardError = !printsErrors,
        };
        // A mutant that allocates for ever fails its test, and leaves the machine its memory.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x60000000";
        Process process = Process.Start(start)!;
        if (!printsErrors)
            process.BeginErrorReadLine();
        return process;
    }
}
