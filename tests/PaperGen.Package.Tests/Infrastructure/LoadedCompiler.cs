using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace PaperGen.Package.Tests;

/// <summary>A version of the compiler, loaded beside all others, with <c>PaperGen.CompilerHost</c> as the way to it.</summary>
internal sealed class LoadedCompiler
{
    private static readonly string[] s_frameworks = ["net10.0", "net9.0", "net8.0", "net7.0", "netstandard2.0"];
    private static readonly ConcurrentDictionary<string, LoadedCompiler> s_compilers = new();
    private readonly Type _host;

    private LoadedCompiler(string version)
    {
        var context = new Context(version);
        _host = context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "PaperGen.CompilerHost.dll"))
            .GetType("PaperGen.CompilerHost.Host", throwOnError: true)!;
        Version = context.LoadFromAssemblyName(new AssemblyName("Microsoft.CodeAnalysis"))
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
    }

    public static LoadedCompiler Of(string version) => s_compilers.GetOrAdd(version, static version => new LoadedCompiler(version));

    /// <summary>What the compiler says of itself.</summary>
    public string Version { get; }

    public string[] Languages() => (string[])_host.GetMethod("Languages")!.Invoke(null, null)!;

    public Dictionary<string, string> Run(string analyzers, string[] references, string[] files, string code, string language) =>
        (Dictionary<string, string>)_host.GetMethod("Run")!.Invoke(null, [analyzers, references, files, code, language])!;

    private sealed class Context(string version) : AssemblyLoadContext("Roslyn " + version)
    {
        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
        {
            "Microsoft.CodeAnalysis" => LoadFrom("microsoft.codeanalysis.common", assemblyName.Name),
            "Microsoft.CodeAnalysis.CSharp" => LoadFrom("microsoft.codeanalysis.csharp", assemblyName.Name),
            _ => null,
        };

        private Assembly LoadFrom(string package, string name)
        {
            string folder = Path.Combine(Packages, package, version, "lib");
            string framework = s_frameworks.First(framework => File.Exists(Path.Combine(folder, framework, name + ".dll")));
            return LoadFromAssemblyPath(Path.Combine(folder, framework, name + ".dll"));
        }
    }

    /// <summary>Where the project's PackageDownload items were put.</summary>
    private static string Packages { get; } = typeof(LoadedCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "NuGetPackageRoot").Value!;
}
