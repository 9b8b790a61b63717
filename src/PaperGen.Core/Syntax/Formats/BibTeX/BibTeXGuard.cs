using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary>A repair stays within one value, leaves some of it, and keeps its braces in pairs.</summary>
internal sealed class BibTeXGuard(DigestSyntax syntax) : RepairGuard
{
    private readonly FieldGuard _fields = new(syntax);

    public override TextSpan? UnitAt(int position) => _fields.UnitAt(position);

    public override bool Keeps(TextSpan unit, IReadOnlyList<TextEdit> changes)
    {
        if (!_fields.Keeps(unit, changes))
            return false;
        string before = syntax.Text.Substring(unit.Start, unit.Length);
        string after = TextEdits.Apply(syntax.Text, unit, changes);
        return IsBalanced(after) == IsBalanced(before) && Quotes(after) <= Quotes(before);
    }

    private static bool IsBalanced(string text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length && depth >= 0; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '{')
                depth++;
            else if (text[i] == '}')
                depth--;
        }
        return depth == 0;
    }

    private static int Quotes(string text) => text.Count(static c => c == '"');
}
