using PaperGen.Text;

namespace PaperGen.CSharp;

/// <summary>
/// Finds where C# code names papers, links and topics, by its tokens: no compiler has to be there, and what it could tell and tokens cannot
/// is said as a doubt.
/// </summary>
internal sealed class PaperUseReader
{
    private const string NotGenerated = "'{0}' may be a member of another type here";
    private const string OwnType = "this file declares something of that name";
    private const string Imported = "the name stands without its class, which 'using static' allows";

    private static readonly Dictionary<string, PaperUseKind> s_classes = new(StringComparer.Ordinal)
    {
        ["Papers"] = PaperUseKind.Paper,
        ["Links"] = PaperUseKind.Link,
        ["Topics"] = PaperUseKind.Topic,
    };

    // Keywords behind which an expression may stand, and no declared name.
    private static readonly HashSet<string> s_noTypes = new(StringComparer.Ordinal)
    {
        "return", "throw", "await", "new", "in", "is", "as", "case", "when", "else", "do", "not", "and", "or", "out", "ref", "yield",
        "typeof", "nameof", "using", "static", "namespace", "goto", "with", "select", "where", "by", "on", "equals",
        // What these declare is looked at by itself, as a part of a partial class is no other type.
        "class", "struct", "interface", "enum", "record",
    };

    private readonly string _text;
    private readonly string _namespace;
    private readonly IReadOnlyList<CodeToken> _tokens;
    private readonly List<PaperUse> _uses = [];
    // Aliases of the generated classes, and the classes whose members stand by themselves.
    private readonly Dictionary<string, PaperUseKind> _names = new(s_classes, StringComparer.Ordinal);
    private readonly HashSet<PaperUseKind> _imported = [];
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    // The brackets that are open, and how many are open in the arguments of [Cites]; 0 outside of them.
    private readonly Stack<char> _open = [];
    private int _arguments;

    private PaperUseReader(string text, string @namespace)
    {
        _text = text;
        _namespace = @namespace;
        _tokens = CodeLexer.Read(text);
    }

    /// <summary>The uses in a file, in the order of the text.</summary>
    /// <param name="text">The code.</param>
    /// <param name="namespace">The namespace of the generated classes; empty if it is not known.</param>
    public static IReadOnlyList<PaperUse> Read(string text, string @namespace = "")
    {
        // Most files name none of the classes.
        if (s_classes.Keys.All(name => text.IndexOf(name, StringComparison.Ordinal) < 0)
            && text.IndexOf("Cites", StringComparison.Ordinal) < 0)
            return [];
        var reader = new PaperUseReader(text, @namespace);
        reader.ReadDeclarations();
        for (int i = 0; i < reader._tokens.Count; i++)
            reader.ReadAt(i);
        return reader._uses;
    }

    private void ReadDeclarations()
    {
        for (int i = 0; i < _tokens.Count; i++)
        {
            if (Is(i, "using"))
                ReadUsing(i);
            else if ((Is(i, "class") || Is(i, "struct") || Is(i, "interface") || Is(i, "enum") || Is(i, "record")) && IsWord(i + 1)
                && !(i > 0 && Is(i - 1, "partial")))
                _declared.Add(Word(i + 1));
            else if (Is(i, "namespace"))
                ReadNamespace(i + 1);
            else if (IsWord(i) && s_classes.ContainsKey(Word(i)) && IsDeclared(i))
                _declared.Add(Word(i));
        }
    }

    /// <summary>A part of the file's namespace by that name comes first, unless it is that of the generated classes themselves.</summary>
    private void ReadNamespace(int i)
    {
        var parts = new List<string>();
        for (; IsWord(i) || IsDot(i); i++)
        {
            if (IsWord(i))
                parts.Add(Word(i));
        }
        string name = string.Join(".", parts);
        if (_namespace.Length == 0 || !(name + ".").StartsWith(_namespace + ".", StringComparison.Ordinal))
            _declared.UnionWith(parts.Where(s_classes.ContainsKey));
    }

    /// <summary>
    /// Whether a name is that of a member, a parameter or a variable: behind a type and before what may follow there, or before an arrow.
    /// </summary>
    private bool IsDeclared(int i) => (Is(i + 1, "=") && Is(i + 2, ">")) || (
        (Is(i + 1, "{") || Is(i + 1, ";") || Is(i + 1, "=") || Is(i + 1, ",") || Is(i + 1, ")") || Is(i + 1, "in"))
        && (IsWord(i - 1) ? !s_noTypes.Contains(Word(i - 1)) : Is(i - 1, ">") || Is(i - 1, "]") || Is(i - 1, "?")));

    /// <summary><c>using P = My.Papers;</c> and <c>using static My.Papers;</c>.</summary>
    private void ReadUsing(int index)
    {
        int i = index + 1;
        bool isStatic = Is(i, "static");
        string? alias = !isStatic && IsWord(i) && Is(i + 1, "=") ? Word(i) : null;
        if (!isStatic && alias is null)
            return;
        int last = -1;
        for (i += isStatic ? 1 : 2; i < _tokens.Count && !Is(i, ";") && (IsWord(i) || Is(i, ".") || Is(i, "::")); i++)
            last = IsWord(i) ? i : last;
        if (last < 0 || !Is(i, ";") || !s_classes.TryGetValue(Word(last), out PaperUseKind kind))
        {
            // Another type by that name.
            if (alias is not null)
                _declared.Add(alias);
            return;
        }
        if (isStatic)
            _imported.Add(kind);
        else
            _names[alias!] = kind;
    }

    private void ReadAt(int i)
    {
        CodeToken token = _tokens[i];
        if (token.Kind == CodeTokenKind.Documentation)
            ReadDocumentation(token.Span);
        else if (token.Kind == CodeTokenKind.Sign)
            ReadSign(i);
        else if (token.Kind == CodeTokenKind.Text)
            ReadString(i);
        else if (token.Kind == CodeTokenKind.Word && _names.TryGetValue(Word(i), out PaperUseKind kind) && IsDot(i + 1) && IsWord(i + 2))
            ReadMember(i, kind);
        else if (token.Kind == CodeTokenKind.Word && _imported.Count > 0 && !IsMemberName(i))
            ReadImported(i);
    }

    /// <summary>A name behind a class: of a paper, or of an id behind <c>Ids</c>.</summary>
    private void ReadMember(int i, PaperUseKind kind)
    {
        string? doubt = Doubt(i);
        int name = i + 2;
        if (kind == PaperUseKind.Paper && Is(name, "Ids") && IsDot(name + 1) && IsWord(name + 2))
        {
            kind = PaperUseKind.Id;
            name += 2;
        }
        Add(kind, name, doubt);
    }

    /// <summary>Whether what is before a class is no namespace of it, or the class may be another one.</summary>
    private string? Doubt(int i)
    {
        string name = Word(i);
        if (_declared.Contains(name))
            return OwnType;
        if (i == 0 || !(IsDot(i - 1) || Is(i - 1, "::")))
            return null;
        if (Is(i - 1, "::"))
            return null;
        // The chain before it, from its end: its names have to be the end of the namespace.
        string[] expected = _namespace.Split('.');
        int at = expected.Length - 1;
        for (int j = i - 2; j >= 0 && IsWord(j); j -= 2)
        {
            if (at < 0 || Word(j) != expected[at--])
                return string.Format(System.Globalization.CultureInfo.InvariantCulture, NotGenerated, name);
            if (j == 0 || !IsDot(j - 1))
                return null;
            if (j >= 2 && !IsWord(j - 2))
                break;
        }
        return i >= 2 && IsWord(i - 2) ? null : string.Format(System.Globalization.CultureInfo.InvariantCulture, NotGenerated, name);
    }

    private void ReadImported(int i)
    {
        foreach (PaperUseKind kind in _imported)
        {
            if (kind == PaperUseKind.Paper && Is(i, "Ids") && IsDot(i + 1) && IsWord(i + 2))
                Add(PaperUseKind.Id, i + 2, Imported);
            else
                Add(kind, i, Imported);
        }
    }

    /// <summary>Whether a word is what a dot leads to, or the name of an argument, or declared.</summary>
    private bool IsMemberName(int i) => i > 0 && (IsDot(i - 1) || Is(i - 1, "::"));

    /// <summary>Follows brackets, and in them the arguments of <c>[Cites(...)]</c>.</summary>
    private void ReadSign(int i)
    {
        if (Is(i, "[") || Is(i, "(") || Is(i, "{"))
        {
            bool isAttribute = Is(i, "(") && _open.Count > 0 && _open.Peek() == '[' && (Is(i - 1, "Cites") || Is(i - 1, "CitesAttribute"));
            _open.Push(_text[_tokens[i].Span.Start]);
            if (isAttribute)
                _arguments = _open.Count;
        }
        else if ((Is(i, "]") || Is(i, ")") || Is(i, "}")) && _open.Count > 0)
        {
            _open.Pop();
            if (_open.Count < _arguments)
                _arguments = 0;
        }
    }

    /// <summary>
    /// A string that is the first argument of <c>[Cites]</c>, by its place or as <c>paper:</c>; one behind <c>Note =</c> is no id.
    /// </summary>
    private void ReadString(int i)
    {
        if (_arguments > 0 && _open.Count == _arguments && (Is(i - 1, "(") || Is(i - 1, ":")))
            _uses.Add(new PaperUse(PaperUseKind.IdText, Text(_tokens[i].Span), _tokens[i].Span, null, _tokens[i].IsVerbatim));
    }

    private void ReadDocumentation(TextSpan comment)
    {
        const string Cref = "cref";
        for (int i = _text.IndexOf(Cref, comment.Start, comment.Length, StringComparison.Ordinal); i >= 0;
            i = _text.IndexOf(Cref, i, comment.End - i, StringComparison.Ordinal))
        {
            i += Cref.Length;
            while (i < comment.End && _text[i] is ' ' or '=' or '\t')
                i++;
            if (i >= comment.End || _text[i] is not ('"' or '\''))
                continue;
            int end = _text.IndexOf(_text[i], i + 1, comment.End - i - 1);
            if (end < 0)
                return;
            ReadCref(TextSpan.FromBounds(i + 1, end));
            i = end;
        }
    }

    /// <summary><c>Papers.HMT</c>, <c>My.Papers.Ids.HMT</c>, also as a documentation id, <c>P:My.Papers.HMT</c>.</summary>
    private void ReadCref(TextSpan span)
    {
        var parts = new List<TextSpan>();
        int start = span.Start;
        for (int i = span.Start; i <= span.End; i++)
        {
            if (i == span.End || _text[i] is '.' or ':')
            {
                parts.Add(TextSpan.FromBounds(start, i));
                start = i + 1;
            }
        }
        for (int i = 0; i + 1 < parts.Count; i++)
        {
            if (!_names.TryGetValue(Text(parts[i]), out PaperUseKind kind))
                continue;
            int name = i + 1;
            if (kind == PaperUseKind.Paper && Text(parts[name]) == "Ids" && name + 1 < parts.Count)
            {
                kind = PaperUseKind.Id;
                name++;
            }
            _uses.Add(new PaperUse(kind, Text(parts[name]), parts[name], _declared.Contains(Text(parts[i])) ? OwnType : null));
            return;
        }
    }

    private void Add(PaperUseKind kind, int name, string? doubt) => _uses.Add(new PaperUse(kind, Word(name), _tokens[name].Span, doubt));

    private bool IsWord(int i) => i >= 0 && i < _tokens.Count && _tokens[i].Kind == CodeTokenKind.Word;

    private bool IsDot(int i) => Is(i, ".");

    private bool Is(int i, string text) => i >= 0 && i < _tokens.Count && _tokens[i].Kind is CodeTokenKind.Word or CodeTokenKind.Sign
        && _tokens[i].Span.Length == text.Length && string.CompareOrdinal(_text, _tokens[i].Span.Start, text, 0, text.Length) == 0;

    private string Word(int i) => Text(_tokens[i].Span);

    private string Text(TextSpan span) => _text.Substring(span.Start, span.Length);
}
