using PaperGen.Names;
using PaperGen.Text;

namespace PaperGen.Topics;

/// <summary>
/// Reads a taxonomy file, line by line (the format: <c>taxonomy.topics.txt</c>). A line that cannot be read is reported and left out.
/// </summary>
internal sealed class TaxonomyParser
{
    /// <summary>A longer phrase would match no text; with the limit, matching stays linear whatever a file holds.</summary>
    public const int MaxWords = 12;

    private const string Replace = "replace";
    private readonly TaxonomySyntax _file;
    private readonly string _text;
    private TopicSyntax? _topic;
    private bool _isTop = true;

    private TaxonomyParser(string text)
    {
        _text = text;
        _file = new TaxonomySyntax(text);
    }

    public static TaxonomySyntax Parse(string text)
    {
        var parser = new TaxonomyParser(text);
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOfAny(['\n', '\r'], start);
            if (end < 0)
                end = text.Length;
            parser.ReadLine(parser.Trim(start, parser.WithoutComment(start, end)));
            start = end + 1;
        }
        return parser._file;
    }

    private void ReadLine(TextSpan line)
    {
        if (line.Length == 0)
            return;
        string text = Text(line);
        if (text == Replace)
            ReadReplace(line);
        else if (text[0] == '[')
            ReadHeading(line);
        else if (_topic is null)
            Report(line, TaxonomyFault.NoHeading);
        else if (Value(line, "id:") is { } id)
            ReadId(id, line);
        else if (Value(line, "parent:") is { } parent)
            ReadParent(parent, line);
        else
            ReadPhrases(line);
        _isTop = false;
    }

    private void ReadReplace(TextSpan line)
    {
        if (_isTop)
            _file.Replaces = true;
        else
            Report(line, TaxonomyFault.LateReplace);
    }

    private void ReadHeading(TextSpan line)
    {
        TextSpan name = Trim(line.Start + 1, line.End - 1);
        if (_text[line.End - 1] != ']' || Words.Count(Text(name)) == 0)
        {
            // The lines below belong to a topic all the same, so that one slip is one finding.
            Report(line, TaxonomyFault.Heading);
            _topic = new TopicSyntax(default);
            return;
        }
        _topic = new TopicSyntax(Name(name));
        _file.Topics.Add(_topic);
    }

    private void ReadId(TextSpan value, TextSpan line)
    {
        string id = Text(value);
        if (id.Length == 0 || MemberName.Slug(id) != id)
            Report(line, TaxonomyFault.Id);
        else if (_topic!.Id is not null)
            Report(line, TaxonomyFault.SecondId);
        else
            _topic.Id = Name(value);
    }

    private void ReadParent(TextSpan value, TextSpan line)
    {
        if (Words.Count(Text(value)) == 0)
            Report(line, TaxonomyFault.NoParent);
        else if (_topic!.Parent is not null)
            Report(line, TaxonomyFault.SecondParent);
        else
            _topic.Parent = Name(value);
    }

    private void ReadPhrases(TextSpan line)
    {
        PhraseStrength strength = _text[line.Start] switch
        {
            '+' => PhraseStrength.Strong,
            '?' => PhraseStrength.Weak,
            '-' => PhraseStrength.Excluded,
            _ => PhraseStrength.Normal,
        };
        int start = strength == PhraseStrength.Normal ? line.Start : line.Start + 1;
        while (start <= line.End)
        {
            int end = start < line.End ? _text.IndexOfAny([',', ';'], start, line.End - start) : -1;
            if (end < 0)
                end = line.End;
            TextSpan phrase = Trim(start, end);
            ReadPhrase(phrase.Length > 0 ? phrase : line, phrase.Length > 0, strength);
            start = end + 1;
        }
    }

    private void ReadPhrase(TextSpan span, bool hasText, PhraseStrength strength)
    {
        int words = hasText ? Words.Count(Text(span)) : 0;
        if (words == 0)
            Report(span, TaxonomyFault.NoWord);
        else if (words > MaxWords)
            Report(span, TaxonomyFault.TooLong);
        else
            _topic!.Phrases.Add(new PhraseSyntax(CollapsedText.Of(_text, span), span, strength));
    }

    private TextSpan? Value(TextSpan line, string key) =>
        line.Length >= key.Length && string.CompareOrdinal(_text, line.Start, key, 0, key.Length) == 0
        ? Trim(line.Start + key.Length, line.End)
        : null;

    /// <summary>A comment begins with two slashes, at the start of a line or behind white space.</summary>
    private int WithoutComment(int start, int end)
    {
        for (int i = start; i + 1 < end; i++)
        {
            if (_text[i] == '/' && _text[i + 1] == '/' && (i == start || char.IsWhiteSpace(_text[i - 1])))
                return i;
        }
        return end;
    }

    private TextSpan Trim(int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(_text[start]) || _text[start] == '\uFEFF'))
            start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private NameSyntax Name(TextSpan span) => new(CollapsedText.Of(_text, span), span);

    private string Text(TextSpan span) => _text.Substring(span.Start, span.Length);

    private void Report(TextSpan span, TaxonomyFault fault) =>
        _file.Problems.Add(new TaxonomyProblem(TaxonomyProblemKind.MalformedLine, span, Fault: fault));
}
