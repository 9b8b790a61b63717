using PaperGen.CSharp;
using PaperGen.Model;
using PaperGen.Tool.LanguageServer.Projects;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>Where C# code names a paper.</summary>
internal static class CodeUses
{
    /// <summary>The places in the code of the paper's project and of those that reference it.</summary>
    public static IEnumerable<(CodeFile File, PaperUse Use)> Of(DocumentContext context, int index)
    {
        foreach (CodeFile file in All(context))
        {
            foreach (PaperUse use in file.Uses)
            {
                if (IsOf(context, index, use))
                    yield return (file, use);
            }
        }
    }

    /// <summary>What is named at a place of a document of C#; null if it is nothing of the project's.</summary>
    public static DocumentPlace? At(DocumentContext context, int offset) => PaperAt(context, offset) is var (use, paper)
        ? new DocumentPlace(PlaceKind.Paper, use.Span, context.Papers.All[paper].Paper.Id, -1) : null;

    /// <summary>
    /// The name of a paper at a place of a document of C#, and which paper; null if there is none. A name may be that of several classes.
    /// </summary>
    public static (PaperUse Use, int Paper)? PaperAt(DocumentContext context, int offset)
    {
        foreach (PaperUse use in UsesAt(context, offset))
        {
            if ((use.Doubt is null || !context.State.LeavesDoubts) && PaperOf(context, use) is >= 0 and var paper)
                return (use, paper);
        }
        return null;
    }

    /// <summary>The string that is to name a paper and that a place of a document of C# is in; null if it is in none.</summary>
    public static PaperUse? IdAt(DocumentContext context, int offset)
    {
        foreach (PaperUse use in UsesAt(context, offset))
        {
            if (use.Kind == PaperUseKind.IdText)
                return use;
        }
        return null;
    }

    private static IEnumerable<PaperUse> UsesAt(DocumentContext context, int offset) =>
        All(context).Where(file => ServerState.PathComparer.Equals(file.Path, context.Key)).SelectMany(static file => file.Uses)
            .Where(use => offset >= use.Span.Start && offset <= use.Span.End);

    /// <summary>The position of the paper that is named; -1 if it is none of the project's.</summary>
    public static int PaperOf(DocumentContext context, PaperUse use)
    {
        if (use.Kind == PaperUseKind.IdText)
            return context.Papers.Find(use.Name);
        for (int i = 0; i < context.Papers.All.Count; i++)
        {
            if (IsOf(context, i, use))
                return i;
        }
        return -1;
    }

    private static bool IsOf(DocumentContext context, int index, PaperUse use) => use.Kind switch
    {
        PaperUseKind.Paper or PaperUseKind.Id => use.Name == context.Papers.All[index].Paper.Member,
        PaperUseKind.Link => context.Papers.LinkNames[index].Any(link => link.Name == use.Name),
        PaperUseKind.IdText => context.Papers.Find(use.Name) == index,
        _ => false,
    };

    /// <summary>The files of C# that can name the papers of the document's project.</summary>
    public static IEnumerable<CodeFile> All(DocumentContext context) => context.Project.Layout.ProjectFolder is { } folder
        ? context.Projects.Code.Of(context.State, folder, context.Project.Layout.Namespace, context.Cancellation) : [];
}
