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
        PaperModel paper = context.Papers.All[index].Paper;
        var links = context.Papers.LinkNames[index].Select(static link => link.Name).ToHashSet(StringComparer.Ordinal);
        foreach (CodeFile file in All(context))
        {
            foreach (PaperUse use in file.Uses)
            {
                bool isIt = use.Kind switch
                {
                    PaperUseKind.Paper or PaperUseKind.Id => use.Name == paper.Member,
                    PaperUseKind.Link => links.Contains(use.Name),
                    PaperUseKind.IdText => context.Papers.Find(use.Name) == index,
                    _ => false,
                };
                if (isIt)
                    yield return (file, use);
            }
        }
    }

    /// <summary>The files of C# that can name the papers of the document's project.</summary>
    public static IEnumerable<CodeFile> All(DocumentContext context) => context.Project.Layout.ProjectFolder is { } folder
        ? context.Projects.Code.Of(context.State, folder, context.Project.Layout.Namespace, context.Cancellation) : [];
}
