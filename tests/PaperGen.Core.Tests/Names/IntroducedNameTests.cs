using CsCheck;
using PaperGen.Model;

namespace PaperGen.Core.Tests.Names;

/// <summary>What introduces a name and what does not, in our own words: a stand-in for the abstracts of the shared data.</summary>
public class IntroducedNameTests
{
    private const string Title = "Reading Long Shelves at Night";

    /// <summary>A name directly behind the verb, set off by what follows it.</summary>
    [Theory]
    [InlineData("Lamps are dim. We propose ShelfLight, a lamp for shelves. It is cheap.", "ShelfLight")]
    [InlineData("In this paper, we therefore introduce rLamp, which reads at night.", "rLamp")]
    [InlineData("This work presents Lamp-Net: a net of lamps.", "Lamp-Net")]
    [InlineData("This technical report presents Wick2, the second of our wicks.", "Wick2")]
    [InlineData("We study oil and develop OilGauge (a gauge for oil), and test it.", "OilGauge")]
    [InlineData("By introducing DimLamp, a lamp that dims, readers sleep better.", "DimLamp")]
    [InlineData("We introduce ShelfBench to measure lamps. On ShelfBench all of them are dim.", "ShelfBench")]
    [InlineData("Introduces WickTrim, a small tool for wicks.", "WickTrim")]
    [InlineData("We introduce the ShelfLight architecture, which has two wicks. ShelfLight is dim.", "ShelfLight")]
    [InlineData("We introduce Lucerna, a lamp for shelves.", "Lucerna")]
    [InlineData("We propose a general and concise lamp system LampOS, which needs no oil.", "LampOS")]
    [InlineData("We use much oil to train LampNet, a net that sees in the dark.", "LampNet")]
    [InlineData("We introduce LampLM 2.0, a second model of lamps.", "LampLM 2.0")]
    public void Propose_a_name(string text, string name) => Assert.Equal(name, IntroducedName.Beside(Title, text));

    /// <summary>A long form and its abbreviation.</summary>
    [Theory]
    [InlineData("We propose Night Shelf Reading (NSR), which needs one lamp.", "NSR")]
    [InlineData("We present a novel framework for readers, Shelf Light with Two Wicks (SLTW), that needs oil.", "SLTW")]
    [InlineData("We introduce the Reliable and Even Wick (REW), a wick.", "REW")]
    [InlineData("We propose a lamp inspired by fireflies, slow light and rest (SLAR), that glows.", "SLAR")]
    [InlineData("This paper introduces a new and even Wick Trimmer (WiTri), built by hand.", "WiTri")]
    [InlineData("We propose augmenting the Lamp with the Two-Wick burner (LaTW), a burner. LaTW glows.", "LaTW")]
    [InlineData("We introduce Lamp with residual oil (ResLamp) which burns on. ResLamp is bright.", "ResLamp")]
    [InlineData("We present Even Shelf Light, or ESL, which glows.", "ESL")]
    [InlineData("We introduce Diffuse Lamp Policy Lighting, DLPL, a policy for lamps.", "DLPL")]
    [InlineData("Here we propose Self-Trimming Robust Wick Optimization SRWO, a rule for wicks.", "SRWO")]
    [InlineData("We introduce WIGU (Wick-based Gradual Use of oil), a method without a pump.", "WIGU")]
    [InlineData("We introduce the concept of Generally Shining Oil (GSO), a kind of oil.", "GSO")]
    [InlineData("Our proposed Long Lamp Assistant (LongLA) can light a shelf.", "LongLA")]
    public void A_long_form_and_its_abbreviation(string text, string name) => Assert.Equal(name, IntroducedName.Beside(Title, text));

    /// <summary>The method, and then its name.</summary>
    [Theory]
    [InlineData("We propose a unified law of oil, termed OilMix, which holds for lamps.", "OilMix")]
    [InlineData("In this paper, we introduce a new training for lamps called Self-Trim that needs no one.", "Self-Trim")]
    [InlineData("Our approach, named trimming with EVen Oil (TEVO), is even.", "TEVO")]
    [InlineData("We propose a method that does not smoke, coined oil-aware wick trimming (OWiT). OWiT is slow.", "OWiT")]
    [InlineData("Wicks age. We call our method WickWatch.", "WickWatch")]
    [InlineData("We build a lamp, which we call RollingLamp, from two parts.", "RollingLamp")]
    [InlineData("Our method, NightDreamer, builds on lamps.", "NightDreamer")]
    [InlineData("A new mechanism, LampLock, is introduced to hold lamps.", "LampLock")]
    [InlineData("Our experiments with the proposed Even Trimming (ETrim) show less smoke.", "ETrim")]
    [InlineData("We extend the oldest wicks by what is termed WickFlow, a flow of oil.", "WickFlow")]
    [InlineData("We propose a lamp for many shelves, ShelfSun, that hangs low.", "ShelfSun")]
    [InlineData("The lamps of our ShelfTuner system are at https://example.org/shelf-tuner", "ShelfTuner")]
    public void Named_and_called(string text, string name) => Assert.Equal(name, IntroducedName.Beside(Title, text));

    /// <summary>Phrases need more: to be repeated, or in the title.</summary>
    [Theory]
    [InlineData("Reading by Oil", "We propose Dynamic Wick Composition, a rule. We show that Dynamic Wick "
        + "Composition is even.", "Dynamic Wick Composition")]
    [InlineData("Reading by Oil", "We propose Dynamic Wick Composition, a rule. It is even.", null)]
    [InlineData("Even Reading via Hidden Oil for Lamps", "We propose a new way to burn, namely hidden oil, which burns on.", "hidden oil")]
    [InlineData("Even Reading for Lamps", "We propose a new way to burn, namely hidden oil, which burns on.", null)]
    [InlineData("Wick-Level Trimming for Lamps", "This paper introduces wick-level trimming for lamps. In "
        + "wick-level trimming we cut.", "wick-level trimming")]
    [InlineData("Extending Lamps with Oil Beacon", "We propose Oil Beacon, which condenses oil.", "Oil Beacon")]
    public void Phrases(string title, string text, string? name) => Assert.Equal(name, IntroducedName.Beside(title, text));

    /// <summary>What the title gives.</summary>
    [Theory]
    [InlineData("LampXiv -- A Live Shelf of Lamps", "Shelves are old. We tend LampXiv all day.", "LampXiv")]
    [InlineData("Lamp2 Technical Report", "This report introduces the Lamp2 series.", "Lamp2")]
    [InlineData("LampMatrix", "Lamps in rows are a LampMatrix.", "LampMatrix")]
    [InlineData("Trim! Making Wicks Shorter", "We introduce Trim!, an approach to wicks.", "Trim")]
    [InlineData("MH-Lamp:Many Heads of Lamps", "Lamps have heads.", "MH-Lamp")]
    [InlineData("ProWick, Do Not Smoke", "Wicks smoke. In ProWick none does.", "ProWick")]
    [InlineData("Clustered Retrieved Oil Lamps (CROL)", "Oil is dear.", "CROL")]
    [InlineData("The Oil Lamp Learning Benchmark (OLL-BENCH): A Suite", "", "OLL-BENCH")]
    [InlineData("Clustered Retrieved Oil Lamps (CROL)", "", "CROL")]
    [InlineData("Summary of a Whole Lamp: What Readers Miss",
        "Lamps are long. The \"Summary of a Whole Lamp\" (SummLamp) task asks for little.", "SummLamp")]
    public void What_the_title_gives(string title, string text, string name) => Assert.Equal(name, IntroducedName.Beside(title, text));

    [Fact]
    public void A_title_alone_gives_no_name_of_others() =>
        Assert.Null(IntroducedName.Beside("Maps of Shelves with Unmanned Lamp Vehicles (ULVs)", ""));

    /// <summary>Abbreviations of the field, things of others, failures, and sentences that announce nothing.</summary>
    [Theory]
    [InlineData("We propose a framework based on Reinforcement Learning (RL) for lamps.")]
    [InlineData("We present an LLM framework, which reads. Many use an LLM.")]
    [InlineData("We introduce Low-Rank Adaptation (LoRA) into lamps.")]
    [InlineData("Recent work proposes DimNet, a net of lamps. We study why it is dim.")]
    [InlineData("DimNet is dim. We use DimNet, a net of lamps, to read.")]
    [InlineData("DimNet is dim. We introduce DimNet, a net of lamps.")]
    [InlineData("We find a failure of lamps, which we term WickRot.")]
    [InlineData("We term this effect, seen in all lamps, WickRot.")]
    [InlineData("Building on a known lamp, EgoLamp, we light two shelves.")]
    [InlineData("We develop a tool supporting the oil averaging (OilAvg) algorithm.")]
    [InlineData("We develop a frame for the ABC, DEF, Glim-Levi recursion, and more.")]
    [InlineData("To close the gap, we introduce \\OurMethod, a lamp.")]
    [InlineData("We propose to measure lamps by light and oil.")]
    [InlineData("We observe that simple lamps burn best: a principle called Occam's razor.")]
    public void Guards(string text) => Assert.Null(IntroducedName.Beside(Title, text));

    /// <summary>Where several names are announced.</summary>
    [Theory]
    [InlineData("We build NightBench, a benchmark of lamps. We then propose LongWick, a wick that lasts.", Title, "LongWick")]
    [InlineData("We build NightBench, a benchmark of lamps. We then propose LongWick, a wick that "
        + "lasts.", "Benchmarking Lamps", "NightBench")]
    [InlineData("We introduce a new dataset, PAW-12K, of paws. With it we train PAW, a model. PAW is soft.", Title, "PAW")]
    [InlineData("Additionally, we introduce WickBox, a box. We propose LongWick, a wick that lasts.", Title, "LongWick")]
    [InlineData("We propose LampOne, a lamp. We propose LampTwo, a second lamp.", "Lights with LampTwo", "LampTwo")]
    [InlineData("We propose ARTO, dubbed Aligning ReaderS To Oil, a rule.", Title, "ARTO")]
    [InlineData("We present the LampModel 2, a set of Large Lamp Models (Big-LMs) that read. LampModel 2 is fast.", Title, "LampModel 2")]
    public void Corrections(string text, string title, string name) => Assert.Equal(name, IntroducedName.Beside(title, text));

    /// <summary>A short name before the colon needs no abstract.</summary>
    [Fact]
    public void Short_names_come_first() => Assert.Null(IntroducedName.Beside("HMT: Lamps", "We propose ShelfLight, a lamp."));

    [Theory]
    [InlineData("")]
    [InlineData("(")]
    [InlineData("We propose")]
    [InlineData("We propose (")]
    [InlineData("we term")]
    [InlineData("our")]
    [InlineData("is proposed")]
    [InlineData(") is proposed")]
    [InlineData("We propose \uD800, a \uFFFF")]
    [InlineData("$$ \\( \\textbf{")]
    public void Stumps(string text)
    {
        Assert.Null(IntroducedName.Beside(text, text));
        Assert.Null(IntroducedName.Beside("", text));
    }

    /// <summary>Any mixture of what the rule looks for, cut anywhere.</summary>
    [Fact]
    public void Nothing_throws()
    {
        string[] parts = ["We ", "propose ", "introduce ", "a ", "the ", "our ", "method", ", ", "(", ")", "ABC", "Foo-Bar ", "called ",
            "which we ", "term ", ". ", ": ", " -- ", "is ", "proposed", "Wick ", "2.0 ", "\uD83D",
            "$x$", "https://a.b/Foo ", "or ", "and ", "for short", "*", "\\textbf{", "}", "π", "'s ", "^{2}", "+", "A"];
        Gen.Int[0, parts.Length - 1].Array[0, 60].Select(words => string.Concat(words.Select(word => parts[word]))).Sample(static text =>
        {
            IntroducedName.Beside(text.Substring(0, text.Length / 3), text);
            IntroducedName.Beside(text, text.Substring(text.Length / 2));
            PaperNames.Claim(NamedEntries.Entry(text, text));
            return true;
        }, iter: 20_000);
    }

    /// <summary>Twice the text takes about twice the steps; a text that is far too long for an abstract is cut.</summary>
    [Theory]
    [InlineData("We propose ")]
    [InlineData("we propose a (A) ")]
    [InlineData("We propose Foo Bar, ")]
    [InlineData("our method (ABC) is proposed ")]
    [InlineData("(")]
    public void Worst_texts_end_soon(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 2_000_000 / part.Length));
        IntroducedName.Beside(text, text);
        PaperNames.Claim(NamedEntries.Entry(text, text));
    }
}
