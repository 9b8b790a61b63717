using System.Runtime.CompilerServices;

namespace PaperGen.Internal;

/// <summary>
/// Reads the words of a text as the search compares them: runs of letters and digits in lower case, without accents. A Chinese or
/// Japanese character is a word of its own, as
/// nothing is between words there.
/// </summary>
/// <remarks>Accents are taken off by tables, not by the platform: what is normalised there differs by operating system, and costs a
/// process milliseconds once.</remarks>
internal sealed class WordReader(string text)
{
    // The letters without accents of U+00C0 to U+024F and U+1E00 to U+1EFF. A dot stands for a character that has none; A, I, O, S and T
    // stand for ae, ij, oe, ss and th.
    private const string Latin =
        "aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll" +
        "lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb.....ccdd......ffg...ikkl..nnooo..pp......tttuu.vyyzz........." +
        "....dddlllnnnaaiioouuuuuuuuuu.aaaaAAggggkkoooo..jdddgg..nnaaAAooaaaaeeeeiiiioooorrrruuuusstt..hhn...zzaaeeooooooooyy..t....ccl.." +
        "...b....jj..rryy";
    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwy.s..S.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
    private const int None = -1;
    private const int Nothing = 0;

    // MethodImplOptions.AggressiveOptimization, which .NET Standard 2.0 has no name for: a search is over before the runtime would notice
    // that a method is worth it.
    private const MethodImplOptions AggressiveOptimization = (MethodImplOptions)512;

    /// <summary>The folded letters of the word, as many as <see cref="Length"/> says.</summary>
    public char[] Letters = new char[64];

    public int Length;

    /// <summary>Where the word begins in the text.</summary>
    public int Start;

    /// <summary>Where the word ends in the text.</summary>
    public int End;

    /// <summary>Goes to the next word.</summary>
    /// <returns>Whether there is one.</returns>
    [MethodImpl(AggressiveOptimization)]
    public bool Next()
    {
        int at = End;
        char[] letters = Letters;
        int length = 0;
        for (; at < text.Length; at++)
        {
            int c = text[at];
            int folded = (uint)(c - 'a') <= 'z' - 'a' || (uint)(c - '0') <= 9 ? c
                : (uint)(c - 'A') <= 'Z' - 'A' ? c | 0x20
                : c < 0x80 ? None : Fold(c);
            if (folded == None)
            {
                if (length > 0)
                    break;
                continue;
            }
            if (length == 0)
                Start = at;
            if (length + 2 > letters.Length)
                letters = Grow();
            if (folded < 0x80 ? folded > 'Z' || folded <= '9' : !IsWord(folded))
            {
                if (folded != Nothing)
                    letters[length++] = (char)folded;
                continue;
            }
            // Two letters, or a word of its own, which ends the one before it.
            if (folded < 0x80)
            {
                length = AddTwo(length, folded);
                continue;
            }
            if (length == 0)
            {
                letters[length++] = (char)folded;
                at++;
            }
            break;
        }
        End = at;
        Length = length > 5 && letters[length - 1] <= '9' ? WithoutVersion(letters, length) : length;
        return length > 0;
    }

    /// <summary>The version of an arXiv identifier does not count: of 06067v2 the 06067 is the word.</summary>
    private static int WithoutVersion(char[] letters, int length)
    {
        int v = length - 1;
        while (v > 0 && letters[v] <= '9')
            v--;
        if (v is not (4 or 5) || letters[v] != 'v')
            return length;
        for (int i = 0; i < v; i++)
        {
            if (letters[i] > '9')
                return length;
        }
        return v;
    }

    private char[] Grow()
    {
        char[] letters = new char[2 * Letters.Length];
        Letters.CopyTo(letters, 0);
        return Letters = letters;
    }

    /// <summary>A capital, which the tables alone leave.</summary>
    private int AddTwo(int length, int capital)
    {
        string two = capital switch { 'A' => "ae", 'I' => "ij", 'O' => "oe", 'S' => "ss", _ => "th" };
        Letters[length] = two[0];
        Letters[length + 1] = two[1];
        return length + 2;
    }

    /// <summary>
    /// A character beyond ASCII; what is no letter or digit ends a word, a mark on a letter and a soft hyphen are nothing.
    /// </summary>
    private static int Fold(int c)
    {
        int latin = c < 0xC0 ? '.' : c <= 0x24F ? Latin[c - 0xC0] : (uint)(c - 0x1E00) <= 0xFF ? LatinAdditional[c - 0x1E00] : '.';
        if (latin != '.')
            return latin;
        if (c is 0xAD or 0xFEFF or (>= 0x300 and <= 0x36F) or (>= 0x200B and <= 0x200D))
            return Nothing;
        if (c == 'ς')
            return 'σ';
        if (c is >= 0xD800 and <= 0xDFFF)
            return c;
        return char.IsLetterOrDigit((char)c) ? char.ToLowerInvariant((char)c) : None;
    }

    /// <summary>Whether a character is a word by itself: kana and Chinese characters.</summary>
    private static bool IsWord(int c) =>
        c is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF);
}
