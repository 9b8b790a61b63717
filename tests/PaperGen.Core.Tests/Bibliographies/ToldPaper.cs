using PaperGen.Internal;

namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>A paper of given texts.</summary>
internal sealed class ToldPaper : IPaperTexts
{
    private readonly Dictionary<PaperField, string> _texts = [];
    private readonly List<string> _keywords = [];
    private readonly Dictionary<string, string> _fields = [];

    public string Id { get; init; } = "Lamp";

    public PaperDate? Date { get; init; }

    public PaperStatus Status { get; init; }

    public IReadOnlyDictionary<string, string> Fields => _fields;

    public ToldPaper With(PaperField field, string text)
    {
        _texts.Add(field, text);
        return this;
    }

    public ToldPaper With(string field, string text)
    {
        _fields.Add(field, text);
        return this;
    }

    public ToldPaper Keywords(params string[] keywords)
    {
        _keywords.AddRange(keywords);
        return this;
    }

    public string? TextOf(PaperField field) => _texts.GetValueOrDefault(field);

    public string? TeXOf(PaperField field) => null;

    public IReadOnlyList<string> TextsOf(PaperField field) => field == PaperField.Keyword ? _keywords : [];
}
