using PaperGen.Text;

namespace PaperGen.Topics;

/// <summary>The words of the field, as the phrases of the built-in taxonomy have them.</summary>
internal static class KnownWords
{
    private const int MinLength = 4;

    private static readonly Lazy<HashSet<string>> s_words = new(Read);

    /// <summary>Whether a word of four letters or more is one of them, in whatever case.</summary>
    public static bool Contains(string word) => s_words.Value.Contains(word);

    private static HashSet<string> Read()
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (TopicSyntax topic in BuiltInTaxonomy.Syntax.Topics)
        {
            foreach (PhraseSyntax phrase in topic.Phrases)
                Add(phrase.Text, words);
        }
        return words;
    }

    private static void Add(string phrase, HashSet<string> words)
    {
        for (int i = 0; i < phrase.Length; i++)
        {
            int end = WordRuns.End(phrase, i);
            if (end - i < MinLength)
            {
                i = Math.Max(i, end - 1);
                continue;
            }
            foreach (string form in WordForms.Of(phrase.Substring(i, end - i)))
                words.Add(form);
            i = end;
        }
    }
}
