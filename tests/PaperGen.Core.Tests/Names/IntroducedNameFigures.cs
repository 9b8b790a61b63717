using PaperGen.Model;

namespace PaperGen.Core.Tests.Names;

/// <summary>
/// How often the introduced name is the right one, on papers that were labelled by reading. The figures are in the test's output.
/// </summary>
public class IntroducedNameFigures
{
    /// <summary>
    /// The second file was not looked at before the rule was done: then 76 of 81 names were right, and 83 % were found. What went wrong
    /// there has been mended since, so it tells less today. The third and fourth were read after that, 249 papers, and nothing was mended
    /// for them: 121 names, none of them wrong, and 118 of 132 found.
    /// </summary>
    [Theory]
    [InlineData("introduced-names.tuning.tsv")]
    [InlineData("introduced-names.untouched.tsv")]
    [InlineData("introduced-names.second.tsv")]
    [InlineData("introduced-names.third.tsv")]
    public void Names_of_labelled_papers(string file)
    {
        LabelledNames names = LabelledNames.Measure(file);
        TestContext.Current.TestOutputHelper?.WriteLine(names.Report);
        Assert.True(names.Precision >= 0.97, names.Report);
        Assert.True(names.Recall >= 0.83, names.Report);
    }

    /// <summary>
    /// A title that has a short name says what is right: without it, the abstract alone has to say the same. Where it says something
    /// else, that is mostly what the phrase in the title is abbreviated to, or another thing of the authors' own; so this has no bound
    /// for those.
    /// </summary>
    [Fact]
    public void Short_names_are_introduced_in_abstracts()
    {
        int same = 0;
        int others = 0;
        foreach (KeyValuePair<string, string> paper in LabelledNames.Abstracts("hf-2024-2000.papers.txt"))
        {
            int length = PaperGen.Internal.TitleText.ShortNameLength(paper.Key);
            if (length == 0 || IntroducedName.Find(paper.Key.Substring(length + 1).Trim(), paper.Value) is not { } found)
                continue;
            if (IntroducedNameShape.Fold(found) == IntroducedNameShape.Fold(paper.Key.Substring(0, length)))
                same++;
            else
                others++;
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{same} names are the short name of the title, {others} are others");
        Assert.InRange(same, 800, int.MaxValue);
        Assert.InRange(others, 0, same / 4);
    }

    [Fact]
    public void Papers_of_the_seed()
    {
        string[] names = [.. LabelledNames.Abstracts("seed.papers.txt").Select(static paper =>
            PaperNames.Claim(Entry(paper.Key, paper.Value)))];
        string[] wanted = ["RADA", "SelfLengthen", "MIMG", "RECE", "HiddenTransfer", "UDR", "ActivationBeacon", "MEMO",
            "GenerativeAdapter", "STE", "AMPLIFY", "LongMem", "TRG", "TempLora", "UniICL", "REAP",
            "CRAG", "BiAlign", "SFR_RAG", "ParametricRetrievalAugmentedGeneration"];
        Assert.Empty(wanted.Except(names));
        // All that the seed's papers call their own beside these.
        string[] introduced = [.. LabelledNames.Abstracts("seed.papers.txt").Select(static paper =>
            IntroducedName.Beside(paper.Key, paper.Value)).OfType<string>().Order(StringComparer.Ordinal)];
        Assert.Equal(["AMPLIFY", "Activation Beacon", "BiAlign", "CCA", "CRAG", "Contextual Memory Reweaving", "LongMem", "MEMO",
            "MIMG", "RADA", "REAP", "RECE", "STE", "Self-Lengthen", "Synaptic Resonance", "TRG",
            "Temp-Lora", "UDR", "UniICL", "hidden transfer"], introduced);
    }

    private static EntryModel Entry(string title, string text) => NamedEntries.Entry(title, text);
}
