using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;
using PaperGen.Internal;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3012: an arXiv identifier that cannot be one (<c>arXiv:2413.00001</c>).</summary>
internal sealed class ArxivIdInvalid : DigestRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER3012", RuleFamily.Links, DiagnosticSeverity.Info,
        "An arXiv identifier cannot be one",
        "'{0}' is no arXiv identifier; write it as 2405.06067 or hep-th/9901001",
        "Year, month and number: four digits of number up to 1412, five from 1501. Nothing repairs it for you, as any guess is another paper.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of(":/");

    private const string Prefix = "arxiv";

    private static readonly string[] s_pages = [".org/abs/", ".org/pdf/", ".org/html/"];

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        string s = text.Raw;
        for (int i = s.IndexOf(Prefix, StringComparison.OrdinalIgnoreCase); i >= 0; i = s.IndexOf(Prefix, i + Prefix.Length, StringComparison.OrdinalIgnoreCase))
        {
            int start = IdentifierStart(s, i + Prefix.Length);
            if (start < 0 || (i > 0 && Letters.IsWord(s[i - 1])))
                continue;
            int end = IdentifierEnd(s, start);
            if (end > start && IdentifierText.ArxivId(Prefix + ":" + s.Substring(start, end - start)) is null)
                hits.Add(new RuleHit(start, end));
        }
    }

    /// <summary>Behind "arXiv:" or an address of arXiv's pages; -1 where neither stands.</summary>
    private static int IdentifierStart(string s, int position)
    {
        if (s.StartsWith(position, ":"))
            return s.StartsWith(position, ": ") ? position + 2 : position + 1;
        foreach (string page in s_pages)
        {
            if (s.StartsWith(position, page))
                return position + page.Length;
        }
        return -1;
    }

    /// <summary>The end of what is meant as an identifier: digits with a period among them, or an archive, a slash and digits. Else the start.</summary>
    private static int IdentifierEnd(string s, int start)
    {
        int i = start;
        if (i < s.Length && Letters.IsDigit(s[i]))
        {
            i = Digits(s, i);
            if (i + 1 >= s.Length || s[i] != '.' || !Letters.IsDigit(s[i + 1]))
                return start;
            i = Digits(s, i + 1);
        }
        else
        {
            while (i < s.Length && (Letters.IsLower(s[i]) || s[i] == '-'))
                i++;
            if (i > start && i + 2 < s.Length && s[i] == '.' && Letters.IsUpper(s[i + 1]) && Letters.IsUpper(s[i + 2]))
                i += 3;
            if (i == start || i + 1 >= s.Length || s[i] != '/' || !Letters.IsDigit(s[i + 1]))
                return start;
            i = Digits(s, i + 1);
        }
        return i + 1 < s.Length && s[i] == 'v' && Letters.IsDigit(s[i + 1]) ? Digits(s, i + 1) : i;
    }

    private static int Digits(string s, int i)
    {
        while (i < s.Length && Letters.IsDigit(s[i]))
            i++;
        return i;
    }
}
