using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.CodeFixes.Citations;

/// <summary>Collects what has to change in a file so that some of its citations become a part of others.</summary>
internal sealed class CitationMerge(SyntaxNode root)
{
    private readonly HashSet<AttributeSyntax> _removed = [];

    /// <summary>What the citations that stay say: names and expressions, those of the file first.</summary>
    private readonly Dictionary<AttributeSyntax, List<AttributeArgumentSyntax>> _remarks = [];

    /// <summary>Has a citation go and another one say what it says.</summary>
    /// <returns>Whether that is possible: where both say something of one kind, or the other one is in another file, it may not
    /// be.</returns>
    public bool Add(AttributeSyntax attribute, AttributeSyntax? into)
    {
        AttributeArgumentSyntax[] remarks = Remarks(attribute);
        if (into is null)
            return remarks.Length == 0 && _removed.Add(attribute);
        if (!_remarks.TryGetValue(into, out List<AttributeArgumentSyntax>? known))
            _remarks.Add(into, known = [.. Remarks(into)]);
        AttributeArgumentSyntax[] more = [.. remarks.Where(remark => !known.Any(other => SyntaxFactory.AreEquivalent(remark, other)))];
        if (more.Any(remark => known.Any(other => Name(remark) == Name(other))) || (more.Length > 0 && into.SyntaxTree != root.SyntaxTree))
            return false;
        known.AddRange(more);
        return _removed.Add(attribute);
    }

    /// <summary>Has a citation go with all that it says.</summary>
    public void Remove(AttributeSyntax attribute) => _removed.Add(attribute);

    public IEnumerable<TextChange> Changes(SourceText text)
    {
        var changes = new List<TextChange>();
        foreach (IGrouping<AttributeListSyntax, AttributeSyntax> list in _removed.GroupBy(
            static attribute => (AttributeListSyntax)attribute.Parent!))
            changes.AddRange(Removals(list.Key, text).Select(static span => new TextChange(span, "")));
        foreach (KeyValuePair<AttributeSyntax, List<AttributeArgumentSyntax>> remarks in _remarks)
        {
            string more =
                string.Concat(remarks.Value.Where(remark => remark.Parent?.Parent != remarks.Key).Select(static remark => ", " + remark));
            if (more.Length > 0)
                changes.Add(new TextChange(new TextSpan(remarks.Key.ArgumentList!.Arguments.Last().Span.End, 0), more));
        }
        return changes.OrderBy(static change => change.Span.Start);
    }

    private IEnumerable<TextSpan> Removals(AttributeListSyntax list, SourceText text)
    {
        SeparatedSyntaxList<AttributeSyntax> attributes = list.Attributes;
        if (attributes.All(_removed.Contains))
        {
            yield return WithLine(list.Span, text);
            yield break;
        }
        bool isAfterOneThatStays = false;
        for (int i = 0; i < attributes.Count; i++)
        {
            if (!_removed.Contains(attributes[i]))
                isAfterOneThatStays = true;
            else if (isAfterOneThatStays)
                yield return TextSpan.FromBounds(attributes.GetSeparator(i - 1).SpanStart, attributes[i].Span.End);
            else
                yield return TextSpan.FromBounds(attributes[i].SpanStart, attributes[i + 1].SpanStart);
        }
    }

    /// <summary>A stretch with its line, if nothing else is there; else with the white space behind it.</summary>
    private static TextSpan WithLine(TextSpan span, SourceText text)
    {
        TextLine first = text.Lines.GetLineFromPosition(span.Start);
        TextLine last = text.Lines.GetLineFromPosition(span.End);
        int end = span.End;
        while (end < last.End && char.IsWhiteSpace(text[end]))
            end++;
        return end == last.End && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, span.Start)))
            ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak)
            : TextSpan.FromBounds(span.Start, end);
    }

    private static AttributeArgumentSyntax[] Remarks(AttributeSyntax attribute) =>
        [.. attribute.ArgumentList?.Arguments.Where(static argument => argument.NameEquals is not null) ?? []];

    private static string Name(AttributeArgumentSyntax argument) => argument.NameEquals!.Name.Identifier.ValueText;
}
