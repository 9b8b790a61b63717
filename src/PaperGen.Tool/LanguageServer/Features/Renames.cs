using PaperGen.Analysis;
using PaperGen.CSharp;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Tool.LanguageServer.Projects;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>
/// Gives a paper another id: in its file, where papers say what supersedes them, and in the C# code that names it. The catalog is made anew
/// with the edit, and every name that is another one there is changed: a link's with its paper's, and that of a paper which had to be
/// longer until now.
/// </summary>
internal static class Renames
{
    /// <summary>Where the name stands, and what it is.</summary>
    /// <exception cref="RequestException">Nothing there can be renamed.</exception>
    /// <param name="context">The document.</param>
    /// <param name="offset">The place.</param>
    /// <param name="canAsk">Whether the user can be asked about changes.</param>
    public static (TextSpan Span, string Name) Prepare(DocumentContext context, int offset, bool canAsk)
    {
        (int paper, TextSpan span, string? doubt) = PaperAt(context, offset);
        if (doubt is not null && !canAsk)
            throw Refusal(doubt);
        PaperModel model = context.Papers.All[paper].Paper;
        return (span, model.Entry.ExplicitId ?? model.Member);
    }

    /// <summary>The edit.</summary>
    /// <param name="context">The document.</param>
    /// <param name="offset">Where the paper or its name is.</param>
    /// <param name="name">The new id.</param>
    /// <param name="edits">Takes the changes.</param>
    /// <exception cref="RequestException">It cannot be called that.</exception>
    public static WorkspaceEdit Rename(DocumentContext context, int offset, string name, EditBuilder edits)
    {
        (int index, _, string? doubt) = PaperAt(context, offset);
        if (doubt is not null && !edits.CanAsk)
            throw Refusal(doubt);
        // Where it begins at a name that may be another type's, nothing is certain.
        edits.Doubt = doubt;
        PlacedPaper paper = context.Papers.All[index];
        name = name.Trim();
        if (name.Length == 0 || name.Any(char.IsWhiteSpace))
            throw new RequestException(ErrorCodes.RequestFailed, "An id holds no white space.");
        if (context.Papers.Find(name) is >= 0 and var other && other != index)
            throw new RequestException(ErrorCodes.RequestFailed,
                $"'{name}' is what '{Quotation.Shorten(context.Papers.All[other].Paper.Entry.Title)}' is called.");
        if (name == paper.Paper.Id && paper.Paper.Entry.ExplicitId is not null)
            return edits.Build();

        DigestFile file = paper.Title.File;
        TextEdit own = IdEdit.Of(ProjectSnapshot.SyntaxOf(file, context.Cancellation), paper.Paper.Sources[0].Index, name)
            ?? throw new RequestException(ErrorCodes.RequestFailed, $"'{name}' cannot be the id of this entry as its file writes ids.");
        var changes = new Dictionary<DigestFile, List<TextEdit>>(ReferenceEqualityComparer.Instance) { [file] = [own] };
        foreach ((DigestFile mentioning, TextSpan span) in Navigation.Mentions(context, index))
        {
            if (!changes.TryGetValue(mentioning, out List<TextEdit>? list))
                changes.Add(mentioning, list = []);
            list.Add(new TextEdit(span, name));
        }
        foreach ((DigestFile changed, List<TextEdit> list) in changes)
        {
            list.Sort(static (left, right) => left.Span.CompareTo(right.Span));
            edits.Add(context.Project.PathOf(changed), changed.Text.Text, list);
        }
        var texts = changes.ToDictionary(static change => change.Key, static change => change.Key.Text.With(change.Value),
            (IEqualityComparer<DigestFile>)ReferenceEqualityComparer.Instance);
        AddCode(context, index, name, new CatalogInspector(context.Project.With(texts), cancellation: context.Cancellation).Catalog, edits);
        return edits.Build();
    }

    /// <summary>Changes the names in C# that the new catalog does not have any more.</summary>
    private static void AddCode(DocumentContext context, int index, string name, CatalogModel after, EditBuilder edits)
    {
        NameChanges changes = NameChanges.Between(context.Papers.Catalog, after);
        foreach (CodeFile code in CodeUses.All(context))
        {
            foreach (PaperUse use in code.Uses)
            {
                string? changed = use.Kind switch
                {
                    PaperUseKind.Paper or PaperUseKind.Id => changes.Members.GetValueOrDefault(use.Name),
                    PaperUseKind.Link => changes.Links.GetValueOrDefault(use.Name),
                    PaperUseKind.IdText when context.Papers.Find(use.Name) == index && use.Name != name => Literal(name, use.IsVerbatim),
                    _ => null,
                };
                if (changed is null)
                    continue;
                var edit = new TextEdit(use.Span, changed);
                if (use.Doubt is { } unsure)
                    edits.AddDoubtful(code.Path, code.Text, edit, unsure);
                else
                    edits.Add(code.Path, code.Text, [edit]);
            }
        }
    }

    /// <summary>An id as a string has it between its quotes.</summary>
    public static string Literal(string id, bool isVerbatim) =>
        isVerbatim ? id.Replace("\"", "\"\"", StringComparison.Ordinal) : id.Replace("\\", @"\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>The paper that an entry is, or that is named at a place.</summary>
    private static (int Paper, TextSpan Span, string? Doubt) PaperAt(DocumentContext context, int offset)
    {
        if (context.Code is not null)
            return PaperInCode(context, offset);
        if (DocumentPlace.At(context, offset) is not { } place || context.Digest is null)
            throw new RequestException(ErrorCodes.RequestFailed, "Papers can be renamed, at their titles, ids and names.");
        int paper = place.Kind == PlaceKind.Paper ? context.Papers.Find(place.Text)
            : place.Entry >= 0 ? context.Papers.Of(context.Digest, place.Entry) : -1;
        if (paper < 0)
            throw new RequestException(ErrorCodes.RequestFailed, "There is no paper at this place.");
        if (place.Kind == PlaceKind.Paper)
            return (paper, place.Span, null);
        EntrySyntax entry = context.Syntax!.Entries[place.Entry];
        return (paper, entry.Find(PaperField.Id) is { Pieces.Count: > 0 } id && id.Span.Contains(offset) ? id.Span : entry.Anchor,
            null);
    }

    /// <summary>The paper that code names. Refused at all other names, so that an editor asks the next server.</summary>
    private static (int Paper, TextSpan Span, string? Doubt) PaperInCode(DocumentContext context, int offset) =>
        CodeUses.PaperAt(context, offset) is ({ Kind: PaperUseKind.Paper or PaperUseKind.Id or PaperUseKind.IdText } use, var paper)
            ? (paper, use.Span, use.Doubt)
            : throw new RequestException(ErrorCodes.RequestFailed, "There is no paper at this place.");

    private static RequestException Refusal(string doubt) => new(
        ErrorCodes.RequestFailed, $"This may be no paper's name, as {doubt}: rename the paper in its file, or where its name is certain.");
}
