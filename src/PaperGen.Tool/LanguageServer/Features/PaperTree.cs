using PaperGen.CSharp;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Tool.LanguageServer.Documents;
using PaperGen.Tool.LanguageServer.Projects;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>
/// The papers of the workspace with their topics and what names them, for an editor that has a view of them: requests of our own,
/// <c>papergen/papers</c> and <c>papergen/paper</c>.
/// </summary>
internal static class PaperTree
{
    /// <summary>The projects that have papers.</summary>
    public static IReadOnlyList<PaperTreeProject> Of(ServerState state, WorkspaceProjects projects, CancellationToken cancellation)
    {
        var found = new List<PaperTreeProject>();
        foreach (ProjectSnapshot project in projects.All(state, cancellation))
        {
            if (project.Digests.Count == 0)
                continue;
            string path = project.PathOf(project.Digests[0]);
            string uri = state.Documents.GetValueOrDefault(path)?.Uri ?? DocumentUri.Of(path);
            var context = new DocumentContext(uri, state, projects, cancellation);
            var topics = context.Papers.Catalog.Topics
                .Select(static topic => new PaperTreeTopic(topic.Name, topic.Parent, [.. topic.Papers]));
            found.Add(new PaperTreeProject(Path.GetFileName(project.Layout.Folder), project.Layout.Folder, PapersOf(context), [.. topics]));
        }
        return found;
    }

    /// <summary>The paper at a place; null if there is none.</summary>
    public static PaperTreePaper? At(DocumentContext context, int offset) => DocumentPlace.At(context, offset) switch
    {
        { Kind: PlaceKind.Paper } named when context.Papers.Find(named.Text) is >= 0 and var paper => PapersOf(context)[paper],
        { Entry: >= 0 } entry when context.Digest is { } digest && context.Papers.Of(digest, entry.Entry) is >= 0 and var paper =>
            PapersOf(context)[paper],
        _ => null,
    };

    private static PaperTreePaper[] PapersOf(DocumentContext context)
    {
        List<PaperTreeUse>[] uses = [.. context.Papers.All.Select(static _ => new List<PaperTreeUse>())];
        foreach (CodeFile file in CodeUses.All(context))
        {
            foreach (PaperUse use in file.Uses)
            {
                if (CodeUses.PaperOf(context, use) is >= 0 and var paper)
                {
                    var place = context.LinesOf(file.Text).RangeOf(use.Span);
                    string label = $"{context.Project.Layout.NameOf(file.Path)}({place.Start.Line + 1})";
                    uses[paper].Add(new PaperTreeUse(label, new Location(context.UriOf(file.Path), place)));
                }
            }
        }
        return [.. context.Papers.All.Select((paper, index) => new PaperTreePaper(
            paper.Paper.Id, "Papers." + paper.Paper.Member, paper.Paper.Entry.Title,
            context.LocationOf(paper.Title.File, paper.Title.Span), PageOf(paper.Paper.Entry), uses[index]))];
    }

    /// <summary>Where a paper can be read about.</summary>
    private static string? PageOf(EntryModel entry) => entry.ArxivId is { } arxiv ? "https://arxiv.org/abs/" + arxiv
        : entry.Doi is { } doi ? IdentifierText.DoiAddress(doi)
        : entry.Links.Count > 0 ? entry.Links[0].Url : null;
}

/// <summary>A project that has papers.</summary>
internal sealed record PaperTreeProject(
    string Name, string Folder, IReadOnlyList<PaperTreePaper> Papers, IReadOnlyList<PaperTreeTopic> Topics);

/// <summary>A topic, with the positions of the topic above it, or -1, and of its papers.</summary>
internal sealed record PaperTreeTopic(string Name, int Parent, IReadOnlyList<int> Papers);

/// <summary>A paper: where its title stands, its page if anything names one, and where C# names it.</summary>
internal sealed record PaperTreePaper(
    string Id, string Member, string Title, Location Location, string? Page, IReadOnlyList<PaperTreeUse> Uses);

/// <summary>A place in C# code that names a paper.</summary>
internal sealed record PaperTreeUse(string Label, Location Location);
