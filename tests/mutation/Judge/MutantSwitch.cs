using System.Reflection;
using PaperGen.Syntax;

namespace PaperGen.Mutation;

/// <summary>What Stryker has put into the mutated assembly: which of its mutants is at work, and which were reached.</summary>
internal sealed class MutantSwitch
{
    /// <summary>The number of no mutant.</summary>
    public const int None = -1;

    private readonly FieldInfo _active;
    private readonly FieldInfo _captures;
    private readonly MethodInfo _reached;

    public MutantSwitch()
    {
        // Its namespace is another one in each assembly.
        Type control = typeof(DigestParser).Assembly.GetTypes().SingleOrDefault(static type => type.Name == "MutantControl")
            ?? throw new InvalidOperationException("The assembly beside this program has no mutants. Start this with tests/mutation/run.");
        _active = Field(control, "ActiveMutant");
        _captures = Field(control, "CaptureCoverage");
        _reached = control.GetMethod("GetCoverageData", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            ?? throw new InvalidOperationException("Stryker's MutantControl has no GetCoverageData: another version than "
                + ".config/dotnet-tools.json names?");
        Active = None;
    }

    public int Active
    {
        set => _active.SetValue(null, value);
    }

    public bool CapturesCoverage
    {
        set => _captures.SetValue(null, value);
    }

    /// <summary>The mutants reached since the last call.</summary>
    public int[] TakeReached() => [.. ((IList<int>[])_reached.Invoke(null, null)!).SelectMany(static list => list).Distinct().Order()];

    private static FieldInfo Field(Type control, string name) =>
        control.GetField(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        ?? throw new InvalidOperationException($"Stryker's MutantControl has no {name}: another version than .config/dotnet-tools.json "
            + $"names?");
}
