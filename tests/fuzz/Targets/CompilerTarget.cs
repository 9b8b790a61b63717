using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Fuzz.Targets;

/// <summary>What is generated compiles as C# 7.3 without a diagnostic, documentation included, and is the same when it is generated again.</summary>
internal sealed class CompilerTarget : IFuzzTarget
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp7_3, DocumentationMode.Diagnose);

    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText("internal static class Consumer { }", s_options)],
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileNameWithoutExtension(path) is "System.Private.CoreLib" or "System.Runtime" or "System.Collections" or "System.Private.Uri" or "netstandard" or "PaperGen")
            .Select(static path => MetadataReference.CreateFromFile(path))],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public string Name => "compiler";

    public int OneIn => 400;

    public string? Violation(string text)
    {
        Compilation compilation = Generate(text, out GeneratorDriverRunResult result);
        if (result.Results[0].Exception is { } exception)
            return "the generator threw " + exception;
        if (compilation.GetDiagnostics().FirstOrDefault(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning) is { } found)
            return "the compiler says " + found;
        Generate(text, out GeneratorDriverRunResult again);
        return result.GeneratedTrees.Select(Text).SequenceEqual(again.GeneratedTrees.Select(Text), StringComparer.Ordinal) ? null : "two runs differ";

        static string Text(SyntaxTree tree) => tree.FilePath + tree.GetText();
    }

    private static Compilation Generate(string text, out GeneratorDriverRunResult result)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new PaperGenerator().AsSourceGenerator()], [new Digest(text)], s_options)
            .RunGeneratorsAndUpdateCompilation(s_empty, out Compilation compilation, out _);
        result = driver.GetRunResult();
        return compilation;
    }

    private sealed class Digest(string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

        public override string Path => "fuzz.papers.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
