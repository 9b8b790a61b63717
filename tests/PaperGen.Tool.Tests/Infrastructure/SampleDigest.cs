namespace PaperGen.Tool.Tests.Infrastructure;

/// <summary>Digests of our own.</summary>
internal static class SampleDigest
{
    /// <summary>An abstract without a fault, longer than any title.</summary>
    public const string Plain = "A memory with several levels lets a language model of any size read texts that are longer than its "
        + "window, at a cost that grows with the text only.";

    /// <summary>
    /// One warning (PAPER2001 at 3:18, safe), one info (PAPER2005 at 3:40, safe), one hidden (PAPER2007, safe), and PAPER1002 (no repair)
    /// at 5:1.
    /// </summary>
    public const string Faulty = """
        HMT: A Memory

        The model runs at 73times the speed and 5\% of the cost -- which is less than any other model of its size needs, on every task that we know of.

        Alone: Without Text

        """;

    /// <summary>An entry with a plain abstract.</summary>
    public static string Entry(string title, string text = Plain) => $"{title}\n\n{text}\n";
}
