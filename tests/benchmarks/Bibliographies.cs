using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Analysis;
using PaperGen.Benchmarks.Compiling;
using PaperGen.Benchmarks.Measuring;
using PaperGen.Benchmarks.Programs;
using PaperGen.Benchmarks.Reports;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using FileContent = PaperGen.Text.FileContent;
using PrivateFields = PaperGen.Text.PrivateFields;

namespace PaperGen.Benchmarks;

/// <summary>
/// What a bibliography costs beside a digest of as many papers and bytes: in the generator, cold and at a keystroke, and until a fresh
/// process has the first title. In one run, in turns; medians.
/// </summary>
internal static class Bibliographies
{
    private const int Turns = 7;
    private const int Processes = 15;

    /// <param name="count">How many papers.</param>
    /// <param name="formats">Some of <see cref="SyntheticBibliography.Formats"/>.</param>
    public static int Run(int count, string[] formats)
    {
        (string Title, string Abstract)[] papers = SyntheticDigest.Papers(count);
        ResultTable.Begin();
        foreach (bool hasAbstracts in (bool[])[true, false])
        {
            foreach (string format in formats)
                Generator(papers, format, hasAbstracts);
        }
        FirstTitle(papers, formats);
        return 0;
    }

    private static void Generator((string Title, string Abstract)[] papers, string format, bool hasAbstracts)
    {
        string[] texts =
            [SyntheticBibliography.Text(format, papers, hasAbstracts), SyntheticBibliography.DigestLike(format, papers, hasAbstracts)];
        string[] extensions = [format, "txt"];
        CSharpCompilation code = CatalogProject.Compilation([CatalogProject.Parse("internal static class User { }")]);
        int turns = 0;
        var warm = texts.Select((text, i) =>
        {
            CatalogProject project = New(i, text);
            return (Project: project, Driver: project.Driver().RunGenerators(code), Title: Title(extensions[i], text, papers.Length / 2),
                First: Title(extensions[i], text, 0), Last: Title(extensions[i], text, papers.Length - 1));
        }).ToArray();
        double[] medians = Measuring.Turns.Medians(Turns, [
            // Other at both ends each time, so that nothing is known.
            .. texts.Select((_, i) => (Func<double>)(() =>
            {
                GeneratorDriver cold = New(i, Unknown(i)).Driver();
                return ProcessorTime.OfThread(() => cold.RunGenerators(code));
            })),
            .. texts.Select((_, i) => (Func<double>)(() =>
            {
                Digest digest = warm[i].Project.Digest;
                var change = new TextChange(new TextSpan(warm[i].Title, 0), "X" + Number(turns++) + " ");
                GeneratorDriver edited = warm[i].Driver.ReplaceAdditionalText(digest, digest.With(change));
                return ProcessorTime.OfThread(() => edited.RunGenerators(code));
            })),
            .. texts.Select((text, i) => (Func<double>)(() =>
            {
                var content = new FileContent(Unknown(i), null, DigestFormats.NameIn(DigestFormats.Of("a.papers." + extensions[i])));
                return ProcessorTime.OfThread(() => _ = InspectedDigest.Of(content).Findings);
            })),
        ]);
        string what = "." + format + (hasAbstracts ? ", with abstracts: " : ", without: ");
        string bytes = string.Create(CultureInfo.InvariantCulture,
            $"a digest ({Encoding.UTF8.GetByteCount(texts[1]):N0} of {Encoding.UTF8.GetByteCount(texts[0]):N0} bytes)");
        Row("generator, cold", 0, Goal.AtMost(1.5), bytes);
        Row("generator, a title edited", 2, Goal.AtMost(1.2), "a digest");
        Row("findings, cold", 4, Goal.None, "a digest");

        void Row(string step, int first, Goal goal, string other) => ResultTable.Row(what + step, papers.Length,
            Quantity.Milliseconds(medians[first]), Quantity.Milliseconds(medians[first + 1]), other, goal);

        string Unknown(int i)
        {
            string begin = "C" + Number(turns++) + " ";
            return texts[i].Insert(warm[i].Last, begin).Insert(warm[i].First, begin);
        }

        CatalogProject New(int i, string text) => new(Encoding.UTF8.GetBytes(text), extensions[i],
            ("PaperGenDocs", "summary"), ("PaperGenMembers", "properties"));
    }

    /// <summary>Where the title of an entry begins.</summary>
    private static int Title(string extension, string text, int index) => Parsed(extension, text).Entries[index].Anchor.Start;

    private static DigestSyntax Parsed(string extension, string text) =>
        DigestFormats.Of("a.papers." + extension).Parse(text, PrivateFields.None, CancellationToken.None);

    private static void FirstTitle((string Title, string Abstract)[] papers, string[] formats)
    {
        using var workspace = new Workspace("bibliographies");
        (string Name, string Extension, string Text)[] files =
        [
            ("Digest", "txt", SyntheticBibliography.DigestLike("bib", papers, hasAbstracts: true)),
            .. formats.Select(format => (char.ToUpperInvariant(format[0]) + format[1..], format,
                SyntheticBibliography.Text(format, papers, hasAbstracts: true))),
        ];
        var cases = new StringBuilder();
        foreach ((string name, string extension, string text) in files)
        {
            workspace.Write($"{name}/all.papers.{extension}", text);
            workspace.WriteProject($"{name}/{name}.csproj", "<PaperGenVisibility>public</PaperGenVisibility>", workspace.PackageReference);
            string[] ids = PaperNames.Resolve([.. EntryReader.Read(Parsed(extension, text), "a", "a", keepAbstracts: false,
                Topics.BuiltInTaxonomy.Taxonomy).Entries], out _);
            string id = ids.Skip(papers.Length / 2).First(static id => id.Length is > 3 and < 20 && char.IsLetter(id[0]));
            cases.Append(CultureInfo.InvariantCulture, $"    [MethodImpl(MethodImplOptions.NoInlining)]\n")
                .Append(CultureInfo.InvariantCulture, $"    private static string Of{name}() => {name}.Papers.{id}.Title;\n");
        }
        workspace.Write("App/Program.cs", $$"""
            using System;
            using System.Diagnostics;
            using System.Globalization;
            using System.Runtime.CompilerServices;

            internal static class Program
            {
                private static void Main(string[] args)
                {
                    Func<string> work = args[0] switch
                    {
                        {{string.Join(", ", files.Select(static file => $"\"{file.Name}\" => Of{file.Name}"))}},
                        _ => throw new ArgumentException(args[0]),
                    };
                    long start = Stopwatch.GetTimestamp();
                    string title = work();
                    double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                    Console.WriteLine(title.Length > 0 ? milliseconds.ToString(CultureInfo.InvariantCulture) : "no title");
                }

            {{cases}}}
            """);
        workspace.WriteProject("App/App.csproj", "<OutputType>Exe</OutputType>", string.Concat(files.Select(static file =>
            $"""<ProjectReference Include="../{file.Name}/{file.Name}.csproj" />""")));
        string program = workspace.Build("App");
        double[] medians = Measuring.Turns.Medians(Processes, [.. files.Select(file => (Func<double>)(() =>
            double.Parse(Dotnet.Run(program, file.Name), CultureInfo.InvariantCulture)))]);
        for (int i = 1; i < files.Length; i++)
        {
            ResultTable.Row("." + files[i].Extension + ": first title in a process", papers.Length, Quantity.Milliseconds(medians[i]),
                Quantity.Milliseconds(medians[0]), "a digest", Goal.AtMost(1.15));
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
