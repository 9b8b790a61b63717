using System.Collections.Concurrent;
using System.Diagnostics;

namespace PaperGen.Mutation;

/// <summary>
/// Puts mutants to the tests. First many of them in one process, each to the tests that reach it, the quickest first and no further than
/// the first that fails. What survives that goes through all tests again, in a process of its own that has the mutant from its start: only
/// there does it change what static fields are initialised with, and only there is nothing kept that was made without it.
/// </summary>
internal static class Judge
{
    /// <summary>A mutant that takes so much longer than all tests do is one that never ends.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    public static int Run(MutationReport report)
    {
        using (Process measuring = WorkerProcess.Start("measure", printsErrors: true))
        {
            measuring.WaitForExit();
            if (measuring.ExitCode != 0)
                return measuring.ExitCode;
        }

        Coverage coverage = Coverage.Load();
        TimeSpan all = TimeSpan.FromMilliseconds(coverage.Tests.Sum(static test => test.Milliseconds));
        Console.WriteLine($"{report.Mutants.Count:N0} mutants, {coverage.Tests.Count:N0} tests, which take {all.TotalSeconds:F1} s");
        HashSet<int> reached = [.. coverage.Tests.SelectMany(static test => test.Mutants)];
        foreach (Mutant mutant in report.Mutants)
            mutant.Status = reached.Contains(mutant.Id) ? MutantStatus.Pending : MutantStatus.NoCoverage;

        TimeSpan limit = all + s_patience;
        Each(report.Mutants.Where(static mutant => mutant.Status == MutantStatus.Pending), "in one process", limit,
            static (mutant, worker) =>
        {
            string verdict = worker.Ask($"{mutant.Id}");
            // The next process has had no mutant before it.
            Record(mutant, verdict.StartsWith("doubtful", StringComparison.Ordinal) ? worker.Ask($"{mutant.Id}") : verdict);
        });
        // There the code is compiled, too.
        Each(report.Mutants.Where(static mutant => mutant.Status == MutantStatus.Survived), "each in a process of its own", 3 * limit,
            static (mutant, worker) =>
        {
            Record(mutant, worker.Ask($"{mutant.Id} all"));
            mutant.NeedsOwnProcess = mutant.Status != MutantStatus.Survived;
            worker.Dispose();
        });
        report.Save();
        Print(report);
        return 0;
    }

    private static void Record(Mutant mutant, string verdict)
    {
        string[] words = verdict.Split(' ', 2);
        mutant.Status = words[0] switch
        {
            "survived" => MutantStatus.Survived,
            "timeout" => MutantStatus.Timeout,
            _ => MutantStatus.Killed,
        };
        mutant.Reason = words[^1];
    }

    /// <summary>A worker for each processor.</summary>
    private static void Each(IEnumerable<Mutant> mutants, string how, TimeSpan limit, Action<Mutant, WorkerProcess> judge)
    {
        ConcurrentQueue<Mutant> queue = new(mutants);
        int count = queue.Count;
        long start = Stopwatch.GetTimestamp();
        Task[] judges = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Factory.StartNew(
            () =>
            {
                using WorkerProcess worker = new(limit);
                while (queue.TryDequeue(out Mutant? mutant))
                    judge(mutant, worker);
            },
            TaskCreationOptions.LongRunning))];
        while (!Task.WaitAll(judges, TimeSpan.FromSeconds(30)))
            Console.WriteLine($"  {count - queue.Count:N0} of {count:N0} {how}, {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s");
        Console.WriteLine($"{count:N0} judged {how} in {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s");
    }

    private static void Print(MutationReport report)
    {
        foreach (MutantStatus status in (MutantStatus[])[MutantStatus.NoCoverage, MutantStatus.Survived])
        {
            foreach (Mutant mutant in report.Mutants.Where(mutant => mutant.Status == status))
                Console.WriteLine($"{status}: {mutant.Description}");
        }
        int Count(MutantStatus status) => report.Mutants.Count(mutant => mutant.Status == status);
        int killed = Count(MutantStatus.Killed) + Count(MutantStatus.Timeout);
        Console.WriteLine($"""
            of those killed {Count(MutantStatus.Timeout):N0} never ended, and {report.Mutants.Count(
                static mutant => mutant.NeedsOwnProcess):N0} needed a process of their own
            | mutants | killed | survived | without cover | score |
            | {report.Mutants.Count:N0} | {killed:N0} | {Count(MutantStatus.Survived):N0} | {Count(MutantStatus.NoCoverage):N0} | {100.0 * killed / report.Mutants.Count:F1} % |
            """);
    }
}
