using Microsoft.CodeAnalysis;

namespace PaperGen;

/// <summary>Steps over several inputs, each with a name in place of <c>pair.Left.Left</c>.</summary>
internal static class NamedInputs
{
    public static IncrementalValueProvider<TResult> Select<T1, T2, TResult>(
        this IncrementalValueProvider<(T1 Left, T2 Right)> inputs, Func<T1, T2, CancellationToken, TResult> step) =>
        inputs.Select((all, cancellation) => step(all.Left, all.Right, cancellation));

    public static IncrementalValueProvider<TResult> Select<T1, T2, T3, TResult>(
        this IncrementalValueProvider<((T1 Left, T2 Right) Left, T3 Right)> inputs, Func<T1, T2, T3, CancellationToken, TResult> step) =>
        inputs.Select((all, cancellation) => step(all.Left.Left, all.Left.Right, all.Right, cancellation));

    public static IncrementalValueProvider<TResult> Select<T1, T2, T3, T4, T5, TResult>(
        this IncrementalValueProvider<((((T1 Left, T2 Right) Left, T3 Right) Left, T4 Right) Left, T5 Right)> inputs,
        Func<T1, T2, T3, T4, T5, CancellationToken, TResult> step) =>
        inputs.Select((all, cancellation) => step(
            all.Left.Left.Left.Left, all.Left.Left.Left.Right, all.Left.Left.Right, all.Left.Right, all.Right, cancellation));

    public static IncrementalValuesProvider<TResult> Select<T1, T2, TResult>(
        this IncrementalValuesProvider<(T1 Left, T2 Right)> inputs, Func<T1, T2, CancellationToken, TResult> step) =>
        inputs.Select((all, cancellation) => step(all.Left, all.Right, cancellation));

    public static IncrementalValuesProvider<TResult> Select<T1, T2, T3, TResult>(
        this IncrementalValuesProvider<((T1 Left, T2 Right) Left, T3 Right)> inputs, Func<T1, T2, T3, CancellationToken, TResult> step) =>
        inputs.Select((all, cancellation) => step(all.Left.Left, all.Left.Right, all.Right, cancellation));

    public static IncrementalValuesProvider<TResult> SelectMany<T1, T2, TResult>(
        this IncrementalValueProvider<(T1 Left, T2 Right)> inputs, Func<T1, T2, CancellationToken, IEnumerable<TResult>> step) =>
        inputs.SelectMany((all, cancellation) => step(all.Left, all.Right, cancellation));

    public static void RegisterSourceOutput<T1, T2>(
        this IncrementalGeneratorInitializationContext context, IncrementalValueProvider<(T1 Left, T2 Right)> inputs,
        Action<SourceProductionContext, T1, T2> write) =>
        context.RegisterSourceOutput(inputs, (output, all) => write(output, all.Left, all.Right));

    public static void RegisterSourceOutput<T1, T2>(
        this IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<(T1 Left, T2 Right)> inputs,
        Action<SourceProductionContext, T1, T2> write) =>
        context.RegisterSourceOutput(inputs, (output, all) => write(output, all.Left, all.Right));

    public static void RegisterSourceOutput<T1, T2, T3>(
        this IncrementalGeneratorInitializationContext context, IncrementalValueProvider<((T1 Left, T2 Right) Left, T3 Right)> inputs,
        Action<SourceProductionContext, T1, T2, T3> write) =>
        context.RegisterSourceOutput(inputs, (output, all) => write(output, all.Left.Left, all.Left.Right, all.Right));
}
