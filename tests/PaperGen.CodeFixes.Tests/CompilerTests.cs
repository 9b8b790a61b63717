using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analyzers;
using PaperGen.CodeFixes.Digests;

namespace PaperGen.CodeFixes.Tests;

/// <summary>
/// The assembly is beside the analyzers, and compilers have no workspaces, and may be older than those it is made for: they must find
/// no reason to load it, since they would warn (CS8032, CS9057).
/// </summary>
public class CompilerTests
{
    [Theory]
    [InlineData(typeof(DigestCodeFixProvider), false)]
    [InlineData(typeof(DigestAnalyzer), true)]
    public void A_compiler_loads_the_analyzers_and_not_the_code_fixes(Type type, bool loads)
    {
        var loader = new Loader();
        var failures = new List<AnalyzerLoadFailureEventArgs>();
        var reference = new AnalyzerFileReference(type.Assembly.Location, loader);
        reference.AnalyzerLoadFailed += (_, failure) => failures.Add(failure);
        Assert.Equal(loads, !reference.GetAnalyzers(LanguageNames.CSharp).IsEmpty);
        Assert.Equal(loads, !reference.GetGenerators(LanguageNames.CSharp).IsEmpty);
        Assert.Equal(loads, loader.HasLoaded);
        Assert.Empty(failures);
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public bool HasLoaded { get; private set; }

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath)
        {
            HasLoaded = true;
            return Assembly.LoadFrom(fullPath);
        }
    }
}
