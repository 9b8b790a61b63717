using PaperGen.Text;

namespace PaperGen.Syntax.Formats.CslJson;

/// <summary>A repair stays within one text, leaves some of it, and leaves it a text of JSON.</summary>
internal sealed class JsonGuard(DigestSyntax syntax) : RepairGuard
{
    private readonly FieldGuard _fields = new(syntax);

    public override TextSpan? UnitAt(int position) => _fields.UnitAt(position);

    public override bool Keeps(TextSpan unit, IReadOnlyList<TextEdit> changes)
    {
        if (!_fields.Keeps(unit, changes))
            return false;
        string after = TextEdits.Apply(syntax.Text, unit, changes);
        return IsInside(after) || !IsInside(syntax.Text.Substring(unit.Start, unit.Length));
    }

    /// <summary>Whether a text may be between quotes.</summary>
    private static bool IsInside(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' || text[i] < ' ' || (text[i] == '\\' && (++i == text.Length || "\"\\/bfnrtu".IndexOf(text[i]) < 0)))
                return false;
        }
        return true;
    }
}
