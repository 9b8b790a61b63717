using CsCheck;
using PaperGen.Topics;

namespace PaperGen.Generators.Tests.Topics;

/// <summary>Words, which are read many characters at a time, against what reading one after the other says.</summary>
public class TextWordsTests
{
    // Letters of ASCII, one that becomes one in lower case (the sign of kelvin), others, and one whose two bytes are letters of ASCII.
    private static readonly Gen<string> s_word = Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['A', 'Z'], Gen.Char['0', '9'], Gen.OneOf('\u212A', '\u00C9', '\u00E9', '\u0130', '\u6161', '\u0391')).Array[1, 36].Select(letters => new string(letters));

    private static readonly Gen<string> s_plainWord = Gen.Char['A', 'z'].Where(char.IsLetter).Array[1, 36].Select(letters => new string(letters));

    private static readonly Gen<string> s_text = Gen.Select(Gen.Frequency((4, s_plainWord), (1, s_word)), Gen.OneOf(" ", " ", " ", "-", ". ", "\n", "\u2013", "@", "`", "{", "\0", "\u4E00 ", "\uD83D"), (word, gap) => word + gap)
        .Array[0, 30].Select(string.Concat);

    [Fact]
    public void Words_are_runs_of_letters_and_digits() => s_text.Sample(text =>
    {
        var words = new TextWords();
        words.Read(text, 0, text.Length);
        Assert.Equal(Plain(text), Enumerable.Range(0, words.Count).Select(i => (words.Start(i), words.End(i))));
    }, iter: 3000);

    /// <summary>The same object reads one text after the other: nothing of what stood there before, or stands around a word, may count.</summary>
    [Fact]
    public void A_word_has_one_hash_wherever_it_stands_and_however_it_is_written()
    {
        var words = new TextWords();
        Gen.Select(s_text, s_text).Sample((before, text) =>
        {
            string all = before + text;
            words.Read(all, before.Length, all.Length);
            ulong[] hashes = words.Hashes[..words.Count];
            string[] written = [.. Enumerable.Range(0, words.Count).Select(i => all[words.Start(i)..words.End(i)])];
            for (int i = 0; i < written.Length; i++)
                Assert.Equal(new TextWords().HashOf(string.Concat(written[i].Select(Words.Lower))), hashes[i]);
            Assert.Equal(written.Select(word => string.Concat(word.Select(Words.Lower))).Distinct().Count(), hashes.Distinct().Count());
        }, iter: 1000, threads: 1);
    }

    /// <summary>Of each length, words that differ in one letter, wherever it is.</summary>
    [Fact]
    public void Every_letter_counts()
    {
        var words = new TextWords();
        for (int length = 1; length <= 40; length++)
        {
            string[] variants = [.. Enumerable.Range(0, length).Select(i => new string('a', i) + "b" + new string('a', length - i - 1)), new string('a', length)];
            Assert.Equal(variants.Length, variants.Select(words.HashOf).Distinct().Count());
        }
    }

    private static List<(int Start, int End)> Plain(string text)
    {
        var words = new List<(int, int)>();
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && Words.Lower(text[i]) != 0)
                i++;
            if (i > start)
                words.Add((start, i));
        }
        return words;
    }
}
