using PaperGen.CompilerServices;

namespace PaperGen.Internal;

/// <summary>A paper of a table for those who want its texts and no object.</summary>
internal sealed class TablePaper(CatalogTable table, int index) : IPaperTexts
{
    public string Id => table.Id(index);

    public PaperDate? Date => table.DateOf(index);

    public PaperStatus Status => table.StatusOf(index);

    public IReadOnlyDictionary<string, string> Fields => table.OtherFieldsOf(index);

    public string? TextOf(PaperField field) => table.TextOf(index, field);

    public string? TeXOf(PaperField field) => table.TeXOf(index, field);

    public IReadOnlyList<string> TextsOf(PaperField field) => table.TextsOf(index, field);
}
