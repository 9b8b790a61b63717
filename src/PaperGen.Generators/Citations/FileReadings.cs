using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PaperGen.Internal;

namespace PaperGen.Citations;

/// <summary>
/// Remembers what each file cites, as long as neither the file nor anything that its citations may depend on changes. A question to a
/// compilation costs what it takes to declare all of the project's types, after every key that somebody presses; most edits change no
/// declaration.
/// </summary>
internal static class FileReadings
{
    private static readonly ConditionalWeakTable<SyntaxTree, Entry> s_entries = new();
    private static readonly ConditionalWeakTable<object, Number> s_numbers = new();
    private static long s_last;

    /// <summary>What a file cites: as it was read last time if the surroundings are the same.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="surroundings">What its citations depend on outside of it; only asked for a file that is seen again, which no compiler
    /// does that builds.</param>
    /// <param name="read">Reads the file.</param>
    public static FileCitations Get(SyntaxTree tree, Lazy<ReadingSurroundings> surroundings, Func<SyntaxTree, FileCitations> read)
    {
        if (!s_entries.TryGetValue(tree, out Entry? entry))
        {
            s_entries.GetValue(tree, static _ => new Entry());
            return read(tree);
        }
        if (entry.Reading is not { } reading || reading.Surroundings != surroundings.Value)
            entry.Reading = reading = new Reading(surroundings.Value, read(tree));
        return reading.Citations;
    }

    public static ReadingSurroundings SurroundingsOf(
        Compilation compilation, string projectDirectory, string[] aliases, CancellationToken cancellation)
    {
        ulong objects = Hash64.Add(Hash64.Seed, NumberOf(compilation.Options));
        foreach (MetadataReference reference in compilation.References)
            objects = Hash64.Add(objects, NumberOf(reference));
        ulong declarations = Hash64.Seed;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            declarations = Hash64.Add(declarations, TreeScan.Of(tree).Declarations);
        }
        return new ReadingSurroundings(compilation.AssemblyName ?? "", projectDirectory, string.Join(",", aliases), objects, declarations);
    }

    /// <summary>A number that no other object has, so that nothing holds a reference, or options, only to compare.</summary>
    private static ulong NumberOf(object value) =>
        s_numbers.GetValue(value, static _ => new Number((ulong)Interlocked.Increment(ref s_last))).Value;

    private sealed class Number(ulong value)
    {
        public ulong Value { get; } = value;
    }

    private sealed class Entry
    {
        /// <summary>The last reading; null if the file was seen once only.</summary>
        public Reading? Reading { get; set; }
    }

    private sealed record Reading(ReadingSurroundings Surroundings, FileCitations Citations);
}

/// <summary>What the citations of a file depend on outside of it.</summary>
/// <param name="Assembly">The project's assembly.</param>
/// <param name="ProjectDirectory">The project's folder.</param>
/// <param name="Aliases">The names that the attribute has in all files.</param>
/// <param name="Objects">A hash of the references and the compiler's options, by identity.</param>
/// <param name="Declarations">A hash of what all files declare.</param>
internal readonly record struct ReadingSurroundings(
    string Assembly, string ProjectDirectory, string Aliases, ulong Objects, ulong Declarations);
