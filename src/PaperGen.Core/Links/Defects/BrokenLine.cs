using System.Text;
using PaperGen.Text;

namespace PaperGen.Links.Defects;

/// <summary>
/// Commands of TeX inside an address that allow a line to break there: <c>\allowbreak</c>. A space behind one is part of it.
/// </summary>
internal static class BrokenLine
{
    private static readonly string[] s_breaks =
        ["allowbreak", "linebreak", "newline", "break", "nolinebreak", "discretionary", "penalty0", "hskip", "hspace", "slash",
            "textunderscore", "textasciitilde", "sim"];

    /// <summary>
    /// Where an address ends whose first run ends at a position: a run that ends in such a command goes on behind the space.
    /// </summary>
    public static int End(string text, int start, int end)
    {
        while (end < text.Length && text[end] == ' ' && EndsBefore(text, end + 1) && end + 1 < text.Length
            && text[end + 1] is not (' ' or '\\'))
        {
            end++;
            while (end < text.Length && text[end] != ' ')
                end++;
        }
        return end;
    }

    /// <summary>Whether a space before a position belongs to a command before it.</summary>
    public static bool EndsBefore(string text, int position)
    {
        if (position < 2 || text[position - 1] != ' ')
            return false;
        int name = WordRuns.Start(text, position - 1);
        return name > 0 && name < position - 1 && text[name - 1] == '\\' && IsBreak(text.Substring(name, position - 1 - name));
    }

    /// <summary>Whether a stretch has such a command in it.</summary>
    public static bool IsIn(string text, int start, int end)
    {
        for (int i = text.IndexOf('\\', start, end - start); i >= 0; i = i + 1 < end ? text.IndexOf('\\', i + 1, end - i - 1) : -1)
        {
            if (IsBreak(text.Substring(i + 1, WordRuns.End(text, i + 1) - i - 1)))
                return true;
        }
        return false;
    }

    /// <summary>The address without its commands and escapes.</summary>
    public static string Join(string text, int start, int end)
    {
        var joined = new StringBuilder(end - start);
        for (int i = start; i < end; i++)
        {
            if (text[i] != '\\')
            {
                joined.Append(text[i]);
                continue;
            }
            int name = WordRuns.End(text, i + 1);
            string command = text.Substring(i + 1, name - i - 1);
            if (command.Length > 0 && IsBreak(command))
            {
                joined.Append(command switch { "slash" => "/", "textunderscore" => "_", "textasciitilde" or "sim" => "~", _ => "" });
                i = name < end && text[name] == ' ' ? name : name - 1;
            }
            else if (i + 1 < end && text[i + 1] is not ('_' or '%' or '#' or '&' or '~' or '-'))
            {
                joined.Append(text[i]);
            }
        }
        return joined.ToString();
    }

    private static bool IsBreak(string command) => Array.IndexOf(s_breaks, command) >= 0;
}
