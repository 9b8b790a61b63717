using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Topics;

namespace PaperGen.Core.Tests.Names;

/// <summary>The ids of papers (design, "Names").</summary>
public class NameTests
{
    [Theory]
    [InlineData("HMT: Hierarchical Memory Transformer for Long Context Language Processing", "HMT")]
    [InlineData("CoRe: Context-Regularized Text Embedding Learning for Text-to-Image Personalization", "CoRe")]
    [InlineData("ToolGen: Unified Tool Retrieval and Calling via Generation", "ToolGen")]
    [InlineData("SFR-RAG: Towards Contextually Faithful LLMs", "SFR_RAG")]
    [InlineData("Time-LLM: Time Series Forecasting by Reprogramming Large Language Models", "TimeLLM")]
    [InlineData("One-Prompt-One-Story: Free-Lunch Consistent Text-to-Image Generation Using a Single Prompt", "OnePromptOneStory")]
    [InlineData("Landmark Attention: Random-Access Infinite Context Length for Transformers", "LandmarkAttention")]
    [InlineData("ELECTRA: Pre-training Text Encoders as Discriminators Rather Than Generators", "ELECTRA")]
    [InlineData("Lina-Speech: Gated Linear Attention is a Fast and Parameter-Efficient Learner for text-to-speech synthesis", "LinaSpeech")]
    public void A_short_name_is_the_id(string title, string id) => Assert.Equal(id, Id(title));

    [Theory]
    [InlineData("How to Read: On Lamps", "HowToRead")]
    [InlineData("The Lamp: On Light", "TheLamp")]
    [InlineData("lamp: On Light", "Lamp")]
    [InlineData("lampLight: On Light", "LampLight")]
    [InlineData("LLM's: On Light", "LLMs")]
    [InlineData("LLM\u2019s: On Light", "LLMs")]
    [InlineData("A: B: C", "A")]
    [InlineData("One Two Three: Four", "OneTwoThree")]
    public void A_short_name_keeps_its_words_and_their_casing(string title, string id) => Assert.Equal(id, Id(title));

    [Theory]
    [InlineData("One Two Three Four: Five", "OneTwoThreeFour")]
    [InlineData("Ratio 1:2 Lamps", "Ratio1_2Lamps")]
    [InlineData("Lamps:Light", "Lamps")]
    public void More_than_three_words_or_a_colon_without_a_space_are_no_short_name(string title, string id) => Assert.Equal(id, Id(title));

    [Theory]
    [InlineData("On the Light of a Lamp", "OnTheLightOfALamp")]
    [InlineData("Reading By Lamps, and with Oil", "ReadingByLampsAndWithOil")]
    [InlineData("Generating Images with Multimodal Language Models", "GeneratingImagesWithMultimodalLanguageModels")]
    [InlineData("A Lamp of the Night", "LampOfTheNight")]
    [InlineData("Parametric Retrieval Augmented Generation", "ParametricRetrievalAugmentedGeneration")]
    public void Small_words_stay_in_titles(string title, string id) => Assert.Equal(id, Id(title));

    [Theory]
    [InlineData("Of the", "OfThe")]
    public void A_title_of_stop_words_keeps_them(string title, string id) => Assert.Equal(id, Id(title));

    [Theory]
    [InlineData("Aa Bb Cc Dd of Ee Ff Gg", "AaBbCcDd")]
    [InlineData("Aa Bb of Cc Dd Ee Ff Gg", "AaBbOfCcDdEeFfGg")]
    [InlineData("Abcdefghij Abcdefghij Abcdefghij for Abcdefghij Abcde", "AbcdefghijAbcdefghijAbcdefghijForAbcdefghijAbcde")]
    [InlineData("Abcdefghij Abcdefghij Abcdefghij for Abcdefghij Abcdef", "AbcdefghijAbcdefghijAbcdefghij")]
    public void A_longer_title_is_cut_before_a_small_word(string title, string id) => Assert.Equal(id, Id(title));

    [Theory]
    [InlineData("1984: A Year", "_1984")]
    [InlineData("3D Lamps", "_3D_Lamps")]
    [InlineData("3d Lamps", "_3dLamps")]
    [InlineData("Papers: On Lamps", "_Papers")]
    [InlineData("All: On Lamps", "_All")]
    [InlineData("Catalog: On Lamps", "_Catalog")]
    [InlineData("Ids: On Lamps", "_Ids")]
    [InlineData("Equals: On Lamps", "_Equals")]
    [InlineData("to string: On Lamps", "ToString", true)]
    [InlineData("get type: On Lamps", "GetType", true)]
    [InlineData("memberwise clone: On Lamps", "MemberwiseClone", true)]
    [InlineData("class: On Lamps", "Class")]
    public void Digits_and_reserved_words_get_an_underscore(string title, string id, bool reserved = false) =>
        Assert.Equal(reserved ? "_" + id : id, Id(title));

    [Theory]
    [InlineData("\u706F\u4E0B\u8BFB\u4E66: \u8BBA\u6587", "\u706F\u4E0B\u8BFB\u4E66")]
    [InlineData("\u706F\u4E0B \u8BFB\u4E66", "\u706F\u4E0B\u8BFB\u4E66")]
    [InlineData("\u00E9tude: On Lamps", "\u00C9tude")]
    [InlineData("cafe\u0301: On Lamps", "Caf\u00E9")]
    [InlineData("\U0001F4A1 Lamps", "Lamps")]
    public void Letters_of_every_script_are_letters(string title, string id) => Assert.Equal(id, Id(title));

    [Fact]
    public void Where_two_claim_one_name_both_take_the_longer_form() => Assert.Equal(
        ["SeedFirstGardenOfLamps", "SeedSecondGardenOfLamps", "Other"],
        Ids("Seed: A First Garden of Lamps", "Seed: A Second Garden of Lamps", "Other: A Garden"));

    [Fact]
    public void The_longer_form_is_the_whole_title_up_to_96_characters()
    {
        // "Seed" and nine words of ten letters are 94 characters; the tenth would make 104.
        string words = string.Join(' ', Enumerable.Repeat("Abcdefghij", 12));
        Assert.Equal(["Seed" + string.Concat(Enumerable.Repeat("Abcdefghij", 9)), "SeedOther"], Ids("Seed: " + words, "Seed: Other"));
        // With two letters more, 96 are full.
        Assert.Equal(96, Ids("Seedxx: " + words, "Seedxx: Other")[0].Length);
        Assert.Equal(87, Ids("Seedxxx: " + words, "Seedxxx: Other")[0].Length);
    }

    [Fact]
    public void After_that_four_hex_digits_of_the_abstract_tell_them_apart()
    {
        string[] ids = Ids("A Garden of Lamps", "The Garden of Lamps!");
        Assert.All(ids, id => Assert.Matches("^GardenOfLamps_[0-9a-f]{4}$", id));
        Assert.NotEqual(ids[0], ids[1]);
        // The abstract decides, nothing else.
        Assert.Equal(ids[0], Ids("A Garden of Lamps", "Garden of Lamps?")[0]);
        Assert.NotEqual(ids[0], IdsOf("A Garden of Lamps\n\nAnother abstract.\n\nGarden of Lamps\n\nOne.")[0]);
    }

    [Fact]
    public void An_explicit_id_wins()
    {
        Assert.Equal(["Mine"], IdsOf("Seed: A Garden\nid: Mine\n\nAn abstract."));
        Assert.Equal(["Seed", "SeedFirstGarden"], IdsOf("Lamps of Oil\nid: Seed\n\nOne.\n\nSeed: A First Garden\n\nTwo."));
        Assert.Equal(["SeedFirstGarden", "Seed"], IdsOf("Seed: A First Garden\n\nOne.\n\nLamps of Oil\nid: Seed\n\nTwo."));
    }

    [Fact]
    public void Two_equal_explicit_ids_both_give_way()
    {
        string[] ids = IdsOf("Lamps of Oil\nid: Mine\n\nOne.\n\nLamps of Light\nid: Mine\n\nTwo.");
        Assert.All(ids, static id => Assert.Matches("^Mine_[0-9a-f]{4}$", id));
        Assert.NotEqual(ids[0], ids[1]);
    }

    [Fact]
    public void Names_that_differ_in_case_alone_are_one() =>
        Assert.Equal(["SeedFirstGarden", "SEED_OtherGarden"], Ids("Seed: A First Garden", "SEED: Other Garden"));

    [Theory]
    [InlineData("https://github.com/OswaldHe/HMT-pytorch", "HMT_Pytorch")]
    [InlineData("https://github.com/lamps/lamp-light/tree/main", "LampLight")]
    [InlineData("https://github.com/lamps/lamp.git", "Lamp")]
    [InlineData("https://github.com/byliutao/1Prompt1Story", "_1Prompt1Story")]
    [InlineData("https://huggingface.co/datasets/lamps/pages", "Pages")]
    [InlineData("https://example.org", "ExampleOrg")]
    [InlineData("https://aka.ms/LongMem", "AkaMsLongMem")]
    [InlineData("https://www.example.org/a-b/", "ExampleOrgA_B")]
    [InlineData("https://huggingface.co/RepoFusion", "RepoFusion")]
    [InlineData("https://github.com/THUDM/", "THUDM")]
    [InlineData("https://github.com/orgs/lamps", "GithubComOrgsLamps")]
    [InlineData("https://huggingface.co/collections/lamps/light-1a2b", "HuggingfaceCoCollectionsLampsLight1a2b")]
    [InlineData("https://lamps.github.io/light/", "LampsGithubIoLight")]
    public void A_link_is_named_after_its_repository_or_its_host_and_path(string url, string name) =>
        Assert.Equal([name], LinkNames($"A Title\nlinks: {url}\n\nAn abstract."));

    [Fact]
    public void Links_that_claim_one_name_take_the_owner_and_then_the_paper()
    {
        Assert.Equal(["AdaLamp", "BoLamp"], LinkNames("A Title\nlinks: https://github.com/ada/lamp, https://github.com/bo/lamp\n\nAn "
            + "abstract."));
        Assert.Equal(["GithubComAda", "HuggingfaceCoAda"], LinkNames("A Title\nlinks: https://github.com/ada, "
            + "https://huggingface.co/ada\n\nAn abstract."));
        Assert.Equal(["AdaLamp", "AdaLampTreeMainWick"], LinkNames("A Title\nlinks: https://github.com/ada/lamp, "
            + "https://github.com/ada/lamp/tree/main/wick\n\nAn abstract."));
        Assert.Equal(["AdaLamp_One", "AdaLamp_Two"], LinkNames("One: A\n\nSee https://github.com/ada/lamp.\n\nTwo: B\n\nSee "
            + "https://github.com/ada/lamp."));
    }

    [Fact]
    public void Every_random_title_gives_a_valid_id_of_its_own() => DigestGen.Title.Array[1, 12].Sample(titles =>
    {
        string[] ids = IdsOfModels(titles.Select(Entry));
        Assert.Equal(titles.Length, ids.Distinct(StringComparer.Ordinal).Count());
        foreach (string id in ids)
        {
            Assert.True(SyntaxFacts.IsValidIdentifier(id), id);
            Assert.Equal(SyntaxKind.None, SyntaxFacts.GetKeywordKind(id));
            // Whole title, an underscore and hashes at the very most.
            Assert.InRange(id.Length, 1, 97 + 1 + 32);
            Assert.DoesNotContain(
                id, (string[])["Papers", "All", "Catalog", "Ids", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone",
                    "ReferenceEquals", "Finalize"]);
        }
    }, iter: 3000);

    [Theory]
    [InlineData("cafe\u0301: On \uFFFE Lamps", "Caf\u00E9")]
    [InlineData("cafe\u0301: On \uD83D Lamps", "Caf\u00E9")]
    [InlineData("cafe'\u0301: On Lamps", "Caf\u00E9")]
    [InlineData("\u1100 \u1161: On Lamps", "\uAC00")]
    public void A_name_is_normalized_whatever_it_is_made_of(string title, string id) => Assert.Equal(id, Id(title));

    [Fact]
    public void The_order_of_entries_changes_no_id() =>
        Gen.Select(DigestGen.Title.Array[1, 10], Gen.Int[0, int.MaxValue]).Sample((titles, seed) =>
    {
        EntryModel[] entries = titles.Select(Entry).ToArray();
        int[] order = Enumerable.Range(0, entries.Length).ToArray();
        new Random(seed).Shuffle(order);
        string[] ids = IdsOfModels(entries);
        string[] shuffled = IdsOfModels(order.Select(i => entries[i]));
        Assert.Equal(order.Select(i => ids[i]), shuffled);
    }, iter: 3000);

    [Fact]
    public void All_papers_of_both_data_files_get_valid_ids_of_their_own()
    {
        CatalogModel catalog =
            CatalogBuilder.Build([Read(DataFiles.Seed, "seed"), Read(DataFiles.HuggingFace, "hf")], BuiltInTaxonomy.Taxonomy.Topics);
        // Design, "Equal papers", by other means than the product's hashes.
        static string Fold(string text) => new(text.ToLowerInvariant().Where(char.IsLetterOrDigit).ToArray());
        int distinct = new[] { DataFiles.Seed, DataFiles.HuggingFace }.Select(static text => DigestParser.Parse(text))
            .SelectMany(syntax => syntax.Entries.Select(
                entry => (Fold(DigestText.Title(syntax, entry)), Fold(DigestText.Abstract(syntax, entry))))).Distinct().Count();
        Assert.Equal(distinct, catalog.Papers.Count);
        Assert.Equal(distinct, catalog.Papers.Select(paper => paper.Id).Distinct().Count());
        Assert.All(catalog.Papers, paper => Assert.True(SyntaxFacts.IsValidIdentifier(paper.Id), paper.Id));
        Assert.Equal(catalog.LinkNames.Count, catalog.LinkNames.Select(link => link.Name).Distinct().Count());
        Assert.All(catalog.LinkNames, link => Assert.True(SyntaxFacts.IsValidIdentifier(link.Name), link.Name));
    }

    [Fact]
    public void The_seed_has_no_collision_and_14_links()
    {
        var problems = new List<CatalogProblem>();
        CatalogModel catalog = CatalogBuilder.Build([Read(DataFiles.Seed, "seed")], BuiltInTaxonomy.Taxonomy.Topics, problems);
        Assert.Empty(problems);
        Assert.Equal(71, catalog.Papers.Count);
        // Rules, "Expected links".
        Assert.Equal(
            [
                "25 https://github.com/QwenLM/Self-Lengthen", "29 https://github.com/WowCZ/LongMIT",
                "37 https://github.com/OswaldHe/HMT-pytorch",
                "53 https://theodorblackbird.github.io/blog/demo_lina/", "57 https://github.com/CharlesGong12/RECE",
                "69 https://github.com/aim-uofa/FreeCustom",
                "93 https://github.com/byliutao/1Prompt1Story", "121 https://github.com/Haiyang-W/TokenFormer",
                "145 https://github.com/oneal2000/PRAG",
                "185 https://github.com/alibaba/struxgpt", "189 https://aka.ms/LongMem", "209 https://www.github.com/samblouir/birdie",
                "249 https://huggingface.co/RepoFusion", "257 https://github.com/ekinakyurek/google-research/blob/master/incontext",
            ],
            catalog.Papers.SelectMany(paper => paper.Entry.Links).Select(link => $"{link.Line} {link.Url}"));
    }

    private static string Id(string title) => Ids(title).Single();

    /// <summary>The ids of papers with these titles, and an abstract each of its own.</summary>
    private static string[] Ids(params string[] titles) => IdsOfModels(titles.Select(Entry));

    private static string[] IdsOf(string digest) =>
        CatalogBuilder.Build([Read(digest, "a")], BuiltInTaxonomy.Taxonomy.Topics).Papers.Select(paper => paper.Id).ToArray();

    private static string[] IdsOfModels(IEnumerable<EntryModel> entries) =>
        CatalogBuilder.Build([new DigestModel { Path = "a", Resource = "a", ByteCount = 0, Entries = new(entries.ToArray()) }],
            BuiltInTaxonomy.Taxonomy.Topics).Papers.Select(paper => paper.Id).ToArray();

    private static string[] LinkNames(string digest) =>
        CatalogBuilder.Build([Read(digest, "a")], BuiltInTaxonomy.Taxonomy.Topics).LinkNames.Select(link => link.Name).ToArray();

    private static DigestModel Read(string text, string path) =>
        EntryReader.Read(DigestParser.Parse(text), path, path, keepAbstracts: true, BuiltInTaxonomy.Taxonomy);

    /// <summary>An entry with any title at all, also one that no digest could hold.</summary>
    private static EntryModel Entry(string title, int number)
    {
        EntryModel entry = Read($"A Title\n\nAbstract {number} of it.", "a").Entries[0];
        return entry with { Title = DigestText.Collapse(title), FoldedTitle = Internal.TextFolding.Hash(title) };
    }
}
