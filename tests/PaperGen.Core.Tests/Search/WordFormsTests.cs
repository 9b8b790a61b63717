using PaperGen.Internal;

namespace PaperGen.Core.Tests.Search;

/// <summary>Which words are forms of one.</summary>
public class WordFormsTests
{
    [Theory]
    [InlineData("agent", "agents")]
    [InlineData("gpu", "gpus")]
    [InlineData("process", "processes")]
    [InlineData("memory", "memories")]
    [InlineData("train", "training")]
    [InlineData("trained", "trainer")]
    [InlineData("plan", "planning")]
    [InlineData("generate", "generation")]
    [InlineData("generating", "generative")]
    [InlineData("retrieve", "retrieval")]
    [InlineData("retriever", "retrieving")]
    [InlineData("attention", "attentive")]
    [InlineData("align", "alignment")]
    [InlineData("robust", "robustness")]
    [InlineData("transform", "transformers")]
    [InlineData("emotion", "emotional")]
    [InlineData("extend", "extension")]
    [InlineData("extending", "extensions")]
    [InlineData("robot", "robotics")]
    [InlineData("quantise", "quantize")]
    [InlineData("personalisation", "personalization")]
    public void Forms_of_one_word(string one, string other)
    {
        Assert.Equal(WordForms.Inflected, WordForms.Likeness(one, other));
        Assert.Equal(WordForms.Inflected, WordForms.Likeness(other, one));
    }

    [Theory]
    [InlineData("plan", "planes")]
    [InlineData("plan", "plane")]
    [InlineData("sign", "signal")]
    [InlineData("form", "formal")]
    [InlineData("cod", "code")]
    [InlineData("police", "policy")]
    [InlineData("graph", "graphics")]
    [InlineData("string", "str")]
    [InlineData("thing", "th")]
    [InlineData("los", "loss")]
    [InlineData("image", "imagine")]
    [InlineData("universe", "university")]
    public void Other_words(string one, string other)
    {
        Assert.InRange(WordForms.Likeness(one, other), WordForms.Different, WordForms.Beginning);
        Assert.InRange(WordForms.Likeness(other, one), WordForms.Different, WordForms.Beginning);
    }

    [Theory]
    [InlineData("hier", "hierarchical", WordForms.Beginning)]
    [InlineData("hierarchical", "hier", WordForms.Different)]
    [InlineData("lamp", "lamp", WordForms.Whole)]
    [InlineData("amp", "lamp", WordForms.Different)]
    public void Likeness(string term, string word, int expected) => Assert.Equal(expected, WordForms.Likeness(term, word));
}
