using PaperGen.Model;
using PaperGen.Names;

namespace PaperGen.Core.Tests.Names;

/// <summary>How text becomes a member, and what papers that claim one name get.</summary>
public class MemberNameTests
{
    [Theory]
    [InlineData("SFR-RAG", "SFR_RAG")]
    [InlineData("Self-Lengthen", "SelfLengthen")]
    [InlineData("hidden transfer", "HiddenTransfer")]
    [InlineData("Qwen2.5-VL", "Qwen2_5VL")]
    [InlineData("π0", "Pi0")]
    [InlineData("β-VAE", "BetaVAE")]
    [InlineData("LLaVA++", "LLaVAPlusPlus")]
    [InlineData("RAG+", "RAGPlus")]
    [InlineData("SQL+RAG", "SQL_RAG")]
    [InlineData("Q*", "QStar")]
    [InlineData("4K4DGen", "_4K4DGen")]
    [InlineData("VCT^2", "VCT2")]
    [InlineData("1,000 Lamps", "_1_000Lamps")]
    [InlineData("LLM's Lamps", "LLMsLamps")]
    [InlineData("Is a Model", "IsAModel")]
    [InlineData("a/b?c=1", "A_B_C1")]
    [InlineData("All", "_All")]
    [InlineData("class", "Class")]
    [InlineData("Straße", "Straße")]
    [InlineData("?!", "Untitled")]
    [InlineData("", "Untitled")]
    public void Words(string text, string name) => Assert.Equal(name, MemberName.OfText(text));

    [Theory]
    [InlineData("Parametric Retrieval Augmented Generation", "ParametricRetrievalAugmentedGeneration")]
    [InlineData("A Survey of Small Lamps", "SurveyOfSmallLamps")]
    [InlineData("Generating Images with Multimodal Language Models", "GeneratingImagesWithMultimodalLanguageModels")]
    [InlineData("Characterizing Verbatim Short-Term Memory in Neural Language Models", "CharacterizingVerbatimShortTermMemory")]
    [InlineData("What needs to go right for an induction head? A mechanistic study", "WhatNeedsToGoRightForAnInductionHead")]
    [InlineData("Soaring from 4K to 400K Lamps: Extending a Shelf", "SoaringFrom4K_To400K_Lamps")]
    [InlineData("Lamps for Reading - Notes of a Reader", "LampsForReading")]
    [InlineData("Oil, Wicks, Shelves, Readers and Their Lamps in Very Cold and Dark Rooms", "OilWicksShelvesReadersAndTheirLamps")]
    [InlineData("Faster Training with 2:4 Sparsity", "FasterTrainingWith2_4Sparsity")]
    [InlineData("Intriguing Properties of Very Large Lamps and Small Wicks at Night", "IntriguingPropertiesOfVeryLargeLampsAndSmallWicks")]
    [InlineData("Retrieval Head Mechanistically Explains Long-Context Factuality",
        "RetrievalHeadMechanisticallyExplainsLongContextFactuality")]
    [InlineData("Deep Learning-based Code Completion: On the Impact", "DeepLearningBasedCodeCompletion")]
    [InlineData("To Believe or Not to Believe Your Lamp", "ToBelieveOrNotToBelieveYourLamp")]
    [InlineData("Reading Long Books at Night through the Lens of Personal Lamps and Wicks", "ReadingLongBooksAtNight")]
    [InlineData("Counting Ability of Large Lamps and Impact of Small Wicks and Long Shelves", "CountingAbilityOfLargeLamps")]
    [InlineData("Lighting Long Shelves by Jointly Learning to Trim and Burn Small Wicks", "LightingLongShelves")]
    [InlineData("Measuring the Light of Big Lamps with the Help of Very Small Readers of Books", "MeasuringTheLightOfBigLamps")]
    [InlineData(": odd", "Odd")]
    public void Title_phrases(string title, string name) => Assert.Equal(name, MemberName.OfTitle(title));

    [Theory]
    [InlineData("SAGE", "SAGE")]
    [InlineData("DBLP:conf/x+y", "DBLP_conf_x_y")]
    [InlineData("müller2020", "müller2020")]
    [InlineData("2024-lamps", "_2024_lamps")]
    [InlineData("All", "_All")]
    [InlineData("class", "_class")]
    [InlineData("__table", "_table")]
    [InlineData("a b\tc", "a_b_c")]
    [InlineData("\uD83D\uDE00", "Untitled")]
    [InlineData("", "Untitled")]
    public void Ids(string id, string member)
    {
        Assert.Equal(member, MemberName.OfId(id));
        Assert.True(Identifiers.IsUsable(member));
    }

    [Fact]
    public void A_long_id_is_cut() => Assert.True(Identifiers.IsUsable(MemberName.OfId(new string('é', 5_000))));

    /// <summary>Neither gets what both claim; letter case does not tell them apart.</summary>
    [Fact]
    public void Two_papers_claim_one_name()
    {
        Assert.Equal(["SAGE_IndexThatCompiles", "SAGE_NotesBesideTitles", "HMT"],
            NamedEntries.Resolve(NamedEntries.Entry("SAGE: An Index That Compiles"), NamedEntries.Entry("SAGE: Notes Beside Titles"),
                NamedEntries.Entry("HMT: A Memory")));
        Assert.Equal(["CoReLampsAtNight", "CORE_WicksByDay"],
            NamedEntries.Resolve(NamedEntries.Entry("CoRe: Lamps at Night"), NamedEntries.Entry("CORE: Wicks by Day")));
        Assert.Equal(["WAM_CareOfLamps", "WAM_OtherLamps"],
            NamedEntries.Resolve(NamedEntries.Entry("Care of Lamps", "We propose WAM, a gauge."), NamedEntries.Entry("WAM: Other Lamps")));
    }

    [Fact]
    public void A_title_that_begins_with_the_introduced_name_goes_on_behind_it() =>
        Assert.Equal(["TrimMakingWicksShorter", "TrimOtherLamps"],
        NamedEntries.Resolve(NamedEntries.Entry("Trim! Making Wicks Shorter", "We introduce Trim, a way."),
            NamedEntries.Entry("Trim: Other Lamps")));

    /// <summary>Where the titles say no more, a hash of the abstract does.</summary>
    [Fact]
    public void Equal_titles()
    {
        string[] names = NamedEntries.Resolve(NamedEntries.Entry("Lamps at Night", "One text."),
            NamedEntries.Entry("Lamps at Night", "Another text."), NamedEntries.Entry("lamps at night", "A third."));
        Assert.All(names, static name => Assert.Matches("^LampsAtNight_[0-9a-f]{4}$", name));
        Assert.Equal(3, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    /// <summary>An id keeps its member against derived names; of equal members each gets digits of its own id.</summary>
    [Fact]
    public void Ids_keep_their_members()
    {
        Assert.Equal(["SAGE", "SAGE_NotesBesideTitles"],
            NamedEntries.Resolve(NamedEntries.Entry("Anything", id: "SAGE"), NamedEntries.Entry("SAGE: Notes Beside Titles")));
        Assert.Equal(["sage", "SAGE_NotesBesideTitles"],
            NamedEntries.Resolve(NamedEntries.Entry("Anything", id: "sage"), NamedEntries.Entry("SAGE: Notes Beside Titles")));
        Assert.Equal(["sage", "SAGE"], NamedEntries.Resolve(NamedEntries.Entry("Anything", id: "sage"),
            NamedEntries.Entry("Other", id: "SAGE")));
        string[] names = NamedEntries.Resolve(NamedEntries.Entry("One", id: "a.b"), NamedEntries.Entry("Two", id: "a:b"));
        Assert.All(names, static name => Assert.Matches("^a_b_[0-9a-f]{4}$", name));
        Assert.NotEqual(names[0], names[1]);
    }

    [Fact]
    public void Order_does_not_matter()
    {
        EntryModel[] entries = [NamedEntries.Entry("SAGE: One Thing"), NamedEntries.Entry("Sage: Another"),
            NamedEntries.Entry("Lamps", "We propose SAGE, a lamp."), NamedEntries.Entry("X", id: "SAGE"),
            NamedEntries.Entry("Lamps at Night", "a"), NamedEntries.Entry("Lamps at Night", "b")];
        string[] names = NamedEntries.Resolve(entries);
        EntryModel[] reversed = [.. entries.Reverse()];
        Assert.Equal(names.Reverse(), NamedEntries.Resolve(reversed));
    }

    [Fact]
    public void The_origin_of_a_name()
    {
        Assert.Equal(NameOrigin.ShortName, PaperNames.Origin(NamedEntries.Entry("HMT: A Memory")));
        Assert.Equal(NameOrigin.Introduced, PaperNames.Origin(NamedEntries.Entry("Care of Lamps", "We propose WAM, a gauge.")));
        Assert.Equal(NameOrigin.TitlePhrase, PaperNames.Origin(NamedEntries.Entry("Care of Lamps", "No name.")));
        Assert.Equal(NameOrigin.Id, PaperNames.Origin(NamedEntries.Entry("Care of Lamps", id: "X")));
    }
}
