using System.Diagnostics;

namespace PaperGen.Mutation;

/// <summary>
/// A process that runs the tests. In its first mode it measures them; in the other it reads a number of a mutant from each line of its
/// input and answers with a line: <c>survived</c>, <c>killed TEST</c>, or <c>doubtful TEST</c> when that test fails without the mutant,
/// too, because something of a mutant before is left in the process.
/// </summary>
internal static class Worker
{
    private const int Stack = 16 << 20;

    public static void Measure() => OnItsOwnThread(static () =>
    {
        MutantSwitch mutants = new();
        List<TestCoverage> measured = [];
        foreach (TestCase test in TestCase.All())
        {
            mutants.CapturesCoverage = true;
            Exception? failure = test.Run();
            mutants.CapturesCoverage = false;
            int[] reached = mutants.TakeReached();
            long start = Stopwatch.GetTimestamp();
            failure ??= test.Run();
            if (failure is not null)
                throw new InvalidOperationException($"{test.Name} fails without a mutant.", failure);
            measured.Add(new TestCoverage(test.Name, Stopwatch.GetElapsedTime(start).TotalMilliseconds, reached));
        }
        new Coverage(measured).Save();
    });

    public static void Work()
    {
        // What a test prints is no answer.
        TextWriter answers = Console.Out;
        Console.SetOut(TextWriter.Null);
        OnItsOwnThread(() =>
        {
            MutantSwitch mutants = new();
            (TestCase Test, HashSet<int> Mutants)[] tests = [.. TestCase.All().Zip(Coverage.Load().Tests)
                .OrderBy(static pair => pair.Second.Milliseconds)
                .Select(static pair => (pair.First, pair.Second.Mutants.ToHashSet()))];
            while (Console.In.ReadLine() is string line)
            {
                // "all" behind it: every test, whether or not it is known to reach the mutant.
                string[] words = line.Split(' ');
                int mutant = int.Parse(words[0]);
                bool all = words.Length > 1;
                mutants.Active = mutant;
                TestCase? killer = tests.FirstOrDefault(test => (all || test.Mutants.Contains(mutant)) && test.Test.Run() is not null).Test;
                mutants.Active = MutantSwitch.None;
                // In a process of its own the mutant may stay in what is static; there was none before it to be in doubt about.
                string verdict = killer is null ? "survived" : all || killer.Run() is null ? "killed" : "doubtful";
                answers.WriteLine(killer is null ? verdict : $"{verdict} {killer.Name}");
                answers.Flush();
            }
        });
    }

    /// <summary>With a stack that a test of deep nesting does not exhaust; what it throws ends the process.</summary>
    private static void OnItsOwnThread(ThreadStart work)
    {
        Thread thread = new(work, Stack);
        thread.Start();
        thread.Join();
    }
}
