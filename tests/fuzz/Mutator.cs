using System.Text;

namespace PaperGen.Fuzz;

/// <summary>Makes texts: pieces of a corpus, mutated. The same number gives the same text.</summary>
internal sealed class Mutator(Corpus corpus)
{
    // What goes wrong mostly goes wrong in little text, of which there can be many.
    private const int ShortLength = 240;
    private const int LongLength = 6000;
    private const int OneInLong = 32;

    public string Text(long number)
    {
        ulong hash = Hash(number);
        var random = new Random((int)hash);
        bool isLong = (hash >> 32) % OneInLong == 0;
        int maxLength = isLong ? LongLength : ShortLength;
        string text = Start(random, isLong, maxLength);
        for (int mutations = random.Next(isLong ? 8 : 4); mutations > 0; mutations--)
            text = Mutate(text, random);
        return text.Length <= maxLength ? text : text[..maxLength];
    }

    private string Start(Random random, bool isLong, int maxLength)
    {
        var text = new StringBuilder();
        for (int blocks = random.Next(1, isLong ? 7 : 4); blocks > 0 && text.Length < maxLength; blocks--)
            text.Append(random.Next(4) == 0 ? corpus.Fragment(random) : isLong ? corpus.LongBlock(random) : corpus.Block(random))
                .Append(corpus.Separator(random));
        return text.ToString();
    }

    private string Mutate(string text, Random random)
    {
        int start = random.Next(text.Length + 1);
        int length = Math.Min(random.Next(3) == 0 ? random.Next(200) : random.Next(4), text.Length - start);
        string range = text.Substring(start, length);
        return random.Next(12) switch
        {
            0 => text.Remove(start, length),
            1 => text.Insert(start, range),
            2 => text.Insert(random.Next(text.Length + 1), range),
            3 => text[..start],
            4 => text.Insert(start, Character(random).ToString()),
            5 => text.Insert(start, string.Concat(Enumerable.Repeat(corpus.Fragment(random), random.Next(1, 30)))),
            6 => text.Remove(start, length).Insert(start, new string(range.Reverse().ToArray())),
            7 => start < text.Length
                ? text.Remove(start, 1).Insert(start, ((char)(text[start] ^ (1 << random.Next(16)))).ToString()) : text,
            8 => Encoding.UTF8.GetString(FlipByte(Encoding.UTF8.GetBytes(text), random)),
            9 => text.Replace("\n", random.Next(2) == 0 ? "\r\n" : "\r", StringComparison.Ordinal),
            10 => text.Remove(start, length).Insert(start, range.Replace(' ', '\n')),
            _ => text.Insert(start, corpus.Fragment(random)),
        };
    }

    private static char Character(Random random) => random.Next(3) switch
    {
        0 => (char)random.Next(0x80),
        1 => (char)random.Next(0x10000),
        _ => "\0\t\n\v\f\r \u0085\u00A0\u00AD\u061C\u200B\u200E\u2028\u2029\u202E\u2066\u3000\uD83D\uDE00\uFEFF\uFFFD\uFFFE\uFFFF\u0301\u0130"[random.Next(26)],
    };

    private static byte[] FlipByte(byte[] bytes, Random random)
    {
        if (bytes.Length > 0)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    /// <summary>Neighbouring numbers give values that have nothing in common.</summary>
    public static ulong Hash(long number)
    {
        ulong x = (ulong)number * 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 32)) * 0xD6E8FEB86659FD93;
        return x ^ (x >> 32);
    }
}
