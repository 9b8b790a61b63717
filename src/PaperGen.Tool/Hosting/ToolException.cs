namespace PaperGen.Tool.Hosting;

/// <summary>Something that the user can remedy; the message says what it is and how.</summary>
internal sealed class ToolException(params IReadOnlyList<string> messages) : Exception(string.Join('\n', messages))
{
    public IReadOnlyList<string> Messages { get; } = messages;
}
