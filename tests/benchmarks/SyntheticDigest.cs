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

    private static string Sentence(Random random, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
            text.Append(text.Length == 0 ? "" : " ").Append(s_words[random.Next(s_words.Length)]);
        return text.ToString();
    }
}
