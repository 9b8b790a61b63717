using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Fuzz.Targets;

/// <summary>A project with the files of one text, and what the generator makes of it.</summary>
internal static class Consumer
{
    private const int MaxDepth = 6;
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp7_3, DocumentationMode.Diagnose);

    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText("internal static class Consumer { }", s_options)],
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileNameWithoutExtension(path) is "System.Private.CoreLib" or "System.Runtime"
                or "System.Collections" or "System.Private.Uri" or "netstandard" or "PaperGen")
            .Select(static path => MetadataReference.CreateFromFile(path))],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>Adds what is generated to a compilation, as C# 7.3 unless there is code, which may be of any version.</summary>
    /// <returns>What is wrong with it: a generator that throws, or two runs that differ.</returns>
    public static string? Generate(AdditionalText[] files, string? code, out Compilation compilation,
        out IReadOnlyList<SyntaxTree> generated)
    {
        CSharpParseOptions options = code is null ? s_options : s_options.WithLanguageVersion(LanguageVersion.Latest);
        Compilation input = code is null ? s_empty : s_empty.RemoveAllSyntaxTrees()
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, options, "Code.cs"));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new PaperGenerator().AsSourceGenerator()], files, options);
        GeneratorRunResult result = driver.RunGeneratorsAndUpdateCompilation(input, out compilation, out _).GetRunResult().Results[0];
        generated = [.. compilation.SyntaxTrees.Except(input.SyntaxTrees)];
        if (result.Exception is { } exception)
            return "the generator threw " + exception;
        GeneratorRunResult again = driver.RunGenerators(input).GetRunResult().Results[0];
        return result.GeneratedSources.Select(Text).SequenceEqual(again.GeneratedSources.Select(Text), StringComparer.Ordinal)
            ? null : "two runs differ";

        static string Text(GeneratedSourceResult source) => source.HintName + source.SourceText;
    }

    /// <summary>
    /// Whether C#'s own parser may not come to an end: it takes exponential time for nested brackets, as each may begin a collection or the
    /// attribute of a lambda, and it never leaves a cref with U+FFFF in it.
    /// </summary>
    public static bool HangsTheCompiler(string code)
    {
        if (code.Contains('\uFFFF', StringComparison.Ordinal))
            return true;
        int depth = 0;
        foreach (char c in code)
        {
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth > MaxDepth)
                return true;
        }
        return false;
    }

    /// <summary>An additional file.</summary>
    public sealed class File(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
