using PaperGen.Text;

namespace PaperGen.Syntax.Formats.CslJson;

/// <summary>
/// Reads the value of a member with whatever is in it. A bracket that is missing there is missing where the next member or paper
/// begins.
/// </summary>
internal sealed class JsonValueParser(JsonScan scan)
{
    private readonly string _text = scan.Text;
    private readonly List<JsonValue> _open = [];
    // Beside each open object, the name that waits for its value.
    private readonly List<(string Name, TextSpan Span)?> _waiting = [];

    private bool _isReported;

    /// <summary>The value at a position; null if none is there.</summary>
    /// <param name="member">The name of its member.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    public JsonValue? Read(string member, int start, out int end)
    {
        end = start;
        switch (scan.At(start))
        {
            case '{' or '[':
                return ReadNested(member, start, out end);
            case '"':
                JsonValue text = scan.ReadString(start, isName: false, inObject: true);
                end = text.End;
                return text;
            case '}' or ']' or ',' or ':' or '\0':
                return null;
            default:
                JsonValue bare = ReadBare(start);
                end = bare.End;
                return bare;
        }
    }

    /// <summary>Whether an object at a position begins with a member that only papers have.</summary>
    public bool IsPaperAt(int brace) => scan.At(brace) == '{' && scan.SkipBlank(brace + 1) is var name && scan.IsNameAt(name)
        && IsOfPaper(name);

    private JsonValue ReadBare(int start)
    {
        JsonValue bare = scan.ReadBare(start);
        if (!scan.IsScalar(bare.Inner))
            scan.Needs("quotes around a text", bare.Span,
                new TextEdit(bare.Span, "\"" + _text.Substring(bare.Inner.Start, bare.Inner.Length).Replace("\\", "\\\\") + "\""));
        return bare;
    }

    private JsonValue ReadNested(string member, int start, out int end)
    {
        // What a list of names or a date holds is known, so that what belongs to the paper itself is told from it.
        bool isKnown = CslVariables.IsNames(member) || CslVariables.IsDate(member);
        _open.Clear();
        _waiting.Clear();
        _isReported = false;
        var root = Push(start);
        int i = start + 1;
        int last = i;
        while (_open.Count > 0)
        {
            i = scan.SkipBlank(i);
            JsonValue top = _open[_open.Count - 1];
            bool isObject = top.Kind == JsonKind.Object;
            bool isValue = !isObject || _waiting[_waiting.Count - 1] is not null;
            if (i >= _text.Length)
            {
                PopAll(last);
                break;
            }
            switch (_text[i])
            {
                case '{' when (isObject && !isValue) || (isKnown && IsPaperAt(i)):
                    // Between names a brace is missing, or the next paper begins.
                    if (isObject && _open.Count > 1 && _open[_open.Count - 2].Kind == JsonKind.Array && !IsPaperAt(i))
                    {
                        Unclosed(last);
                        continue;
                    }
                    PopAll(last);
                    continue;
                case '{' or '[':
                    Attach(Push(i), _open.Count - 2);
                    i++;
                    break;
                case '}' or ']':
                    int match = _open.FindLastIndex(open => open.Kind == (_text[i] == '}' ? JsonKind.Object : JsonKind.Array));
                    if (match < 0)
                    {
                        // It closes what is around this value.
                        PopAll(last);
                        continue;
                    }
                    while (_open.Count > match + 1)
                        Unclosed(last);
                    i++;
                    Pop(i);
                    break;
                case '"' when isObject && !isValue:
                    if (isKnown && IsOfPaper(i))
                    {
                        PopAll(last);
                        continue;
                    }
                    JsonValue name = scan.ReadString(i, isName: true, inObject: true);
                    i = scan.SkipBlank(name.End);
                    if (scan.At(i) == ':')
                    {
                        _waiting[_waiting.Count - 1] =
                            (Internal.JsonDecoder.Decode(_text, name.Inner.Start, name.Inner.Length, null), name.Inner);
                        i++;
                    }
                    else
                    {
                        i = name.End;
                    }
                    break;
                case '"' when !isObject && scan.IsNameAt(i):
                    Unclosed(last);
                    continue;
                case '"':
                    JsonValue text = scan.ReadString(i, isName: false, inObject: isObject);
                    Attach(text, _open.Count - 1);
                    i = text.End;
                    break;
                case ',' or ':':
                    if (isObject)
                        _waiting[_waiting.Count - 1] = null;
                    i++;
                    // A comma before what closes nothing here belongs to what is around.
                    continue;
                default:
                    JsonValue bare = isValue ? ReadBare(i) : scan.ReadBare(i);
                    Attach(bare, _open.Count - 1);
                    i = bare.End;
                    break;
            }
            last = i;
        }
        end = root.End;
        return root;
    }

    private JsonValue Push(int start)
    {
        var value = new JsonValue(_text[start] == '{' ? JsonKind.Object : JsonKind.Array, start);
        _open.Add(value);
        _waiting.Add(null);
        return value;
    }

    private void Attach(JsonValue value, int parent)
    {
        JsonValue holder = _open[parent];
        if (holder.Kind == JsonKind.Array)
            holder.Add(value);
        else if (_waiting[parent] is { } name)
            holder.Add(new JsonMember(name.Name, name.Span, value));
        _waiting[parent] = null;
    }

    private void Pop(int end)
    {
        _open[_open.Count - 1].End = end;
        _open.RemoveAt(_open.Count - 1);
        _waiting.RemoveAt(_waiting.Count - 1);
    }

    /// <summary>Ends what nothing closes.</summary>
    private void Unclosed(int end)
    {
        JsonValue open = _open[_open.Count - 1];
        string close = open.Kind == JsonKind.Object ? "}" : "]";
        if (!_isReported)
            scan.Needs("'" + close + "' for the bracket that opens here", new TextSpan(open.Start, 1));
        _isReported = true;
        Pop(end);
    }

    private void PopAll(int end)
    {
        while (_open.Count > 0)
            Unclosed(end);
    }

    /// <summary>Whether the name at a position is that of a paper's member, and of nothing that is in one.</summary>
    private bool IsOfPaper(int quote)
    {
        int close = scan.IsNameAt(quote) ? _text.IndexOf('"', quote + 1) : -1;
        return close > 0 && CslVariables.IsOfItem(_text.Substring(quote + 1, close - quote - 1));
    }
}
