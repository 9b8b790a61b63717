using System.Text;

namespace PaperGen.Benchmarks;

/// <summary>Papers of real length (about 1,650 bytes), made of words by a seeded generator: the same ones in every run.</summary>
internal static class SyntheticDigest
{
    private static readonly string[] s_words =
    [
        "model", "memory", "context", "transformer", "attention", "retrieval", "token", "learning", "language", "sequence", "training", "inference", "method",
        "layer", "gradient", "prompt", "generation", "image", "diffusion", "benchmark", "evaluation", "reasoning", "agent", "policy", "distillation",
    ];

    public static (string Title, string Abstract)[] Papers(int count)
    {
        var random = new Random(20250314);
        var papers = new (string, string)[count];
        for (int i = 0; i < count; i++)
            papers[i] = ("P" + i.ToString("x5") + ": " + Sentence(random, 70), Sentence(random, 1570) + ".");
        return papers;
    }

    /// <summary>A digest of such papers, of which two in five name an address and one in fifty a broken one: as many as of 1,984 real papers of 2024.</summary>
    public static byte[] WithLinks(int count)
    {
        var text = new StringBuilder();
        int i = 0;
        foreach ((string title, string @abstract) in Papers(count))
        {
            text.Append(title).Append("\n\n").Append(@abstract);
            text.Append((i++ % 50) switch
            {
                0 => " Our code is at https://github.com/owner/name{https://github.com/owner/name}.",
                < 12 => " Our code and data are available at https://github.com/owner/name.",
                < 18 => " Project page: https://owner.github.io/name/.",
                < 20 => " The model is at https://huggingface.co/owner/name.",
                _ => "",
            }).Append("\n\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Sentence(Random random, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
            text.Append(text.Length == 0 ? "" : " ").Append(s_words[random.Next(s_words.Length)]);
        return text.ToString();
    }
}
