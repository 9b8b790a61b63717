using System.Text;

namespace PaperGen.Internal;

/// <summary>An address or an identifier as BibTeX files write it: no TeX but the escapes that exporters add.</summary>
internal static class BibTeXVerbatimDecoder
{
    // How programs write these characters; the longer forms of one first.
    private static readonly (string Written, string Character)[] s_escapes =
    [
        ("\\textasciitilde{}", "~"), ("\\textasciitilde", "~"), ("\\textunderscore{}", "_"), ("\\textunderscore", "_"), ("\\string", ""),
        ("\\allowbreak", ""),
        ("\\slash", "/"), ("\\~{}", "~"), ("\\~", "~"), ("\\_", "_"), ("\\%", "%"), ("\\&", "&"), ("\\#", "#"), ("\\$", "$"), ("\\{", ""),
        ("\\}", ""), ("\\-", ""),
        ("\\/", ""), ("\\textless", "<"), ("\\textgreater", ">"), ("$\\sim$", "~"), ("\\url", ""), ("\\href", ""), ("\\path", ""),
        ("\\nolinkurl", ""), ("\\doi", ""),
        ("\\ensuremath", ""), ("$<$", "<"), ("$>$", ">"), ("\\emph", ""), ("\\texttt", ""),
    ];

    private static readonly string[] s_schemes = ["http://", "https://", "ftp://"];

    /// <summary>The text of a value.</summary>
    public static string Decode(string text, int start, int length, SourceMap? map = null)
    {
        if (map is null && IsPlain(text, start, length))
            return text.Substring(start, length);
        return DecodeAll(text, start, length, map);
    }

    /// <summary>Whether nothing of a text means anything but itself.</summary>
    private static bool IsPlain(string text, int start, int length)
    {
        for (int i = start; i < start + length; i++)
        {
            if (text[i] is '\\' or '$' or '{' or '}' || WhiteSpace.Is(text[i]))
                return false;
        }
        return true;
    }

    private static string DecodeAll(string text, int start, int length, SourceMap? map)
    {
        var result = new StringBuilder(length);
        Decode(text, start, length, (characters, from, to) =>
        {
            result.Append(characters);
            for (int i = 0; map is not null && i < characters.Length; i++)
                map.Add(from, to);
        });
        return result.ToString();
    }

    /// <summary>Gives each piece of the text and where it comes from to <paramref name="add"/>.</summary>
    public static void Decode(string text, int start, int length, Action<string, int, int> add)
    {
        int end = start + length;
        int space = -1;
        bool isEmpty = true;
        for (int i = start; i < end;)
        {
            char c = text[i];
            if (WhiteSpace.Is(c))
            {
                // An address that an editor wrapped has no space there, unless the next one begins.
                int first = i;
                bool isWrapped = false;
                for (; i < end && WhiteSpace.Is(text[i]); i++)
                    isWrapped |= text[i] is '\n' or '\r';
                space = isWrapped && !BeginsAddress(text, i, end) ? -1 : first;
                continue;
            }
            int written = c is '\\' or '$' ? Escape(text, i, end, out string characters) : Brace(c, out characters);
            if (characters.Length > 0)
            {
                if (space >= 0 && !isEmpty)
                    add(" ", space, i);
                space = -1;
                isEmpty = false;
                add(characters, i, i + written);
            }
            i += written;
        }
    }

    private static bool BeginsAddress(string text, int start, int end) =>
        Array.Exists(s_schemes, scheme => start + scheme.Length < end && string.CompareOrdinal(text, start, scheme, 0, scheme.Length) == 0);

    private static int Brace(char c, out string characters)
    {
        characters = c is '{' or '}' ? "" : c.ToString();
        return 1;
    }

    private static int Escape(string text, int start, int end, out string characters)
    {
        foreach ((string written, string character) in s_escapes)
        {
            if (start + written.Length > end || text[start + 1] != written[1] || string.CompareOrdinal(text, start, written, 0,
                written.Length) != 0)
                continue;
            bool isWord = BibTeXDecoder.IsLetter(written[written.Length - 1]);
            if (isWord && start + written.Length < end && BibTeXDecoder.IsLetter(text[start + written.Length]))
                continue;
            characters = character;
            int length = written.Length;
            // TeX passes over a space behind a command.
            return isWord && start + length < end && text[start + length] == ' ' ? length + 1 : length;
        }
        characters = text[start].ToString();
        return 1;
    }
}
