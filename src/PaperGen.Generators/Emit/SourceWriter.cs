using System.Text;

namespace PaperGen.Emit;

/// <summary>Writes indented C#: the code that uses it looks like the code it writes.</summary>
/// <param name="documented">Whether documentation is written, or left out.</param>
internal sealed class SourceWriter(bool documented)
{
    private readonly StringBuilder _source = new();
    private int _depth;

    public SourceWriter Line(string line = "")
    {
        if (line.Length > 0)
            _source.Append(' ', 4 * _depth).Append(line);
        _source.Append('\n');
        return this;
    }

    /// <summary>A line of documentation.</summary>
    public SourceWriter Docs(string xml) => documented ? Line("/// " + xml) : this;

    public SourceWriter Open(string? line = null)
    {
        if (line is not null)
            Line(line);
        Line("{");
        _depth++;
        return this;
    }

    public SourceWriter Close()
    {
        _depth--;
        return Line("}");
    }

    public override string ToString() => _source.ToString();
}
