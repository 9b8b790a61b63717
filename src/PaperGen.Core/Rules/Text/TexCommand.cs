using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2004: a TeX command left in the text.</summary>
internal sealed class TexCommand : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2004", RuleFamily.Text, FindingSeverity.Warning,
        "A TeX command is left in the text",
        "'{0}' is a TeX command{1}",
        "The page did not know the command, so readers see its name.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("\\");

    public override string Advice(string? fix) => fix is null ? "; write what it stands for" : "; write '" + fix + "'";

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf('\\'); i >= 0;)
        {
            int end = i + 1;
            while (Letters.IsLetter(text.At(end)))
                end++;
            // Behind another backslash it is a word: "\\and" ends a line (PAPER2023).
            if (end > i + 1 && text.At(i - 1) != '\\' && !IsAroundAddress(text, end) && !IsUnderAccent(text, i, end))
                hits.Add(Hit(text, i, end));
            i = s.IndexOf('\\', end);
        }
    }

    /// <summary>The braces of an address have a rule of their own (PAPER3001).</summary>
    private static bool IsAroundAddress(EntryText text, int end) =>
        text.At(end) == '{' && text.At(end + 1) == EntryText.Mask && UrlRuns.IsScheme(text.Raw, end + 1);

    /// <summary>The i or j without its dot of <c>\"{\i}</c> is PAPER2022's.</summary>
    private static bool IsUnderAccent(EntryText text, int start, int end) => end == start + 2 && text.At(start + 1) is 'i' or 'j'
        && "\"'`^~=.".IndexOf(text.At(start - 1) == '{' ? text.At(start - 2) : text.At(start - 1)) >= 0;

    private static TextHit Hit(EntryText text, int start, int end)
    {
        string name = text.Text.Substring(start + 1, end - start - 1);
        if (TexNames.IsFont(name) && text.At(end) == '{' && Braces.Close(text.Text, end) is var close and >= 0)
            return new TextHit(start, end, text.Raw.Substring(end + 1, close - end - 1)) { FixEndsAfter = close + 1 - end };
        // "{\em x}" ends with its braces.
        if (TexNames.IsDeclaration(name) && text.At(start - 1) == '{' && Braces.Close(text.Text, start - 1) is var last and >= 0
            && last > end)
        {
            int inner = text.At(end) == ' ' ? end + 1 : end;
            return new TextHit(start - 1, end, text.Raw.Substring(inner, last - inner)) { FixEndsAfter = last + 1 - end };
        }
        if (name == "circ" && text.At(start - 1) == '^')
            return new TextHit(start - 1, end, "°");
        if (Word(name) is not { } word)
            return new TextHit(start, end);
        // "\eg," and "\eg." have their own period.
        if (word[word.Length - 1] == '.' && text.At(end) == '.')
            word = word.Substring(0, word.Length - 1);
        // "360{\deg}": its braces go with it.
        return text.At(start - 1) == '{' && text.At(end) == '}' ? new TextHit(start - 1, end + 1, word) : new TextHit(start, end, word);
    }

    /// <summary>What a command writes, or null.</summary>
    private static string? Word(string command) => command switch
    {
        "eg" => "e.g.",
        "ie" => "i.e.",
        "etc" => "etc.",
        "etal" => "et al.",
        "vs" => "vs.",
        "cf" => "cf.",
        "wrt" => "w.r.t.",
        _ => TexSymbols.Of(command),
    };
}
