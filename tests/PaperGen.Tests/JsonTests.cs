using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperGen.Tests;

/// <summary>What System.Text.Json makes of a catalog's objects.</summary>
public partial class JsonTests
{
    private static readonly string s_lampLight = OneLine(
        """
        {"Id":"LampLight","Member":"LampLight","Aliases":[],"Title":"LampLight: Reading Long Documents by a Small Lamp","ShortName":"LampLight",
        "Abstract":"We read long documents by the light of one lamp. Code is at https://github.com/lamps/lamp-light, and weights are at https://huggingface.co/lamps/light-7b.#
        See also https://github.com/lamps/lamp-light/.",
        "Authors":[{"Name":"Ada Wick","Family":"Wick","Given":"Ada"},{"Name":"Bo Oil","Family":"Oil","Given":"Bo"}],"MoreAuthors":false,
        "ArxivId":"2405.01234v2","Doi":"10.1000/Lamp.1","Date":"2024-05-09","Venue":"Journal of Lamps","Type":null,"Keywords":[],
        "Links":[{"Url":"https://lamps.example.org/demo","Kind":"Demo","Repository":null},{"Url":"https://github.com/lamps/lamp-light","Kind":"Code","Repository":"lamps/lamp-light"},
        {"Url":"https://huggingface.co/lamps/light-7b","Kind":"Model","Repository":"lamps/light-7b"}],
        "Topics":["Long Context","Memory"],"File":"reading.papers.txt","Line":6}
        """);

    private static readonly JsonSerializerOptions s_camelCase = new(JsonSerializerDefaults.Web);

    [Fact]
    public void A_paper_says_what_papergen_lists() => Assert.Equal(s_lampLight, JsonSerializer.Serialize(Papers.LampLight));

    [Fact]
    public void What_a_paper_does_not_have_is_null_or_empty() => Assert.Equal(
        OneLine(
            """
            {"Id":"\u00C9crire\u00C0_LaLampe","Member":"\u00C9crire\u00C0_LaLampe","Aliases":[],"Title":"\u00C9crire \u00E0 la Lampe","ShortName":null,"Abstract":"",
            "Authors":[],"MoreAuthors":false,"ArxivId":"math.GT/0309136","Doi":null,"Date":null,"Venue":null,"Type":null,"Keywords":[],
            "Links":[],"Topics":[],"File":"lists/more.papers.txt","Line":1}
            """),
        JsonSerializer.Serialize(Papers.ÉcrireÀ_LaLampe));

    /// <summary>Names of properties are the caller's, values are nobody's to change.</summary>
    [Fact]
    public void Names_follow_the_policy_of_the_caller()
    {
        string camelCase = JsonSerializer.Serialize(Papers.LampLight, s_camelCase);
        Assert.StartsWith("""{"id":"LampLight","member":"LampLight","aliases":[],"title":"LampLight: """, camelCase,
            StringComparison.Ordinal);
        Assert.Contains("""
            "moreAuthors":false,"arxivId":"2405.01234v2","doi":"10.1000/Lamp.1","date":"2024-05-09"
            """, camelCase, StringComparison.Ordinal);
        Assert.Contains("""
            {"url":"https://lamps.example.org/demo","kind":"Demo","repository":null}
            """, camelCase, StringComparison.Ordinal);
        string snakeCase =
            JsonSerializer.Serialize(Papers.LampLight,
                new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });
        Assert.Contains("\"short_name\":\"LampLight\"", snakeCase, StringComparison.Ordinal);
        Assert.Contains("\"more_authors\":false,\"arxiv_id\":", snakeCase, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_left_out_for_those_who_want_it()
    {
        string json =
            JsonSerializer.Serialize(Papers.LampLight,
                new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });
        Assert.Equal(s_lampLight.Replace("\"Type\":null,", "", StringComparison.Ordinal)
            .Replace(",\"Repository\":null", "", StringComparison.Ordinal), json);
    }

    [Fact]
    public void Lists_and_objects_that_hold_papers_end()
    {
        using JsonDocument all = JsonDocument.Parse(JsonSerializer.Serialize(Papers.All));
        Assert.Equal(Papers.All.Select(static paper => paper.Title),
            all.RootElement.EnumerateArray().Select(static paper => paper.GetProperty("Title").GetString()));
        Assert.Equal("""[{"Url":"https://youtu.be/wick","Kind":"Video","Repository":null}]""",
            JsonSerializer.Serialize(Papers.PlainWicks.Links));
        Assert.Equal("""["Memory","Fuel"]""", JsonSerializer.Serialize(Papers.PlainWicks.Topics));
        Assert.Equal("{\"First\":" + s_lampLight + ",\"Second\":null}", JsonSerializer.Serialize(new Pair(Papers.LampLight, null)));
        // A match names its topic, a citation its paper.
        Assert.Contains("\"Topic\":\"Memory\"", JsonSerializer.Serialize(Papers.PlainWicks.TopicMatches), StringComparison.Ordinal);
        Assert.Contains("\"Paper\":{\"Id\":\"LampLight\"", JsonSerializer.Serialize(Citations.All), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_generated_context_writes_the_same()
    {
        Assert.Equal(s_lampLight, JsonSerializer.Serialize(Papers.LampLight, PlainContext.Default.Paper));
        Assert.Equal(JsonSerializer.Serialize(Papers.All), JsonSerializer.Serialize(Papers.All, PlainContext.Default.IReadOnlyListPaper));
        Assert.Equal(JsonSerializer.Serialize(Papers.LampLight, s_camelCase),
            JsonSerializer.Serialize(Papers.LampLight, CamelCaseContext.Default.Paper));
        Assert.Equal("""{"first":null,"second":null}""", JsonSerializer.Serialize(new Pair(null, null), CamelCaseContext.Default.Pair));
    }

    [Fact]
    public void Nothing_is_read_back()
    {
        Assert.Contains("TryGet", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Paper>(s_lampLight)).Message,
            StringComparison.Ordinal);
        Assert.Contains("TryGet", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<PaperLink>("{}")).Message,
            StringComparison.Ordinal);
        Assert.Contains("Papers.Catalog.Topics",
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Topic>("\"Fuel\"")).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(
            () => JsonSerializer.Deserialize("[" + s_lampLight + "]", PlainContext.Default.IReadOnlyListPaper));
    }

    private static string OneLine(string json) => json.Replace("\n", "", StringComparison.Ordinal).Replace('#', ' ');

    internal sealed record Pair(Paper? First, Paper? Second);

    [JsonSerializable(typeof(Paper))]
    [JsonSerializable(typeof(IReadOnlyList<Paper>))]
    private sealed partial class PlainContext : JsonSerializerContext;

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Paper))]
    [JsonSerializable(typeof(Pair))]
    private sealed partial class CamelCaseContext : JsonSerializerContext;
}
