namespace PaperGen.Model;

/// <summary>
/// Whether an abbreviation is one of the words before it (Schwartz and Hearst, 2003: its letters from right to left, the first at the
/// start of a word).
/// </summary>
internal static class IntroducedNameLetters
{
    /// <summary>The first word of the shortest run before a bracket that has the letters of an abbreviation; -1 if none has.</summary>
    /// <param name="words">The text.</param>
    /// <param name="abbreviation">The abbreviation.</param>
    /// <param name="start">The first word that may belong to the run.</param>
    /// <param name="end">The bracket.</param>
    public static int LongForm(IntroducedNameWords words, string abbreviation, int start, int end)
    {
        int letter = LastLetter(abbreviation, abbreviation.Length - 1);
        start = Math.Max(start, end - Math.Min(2 * abbreviation.Length, abbreviation.Length + 5));
        for (int w = end - 1; w >= start && letter >= 0; w--)
        {
            string word = words[w];
            for (int i = word.Length - 1; i >= 0 && letter >= 0; i--)
            {
                bool isFirst = LastLetter(abbreviation, letter - 1) < 0;
                if (char.ToLowerInvariant(word[i]) != char.ToLowerInvariant(abbreviation[letter])
                    || (isFirst && i > 0 && char.IsLetterOrDigit(word[i - 1])))
                    continue;
                letter = LastLetter(abbreviation, letter - 1);
                if (letter < 0)
                    return w;
            }
        }
        // A capital s of a plural, a digit or a letter too much: what is made of pieces of the words is made of them all the same.
        return PiecesStart(words, abbreviation, start, end);
    }

    /// <summary>
    /// The first of the words that pieces of an abbreviation are taken from, such as Res and Former; -1 if a piece is in none.
    /// </summary>
    private static int PiecesStart(IntroducedNameWords words, string abbreviation, int start, int end)
    {
        int first = end;
        for (int i = 0; i < abbreviation.Length;)
        {
            int next = i + 1;
            while (next < abbreviation.Length && !char.IsUpper(abbreviation[next]) && char.IsLetter(abbreviation[next]))
                next++;
            int word = next - i < 2 ? -1 : WordWith(words, abbreviation.Substring(i, next - i), start, end);
            if (word < 0)
                return -1;
            first = Math.Min(first, word);
            i = next;
        }
        return first < end ? first : -1;
    }

    private static int WordWith(IntroducedNameWords words, string piece, int start, int end)
    {
        // Cache is of Caching.
        string stem = piece.Length > 3 ? piece.Substring(0, piece.Length - 1) : piece;
        for (int w = end - 1; w >= start; w--)
        {
            if (words[w].IndexOf(stem, StringComparison.OrdinalIgnoreCase) >= 0)
                return w;
        }
        return -1;
    }

    private static int LastLetter(string text, int position)
    {
        while (position >= 0 && !char.IsLetter(text[position]))
            position--;
        return position;
    }
}
