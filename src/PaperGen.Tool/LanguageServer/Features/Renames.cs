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
/// with the edit, and every name that differs in it is changed, too: those of the paper's links, and those of other papers that become
/// shorter because no other paper claims the short name any more.
/// </summary>
internal static class Renames
{
    /// <summary>The span and the present text of what can be renamed at a place.</summary>
    /// <param name="context">The document.</param>
    /// <param name="offset">The place.</param>
    /// <param name="canAsk">Whether the user can be asked about changes.</param>
    /// <exception cref="RequestException">Nothing there can be renamed.</exception>
    public static (TextSpan Span, string Name) Prepare(DocumentContext context, int offset, bool canAsk)
    {
        (int paper, TextSpan span, string? doubt) = PaperAt(context, offset);
        if (doubt is not null && !canAsk)
            throw Refusal(doubt);
        PaperModel model = context.Papers.All[paper].Paper;
        return (span, model.Entry.ExplicitId ?? model.Member);
    }

    /// <summary>Builds the edit of the workspace.</summary>
    /// <param name="context">The document.</param>
    /// <param name="offset">Where the paper or its name is.</param>
    /// <param name="name">The new id.</param>
    /// <param name="edits">Takes the changes.</param>
    /// <exception cref="RequestException">The new id is not allowed, or nothing there can be renamed.</exception>
    public static WorkspaceEdit Rename(DocumentContext context, int offset, string name, EditBuilder edits)
    {
        (int index, _, string? doubt) = PaperAt(context, offset);
        if (doubt is not null && !edits.CanAsk)
            throw Refusal(doubt);
        // A rename that starts at a doubtful name is doubtful as a whole.
        edits.Doubt = doubt;
        PlacedPaper paper = context.Papers.All[index];
        name = name.Trim();
        if (name.Length == 0 || name.Any(char.IsWhiteSpace))
            throw new RequestException(ErrorCodes.RequestFailed, "An id cannot be empty or hold white space.");
        if (context.Papers.Find(name) is >= 0 and var other && other != index)
            throw new RequestException(ErrorCodes.RequestFailed,
                $"'{name}' is already a name of '{Quotation.Shorten(context.Papers.All[other].Paper.Entry.Title)}'.");
        if (name == paper.Paper.Id && paper.Paper.Entry.ExplicitId is not null)
            return edits.Build();

        DigestFile file = paper.Title.File;
        TextEdit own = IdEdit.Of(ProjectSnapshot.SyntaxOf(file, context.Cancellation), paper.Paper.Sources[0].Index, name)
            ?? throw new RequestException(ErrorCodes.RequestFailed, $"'{name}' is not a valid id in this file's format.");
        var changes = new Dictionary<DigestFile, List<TextEdit>>(ReferenceEqualityComparer.Instance) { [file] = [own] };
        AddMentions(context, index, name, changes);
        NameChanges names = NameChanges.Between(context.Papers.Catalog, After(context, changes));
        var ids = new Dictionary<int, string>(names.Ids) { [index] = name };
        foreach ((int renamed, string id) in ids)
        {
            if (renamed != index)
                AddMentions(context, renamed, id, changes);
        }
        foreach ((DigestFile changed, List<TextEdit> list) in changes)
        {
            list.Sort(static (left, right) => left.Span.CompareTo(right.Span));
            edits.Add(context.Project.PathOf(changed), changed.Text.Text, list);
        }
        AddCode(context, names, ids, edits);
        return edits.Build();
    }

    /// <summary>Changes the ids of a paper that digests name, as in "superseded by".</summary>
    private static void AddMentions(DocumentContext context, int paper, string id, Dictionary<DigestFile, List<TextEdit>> changes)
    {
        foreach ((DigestFile file, TextSpan span) in Navigation.Mentions(context, paper))
        {
            if (!changes.TryGetValue(file, out List<TextEdit>? list))
                changes.Add(file, list = []);
            list.Add(new TextEdit(span, id));
        }
    }

    /// <summary>The catalog of the project after changes.</summary>
    private static CatalogModel After(DocumentContext context, Dictionary<DigestFile, List<TextEdit>> changes)
    {
        var texts = new Dictionary<DigestFile, FileContent>(ReferenceEqualityComparer.Instance);
        foreach ((DigestFile file, List<TextEdit> list) in changes)
            texts.Add(file, file.Text.With([.. list.OrderBy(static edit => edit.Span)]));
        return new CatalogInspector(context.Project.With(texts), cancellation: context.Cancellation).Catalog;
    }

    /// <summary>Changes the names in C# that the new catalog does not have any more.</summary>
    /// <param name="context">The document.</param>
    /// <param name="names">The members that have another name.</param>
    /// <param name="ids">The papers that have another id.</param>
    /// <param name="edits">Takes the changes.</param>
    private static void AddCode(DocumentContext context, NameChanges names, Dictionary<int, string> ids, EditBuilder edits)
    {
        foreach (CodeFile code in CodeUses.All(context))
        {
            foreach (PaperUse use in code.Uses)
            {
                string? changed = use.Kind switch
                {
                    PaperUseKind.Paper or PaperUseKind.Id => names.Members.GetValueOrDefault(use.Name),
                    PaperUseKind.Link => names.Links.GetValueOrDefault(use.Name),
                    PaperUseKind.IdText when ids.TryGetValue(context.Papers.Find(use.Name), out string? id) && use.Name != id =>
                        Literal(id, use.IsVerbatim),
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
            throw new RequestException(ErrorCodes.RequestFailed, "There is no paper here: rename one at its title, its id or its name.");
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

    /// <summary>The paper that code names. All other names are refused, so that the editor asks the server of C#.</summary>
    private static (int Paper, TextSpan Span, string? Doubt) PaperInCode(DocumentContext context, int offset) =>
        CodeUses.PaperAt(context, offset) is ({ Kind: PaperUseKind.Paper or PaperUseKind.Id or PaperUseKind.IdText } use, var paper)
            ? (paper, use.Span, use.Doubt)
            : throw new RequestException(ErrorCodes.RequestFailed, "There is no paper at this place.");

    private static RequestException Refusal(string doubt) => new(
        ErrorCodes.RequestFailed,
        $"This may not be a paper's name, because {doubt}: rename the paper in its file, or where its name is certain.");
}
