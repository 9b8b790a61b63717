using System.Globalization;
using System.Resources;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperGen.Model;
using PaperGen.Syntax;

namespace PaperGen.Benchmarks.Programs;

/// <summary>
/// A program that does one thing with its papers and prints how many milliseconds that took and how many bytes it allocated. The same
/// papers are there as a catalog, as embedded JSON, as compiled .resx and, their ids only, as a frozen dictionary; each in a library of its
/// own, of which a run loads one.
/// </summary>
internal sealed class StartUpProgram
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Main = """
        using System;
        using System.Diagnostics;
        using System.Globalization;
        using System.Runtime.CompilerServices;

        internal static class Program
        {
            private static string s_expected = "", s_id = "", s_other = "";
            private static int s_length;

            private static void Main(string[] args)
            {
                (s_expected, s_id, s_other) = (args[1], args[2], args[3]);
                // Numbers as text load the globalization data, which takes as long as some hundred titles and is no part of listing them.
                if (args[0] is "list" or "json-list")
                    s_length = int.Parse(s_expected, CultureInfo.InvariantCulture);
                Func<string> work = args[0] switch
                {
                    "title" => Title, "json-title" => JsonTitle, "resources-title" => ResourcesTitle, "list" => List, "json-list" => JsonList,
                    "find" => Find, "frozen-find" => FrozenFind, "find-another" => FindAnother, "search" => Search, _ => throw new ArgumentException(args[0]),
                };
                if (args[0] == "find-another")
                    Find();
                if (args[0] == "search")
                    Title();
                long bytes = GC.GetAllocatedBytesForCurrentThread();
                long start = Stopwatch.GetTimestamp();
                string result = work();
                double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
                if (result != args[1])
                    throw new InvalidOperationException(result);
                Console.WriteLine(milliseconds.ToString(CultureInfo.InvariantCulture) + " " + bytes);
            }

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static string Title() => TITLE;

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static string JsonTitle() => Json.Papers.All[INDEX].Title;

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static string ResourcesTitle() => Resources.Texts.Manager.GetString("INDEX.Title", CultureInfo.InvariantCulture)!;

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static string List()
            {
                int length = 0;
                foreach (PaperGen.Paper paper in Catalog.Papers.All)
                    length += paper.Title.Length;
                return Counted(length);
            }

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static string JsonList()
            {
                int length = 0;
                foreach (Json.Entry entry in Json.Papers.All)
                    length += entry.Title.Length;
                return Counted(length);
            }

            private static string Counted(int length) => length == s_length ? s_expected : "";

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static string Find() => Catalog.Papers.Catalog.TryGet(s_id, out _) ? s_id : "";

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static string FindAnother() => Catalog.Papers.Catalog.TryGet(s_other, out _) ? s_id : "";

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static string Search() => Catalog.Papers.Catalog.Search("language model").Count > 0 ? s_id : "";

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static string FrozenFind() => Frozen.Papers.All.TryGetValue(s_id, out _) ? s_id : "";
        }
        """;

    private const string JsonReader = """
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;

        namespace Json
        {
            public sealed class Entry { public string Title { get; set; } = ""; public string Abstract { get; set; } = ""; }

            [JsonSerializable(typeof(List<Entry>))]
            internal sealed partial class Context : JsonSerializerContext;

            public static class Papers
            {
                public static readonly List<Entry> All = Read();

                private static List<Entry> Read()
                {
                    using var stream = typeof(Papers).Assembly.GetManifestResourceStream("papers.json")!;
                    return JsonSerializer.Deserialize(stream, Context.Default.ListEntry)!;
                }
            }
        }
        """;

    private const string ResourcesReader = """
        namespace Resources
        {
            public static class Texts
            {
                public static readonly System.Resources.ResourceManager Manager = new("Papers", typeof(Texts).Assembly);
            }
        }
        """;

    /// <summary>From the ids on lines, which is less work than any form that holds the papers' texts, too.</summary>
    private const string FrozenReader = """
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.IO;

        namespace Frozen
        {
            public sealed class Entry { public required string Id { get; init; } }

            public static class Papers
            {
                public static readonly FrozenDictionary<string, Entry> All = Read();

                private static FrozenDictionary<string, Entry> Read()
                {
                    using var reader = new StreamReader(typeof(Papers).Assembly.GetManifestResourceStream("ids.txt")!);
                    var entries = new List<Entry>();
                    while (reader.ReadLine() is { } id)
                        entries.Add(new Entry { Id = id });
                    return entries.ToFrozenDictionary(static entry => entry.Id);
                }
            }
        }
        """;

    private readonly string _program;
    private readonly string _id;
    private readonly string _other;
    private readonly string _title;
    private readonly string _length;

    /// <param name="workspace">Where the program is built.</param>
    /// <param name="name">Its folder.</param>
    /// <param name="papers">The papers.</param>
    /// <param name="members">The value of <c>PaperGenMembers</c>; null for what the package chooses.</param>
    public StartUpProgram(Workspace workspace, string name, (string Title, string Abstract)[] papers, string? members = null)
    {
        string[] ids = Ids(papers);
        // A name that no other paper claims, somewhere in the middle.
        int index = Enumerable.Range(papers.Length / 2, papers.Length / 2).First(i => ids[i].Length is > 3 and < 12);
        (_id, _other, _title) = (ids[index], ids[^1], papers[index].Title);
        _length = papers.Sum(static paper => paper.Title.Length).ToString(CultureInfo.InvariantCulture);

        workspace.WriteCatalog($"{name}/Catalog", SyntheticDigest.Text(papers), members is null
            ? "" : $"<PaperGenMembers>{members}</PaperGenMembers>");
        WriteLibrary("Json", JsonReader, "papers.json",
            JsonSerializer.SerializeToUtf8Bytes(papers.Select(static paper => new { paper.Title, paper.Abstract }), s_json));
        WriteLibrary("Resources", ResourcesReader, "Papers.resources", Compiled(papers));
        WriteLibrary("Frozen", FrozenReader, "ids.txt", System.Text.Encoding.UTF8.GetBytes(string.Join("\n", ids)));

        bool hasProperties = members is null ? papers.Length <= Emit.MemberPlan.MaxAutoProperties : members == "properties";
        string title = hasProperties ? $"Catalog.Papers.{_id}.Title" : $"Catalog.Papers.Catalog[Catalog.Papers.Ids.{_id}].Title";
        workspace.Write($"{name}/App/Program.cs", Main.Replace("TITLE", title, StringComparison.Ordinal)
            .Replace("INDEX", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        workspace.WriteProject($"{name}/App/App.csproj", "<OutputType>Exe</OutputType>",
            string.Concat(
                ((string[])["Catalog", "Json", "Resources", "Frozen"])
                    .Select(static library => $"""<ProjectReference Include="../{library}/{library}.csproj" />""")));
        _program = workspace.Build($"{name}/App");

        void WriteLibrary(string library, string code, string resource, byte[] content)
        {
            workspace.Write($"{name}/{library}/{library}.cs", code);
            workspace.Write($"{name}/{library}/{resource}", content);
            workspace.WriteProject($"{name}/{library}/{library}.csproj", "",
                $"""<EmbeddedResource Include="{resource}" LogicalName="{resource}" Type="Non-Resx" />""");
        }
    }

    /// <summary>Runs the program once.</summary>
    /// <param name="work">What it does.</param>
    public Sample Run(string work)
    {
        string[] parts = Dotnet.Run(_program, work, work.Contains("title", StringComparison.Ordinal) ? _title
            : work.Contains("list", StringComparison.Ordinal) ? _length : _id, _id, _other)
            .Split(' ', StringSplitOptions.TrimEntries);
        return new Sample(double.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The ids that the generator gives.</summary>
    private static string[] Ids((string Title, string Abstract)[] papers)
    {
        var digest = EntryReader.Read(DigestParser.Parse(SyntheticDigest.Text(papers)), "a", "a", keepAbstracts: false,
            Topics.BuiltInTaxonomy.Taxonomy);
        return PaperNames.Resolve([.. digest.Entries], out _);
    }

    /// <summary>What the build makes of a .resx file with a title and an abstract per paper.</summary>
    private static byte[] Compiled((string Title, string Abstract)[] papers)
    {
        using var stream = new MemoryStream();
        using (var writer = new ResourceWriter(stream))
        {
            for (int i = 0; i < papers.Length; i++)
            {
                // By number, as ids may differ in case only, which these names may not.
                writer.AddResource(i.ToString(CultureInfo.InvariantCulture) + ".Title", papers[i].Title);
                writer.AddResource(i.ToString(CultureInfo.InvariantCulture) + ".Abstract", papers[i].Abstract);
            }
        }
        return stream.ToArray();
    }
}

/// <summary>One run of a program.</summary>
/// <param name="Milliseconds">Time.</param>
/// <param name="Bytes">Bytes allocated.</param>
internal readonly record struct Sample(double Milliseconds, long Bytes);
