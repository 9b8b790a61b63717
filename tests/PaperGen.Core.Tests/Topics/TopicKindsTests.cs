using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Core.Tests.Topics;

/// <summary>The kinds of wrong and of missing topics that unseen papers taught; texts of our own.</summary>
public class TopicKindsTests
{
    [Theory]
    // An abbreviation with two meanings needs its expansion.
    [InlineData("TTS for Lamps That Think", "We spend more compute at inference. TTS helps. Our TTS is cheap. TTS wins.", "Text-to-Speech")]
    [InlineData("Breaking Lamps", "The ASR is high. We raise ASR. The ASR of the attack is 90. ASR counts.", "Speech Recognition")]
    [InlineData("DARE to Light", "We dare. DARE is a lamp.", "Model Merging")]
    [InlineData("MiniMax-01: Lamps for All", "", "Theory")]
    // The form of a paper is not its subject.
    [InlineData("Wick-Audio Technical Report", "We describe a lamp that hears.", "Pre-training")]
    [InlineData("Position: Lamps Matter", "This position paper argues for lamps.", "Surveys")]
    // Neighbours do not follow.
    [InlineData("A Reward Model for Wicks", "We train a reward model. The reward model scores wicks.", "Safety and Alignment")]
    [InlineData("Long-Horizon Lamp Lighting", "A long-horizon task. We light lamps over a long horizon.", "Planning")]
    [InlineData("Multi-Turn Image Edits of Lamps", "We edit in multi-turn sessions. Multi-turn edits drift.", "Dialogue Systems")]
    [InlineData("GUI Agents That Buy Lamps", "We propose a GUI agent. The GUI agent buys lamps.", "Multimodal Learning")]
    [InlineData("Process Rewards for Lamp Code", "We study process reward. A process reward is dense.", "Mathematical Reasoning")]
    // Words of another field.
    [InlineData("Full-Waveform Laser Scans of Forests", "We read the full-waveform of a laser.", "Speech and Audio")]
    [InlineData("The Forget Gate of a Lamp", "Each forget gate closes. We forget nothing.", "Unlearning and Editing")]
    [InlineData("The DNA of Code", "We read the DNA of programs.", "Biology")]
    [InlineData("Road Safety with Lamps", "We study road safety at night.", "Safety and Alignment")]
    [InlineData("Serving as a Lamp", "Serving as light, it burns.", "Efficient Inference")]
    [InlineData("A Real-World Model of Lamps", "We build a real-world model of oil.", "World Models")]
    // An area is not given for a mere medium.
    [InlineData("Text-to-Image Generation by Lamp Light", "We propose an image generator. It makes an image from a prompt. Each image is "
        + "sharp.", "Computer Vision")]
    [InlineData("Text-to-3D Lamps", "We make 3D assets of lamps. Each 3D asset has a mesh.", "Computer Vision")]
    [InlineData("Video Diffusion for Lamps", "We generate a video. The video is long.", "Computer Vision")]
    public void What_is_not_the_subject_is_no_topic(string title, string text, string topic) =>
        Assert.DoesNotContain(topic, Find(title, text));

    [Theory]
    [InlineData("Expressive TTS for Lamps", "We present a text-to-speech (TTS) model of a lamp.", "Text-to-Speech")]
    [InlineData("Lamps as a World Model", "", "World Models")]
    [InlineData("Test-Time Scaling of Lamps", "", "Test-Time Scaling")]
    [InlineData("Wick-LLM: a Masked Diffusion Language Model", "", "Diffusion Language Models")]
    [InlineData("One Lamp for Image Understanding and Generation", "", "Unified Understanding and Generation")]
    [InlineData("An Omni-Modal Lamp", "", "Omni-Modal Models")]
    [InlineData("Spatial Intelligence in a Dark Room", "", "Spatial Reasoning")]
    [InlineData("Deep Research on Lamps", "", "Deep Research")]
    [InlineData("Agent Skills for Lighting Lamps", "", "Agent Skills and Harnesses")]
    [InlineData("Harness Engineering for Lamp Agents", "", "Agent Skills and Harnesses")]
    [InlineData("Generative Reward Models for Wicks", "", "Reward Models")]
    [InlineData("LLM Serving with Few Lamps", "", "Serving Systems")]
    [InlineData("Poster Generation about Lamps", "", "Graphic Design")]
    [InlineData("Cybersecurity of Smart Lamps", "", "Security")]
    [InlineData("Image Classification by Lamp Light", "", "Computer Vision")]
    public void What_is_the_subject_is_a_topic(string title, string text, string topic) => Assert.Contains(topic, Find(title, text));

    [Theory]
    [InlineData("world-models", "Robotics and Control")]
    [InlineData("test-time-scaling", "Reasoning and Agents")]
    [InlineData("diffusion-language-models", "Language")]
    [InlineData("unified-understanding-and-generation", "Multimodal Learning")]
    [InlineData("omni-modal-models", "Multimodal Learning")]
    [InlineData("spatial-reasoning", "Reasoning and Agents")]
    [InlineData("deep-research", "Reasoning and Agents")]
    [InlineData("agent-skills-and-harnesses", "Reasoning and Agents")]
    [InlineData("reward-models", "Training and Adaptation")]
    [InlineData("serving-systems", "Models and Efficiency")]
    [InlineData("graphic-design", "Visual Generation")]
    [InlineData("security", "Safety and Alignment")]
    public void The_new_topics_have_ids_and_areas(string id, string area)
    {
        Taxonomy taxonomy = BuiltInTaxonomy.Taxonomy;
        TopicOutline topic = taxonomy.Topics.Single(topic => topic.Id == id);
        Assert.Equal(area, taxonomy.Topics[topic.Parent].Name);
    }

    private static IEnumerable<string> Find(string title, string text)
    {
        string all = title + "\n\n" + text + "\n";
        return BuiltInTaxonomy.Taxonomy.Matcher().Match(all, [new TextSpan(0, title.Length)], [new TextSpan(title.Length + 2, text.Length)])
            .Select(found => BuiltInTaxonomy.Taxonomy.Topics[found.Topic].Name);
    }
}
