using System.Text.Json;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests;

/// <summary>What survives from one format to another and back, with a table of what does not.</summary>
public sealed class ConversionTests(ITestOutputHelper output)
{
    /// <summary>What must survive; the rest is in the table.</summary>
    private static readonly string[] s_kept = ["id", "names", "date", "doi", "arxivId"];

    /// <summary>RIS has no names without parts, and says nowhere what is first name and last.</summary>
    private static string[] Kept(string[] way) => way.Contains(".ris") ? s_kept : [.. s_kept, "authors"];

    /// <summary>
    /// Ways that begin and end with one format: what is read of the first file is compared with what is read of the last.
    /// </summary>
    public static TheoryData<string, string[]> Ways => new()
    {
        { "digest -> .bib -> digest", [".papers.txt", ".bib", ".papers.txt"] },
        { "digest -> CSL-JSON -> digest", [".papers.txt", ".json", ".papers.txt"] },
        { "digest -> RIS -> digest", [".papers.txt", ".ris", ".papers.txt"] },
        { ".bib -> .bib", [".bib", ".bib"] },
        { ".bib -> digest -> .bib", [".bib", ".papers.txt", ".bib"] },
        { ".bib -> CSL-JSON -> .bib", [".bib", ".json", ".bib"] },
        { ".bib -> RIS -> .bib", [".bib", ".ris", ".bib"] },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_small_library_survives(string name, string[] way)
    {
        var table = new Table(name);
        table.Add("small", StandIns.Library, way);
        output.WriteLine(table.ToString());
        Assert.Empty(table.Losses(Kept(way)));
        Assert.Equal(0, table.Lost);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void The_corpus_survives(string name, string[] way)
    {
        var table = new Table(name);
        foreach (string path in DataFiles.Bibliographies())
            table.Add(Path.GetFileName(path), path, way);
        output.WriteLine(table.ToString());
        Assert.Equal(0, table.Lost);
        Assert.Empty(table.Losses(Kept(way)));
    }

    /// <summary>How often each field of the papers survived.</summary>
    private sealed class Table(string name)
    {
        private readonly Dictionary<string, (int All, List<string> Lost)> _fields = [];

        /// <summary>Papers that are in the first file and not in the last.</summary>
        public int Lost { get; private set; }

        public void Add(string file, string source, string[] way)
        {
            using var folder = new ToolFolder();
            string first = "0" + way[0];
            // The source itself, where it is in the first format already.
            if (Path.GetExtension(source) == way[0] || source.EndsWith(way[0], StringComparison.Ordinal))
                folder.Bytes(first, File.ReadAllBytes(source));
            else if (folder.Run("import", source, "-o", first) is { ExitCode: not 0 } refused)
            {
                // An answer without a paper, or with a document type.
                Assert.True(refused.Error.Contains("no paper", StringComparison.Ordinal)
                    || refused.Error.Contains("document type", StringComparison.Ordinal), refused.Error);
                return;
            }
            string last = first;
            for (int i = 1; i < way.Length; i++)
            {
                string next = i + way[i];
                ToolResult done =
                    folder.Run(way[i] == ".papers.txt" || way[i - 1] == ".papers.txt" ? "import" : "export", last, "-o", next);
                if (i == 1 && done.ExitCode != 0 && done.Error.Contains("no paper", StringComparison.Ordinal))
                    return;
                done.Ends(0);
                last = next;
            }
            Compare(file, Papers(folder, first), Papers(folder, last));
        }

        /// <summary>The fields that were lost somewhere, of those that are asked for.</summary>
        public IEnumerable<string> Losses(string[] names) =>
            names.Where(_fields.ContainsKey).SelectMany(field => _fields[field].Lost.Select(lost => field + ": " + lost));

        public override string ToString() => name + "\n" + string.Concat(_fields.Select(static field =>
            $"  {field.Key,-12} {field.Value.All - field.Value.Lost.Count,6} of {field.Value.All,6}\n"
                + string.Concat(field.Value.Lost.Take(6).Select(static lost => $"      {Short(lost)}\n"))));

        private static Dictionary<string, Dictionary<string, string>> Papers(ToolFolder folder, string file)
        {
            // Another encoding is said, and read.
            string json = folder.Run("list", file, "--format", "json").Output;
            var papers = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
            using JsonDocument document = JsonDocument.Parse(json);
            foreach (JsonElement paper in document.RootElement.GetProperty("papers").EnumerateArray())
            {
                Dictionary<string, string> values = paper.EnumerateObject()
                    .Where(static member =>
                        member.Name is not ("file" or "line" or "member" or "topics" or "shortName" or "links" or "aliases"))
                    .ToDictionary(static member => member.Name, static member => member.Value.ToString(), StringComparer.Ordinal);
                values.Add("names",
                    string.Join("; ", paper.GetProperty("authors").EnumerateArray()
                        .Select(static author => Words(author.GetProperty("name").GetString()!))));
                papers.TryAdd(paper.GetProperty("id").GetString()!, values);
            }
            return papers;
        }

        /// <summary>The words of a name in any order.</summary>
        private static string Words(string name) =>
            string.Join(' ', name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

        private void Compare(string file, Dictionary<string, Dictionary<string, string>> before,
            Dictionary<string, Dictionary<string, string>> after)
        {
            foreach ((string id, Dictionary<string, string> paper) in before)
            {
                if (!after.TryGetValue(id, out Dictionary<string, string>? now))
                {
                    // No key of BibTeX has white space.
                    bool isKey = !id.Any(char.IsWhiteSpace);
                    Lost += isKey ? 1 : 0;
                    Of(isKey ? "id" : "odd id").Lost.Add($"{file}: '{id}'");
                    continue;
                }
                _ = Of("id");
                foreach ((string field, string value) in paper)
                {
                    if (value is "" or "[]" || field == "id")
                        continue;
                    List<string> lost = Of(field).Lost;
                    if (now[field] != value)
                        lost.Add($"{file}: {id}: {value} is {now[field]}");
                }
            }
        }

        private static string Short(string text) =>
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 300 } line
                ? line[..300] + "…" : text;

        private (int All, List<string> Lost) Of(string field)
        {
            (int all, List<string> lost) = _fields.TryGetValue(field, out var known) ? known : (0, []);
            return _fields[field] = (all + 1, lost);
        }
    }
}
