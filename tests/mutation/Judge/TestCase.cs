using System.Reflection;
using System.Runtime.ExceptionServices;
using Xunit.Sdk;
using Xunit.v3;

namespace PaperGen.Mutation;

/// <summary>
/// One test with its arguments, run by a call and nothing around it: xunit's runner takes longer for a test than most of these take. What
/// they use of xunit is facts, theories with data attributes, skipping while they run, and Dispose.
/// </summary>
internal sealed class TestCase
{
    private readonly MethodInfo _method;
    private readonly object?[] _arguments;

    private TestCase(MethodInfo method, object?[] arguments, int row)
    {
        _method = method;
        _arguments = arguments;
        Name = $"{method.DeclaringType!.Name}.{method.Name}{(row < 0 ? "" : $"[{row}]")}";
    }

    /// <summary>Class, method and row of the theory's data.</summary>
    public string Name { get; }

    /// <summary>All tests of this assembly, always in the same order.</summary>
    public static IReadOnlyList<TestCase> All()
    {
        List<TestCase> tests = [];
        foreach (Type type in typeof(TestCase).Assembly.GetTypes().Where(static type => type is { IsPublic: true, IsAbstract: false })
            .OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            foreach (MethodInfo method in type.GetMethods().OrderBy(static method => method.Name, StringComparer.Ordinal))
            {
                if (method.GetCustomAttribute<FactAttribute>() is not { Skip: null } fact)
                    continue;
                if (fact is TheoryAttribute)
                    tests.AddRange(Rows(method).Select((arguments, row) => new TestCase(method, arguments, row)));
                else
                    tests.Add(new TestCase(method, [], -1));
            }
        }
        return tests;
    }

    /// <summary>Null when it passes or is skipped, or what it throws.</summary>
    public Exception? Run()
    {
        object? instance = null;
        try
        {
            instance = _method.IsStatic ? null : Activator.CreateInstance(_method.DeclaringType!);
            if (_method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, _arguments, null) is Task task)
                task.GetAwaiter().GetResult();
            return null;
        }
        // Xunit's way to skip a test that already runs.
        catch (Exception exception) when (exception.Message.StartsWith(DynamicSkipToken.Value, StringComparison.Ordinal))
        {
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
        finally
        {
            (instance as IDisposable)?.Dispose();
        }
    }

    private static List<object?[]> Rows(MethodInfo method)
    {
        List<object?[]> rows = [];
        foreach (IDataAttribute data in method.GetCustomAttributes().OfType<IDataAttribute>())
        {
            if (data is MemberDataAttributeBase member)
                member.MemberType ??= method.DeclaringType;
            foreach (ITheoryDataRow row in data.GetData(method, new DisposalTracker()).AsTask().GetAwaiter().GetResult() ?? [])
            {
                object?[] given = row.GetData();
                rows.Add([.. method.GetParameters().Select((parameter, i) => i < given.Length ? given[i] : parameter.DefaultValue)]);
            }
        }
        return rows.Count > 0 ? rows : throw new InvalidOperationException($"{method.DeclaringType}.{method} has no data.");
    }
}
