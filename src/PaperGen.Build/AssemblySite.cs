using System.Globalization;
using PaperGen.CompilerServices;
using PaperGen.Internal;
using PaperGen.Names;
using PaperGen.Site;

namespace PaperGen.Build;

/// <summary>
/// What the page of an assembly shows: its papers and those of the projects that it references, with the places in their code that cite
/// them; and those papers of other assemblies that are cited.
/// </summary>
internal sealed class AssemblySite
{
    private readonly List<AssemblyImage> _citing = [];
    private readonly List<AssemblyImage> _owners = [];
    private readonly Dictionary<string, string?> _folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly AssemblyImages _images;
    private readonly SourcePlaces _places;

    private AssemblySite(AssemblyImages images, SourcePlaces places)
    {
        _images = images;
        _places = places;
    }

    /// <param name="title">The page's heading.</param>
    /// <param name="images">Opens the main assembly and those that it references.</param>
    /// <param name="folder">The folder of the main assembly's project.</param>
    /// <param name="projects">The assemblies of the projects that it references, each with its project's folder.</param>
    /// <param name="places">Says where files are.</param>
    public static SiteContent Of(
        string title, AssemblyImages images, string folder, IEnumerable<KeyValuePair<string, string?>> projects, SourcePlaces places)
    {
        var site = new AssemblySite(images, places);
        site.Add(images.Main, folder);
        foreach (KeyValuePair<string, string?> project in projects)
        {
            if (images.Open(project.Key) is { } image)
                site.Add(image, project.Value);
        }
        return site.Content(title);
    }

    private void Add(AssemblyImage image, string? folder)
    {
        _folders[image.Name] = folder;
        if (image.Citations is not null)
            _citing.Add(image);
        if (image.Catalog is not null)
            _owners.Add(image);
    }

    private SiteContent Content(string title)
    {
        Citation[] citations = [.. new ImageCitations(_images, _citing).All.Where(static citation => citation.Paper is not null)];
        CatalogTable[] fullyShown = [.. _owners.Select(static image => image.Catalog!.Table!)];
        var joined = new EqualPapers([.. fullyShown.Concat(citations.Select(static citation => citation.Paper!.Table)).Distinct()], Keys);
        // Of equal papers of two catalogs the page shows one.
        ILookup<Paper, SiteCitation> cited = citations.ToLookup(citation => joined.Counting(citation.Paper!), ToSite);
        Paper[] papers = [.. joined.Papers.Where(paper => fullyShown.Contains(paper.Table) || cited.Contains(paper))];
        (SiteTopic[] topics, Dictionary<string, int> indexes) = Topics(papers);
        var names = new CodeNames(this, papers);
        return new SiteContent
        {
            Title = title,
            KnowsCode = true,
            Topics = topics,
            Papers = [.. papers.Select(paper => new SitePaper
            {
                Texts = new TablePaper(paper.Table, paper.Index),
                Class = names.ClassOf(paper),
                Member = names.MemberOf(paper),
                Anchor = names.AnchorOf(paper),
                Links = [.. paper.Links.Select(static link => new SiteLink(link.Url, link.Kind))],
                Topics = [.. paper.Topics.Select(topic => indexes[topic.Id])],
                Citations = [.. cited[paper]],
            })],
        };
    }

    /// <summary>Equal identifiers, or title and abstract. An equal id says nothing, as each project makes its own of the titles.</summary>
    private static IEnumerable<string> Keys(Paper paper) => EqualPapers.Identifiers(paper).Append(
        TextFolding.Hash(paper.Title).ToString("x16", CultureInfo.InvariantCulture)
            + TextFolding.Hash(paper.Abstract).ToString("x16", CultureInfo.InvariantCulture));

    private SiteCitation ToSite(Citation citation)
    {
        _folders.TryGetValue(citation.Assembly, out string? folder);
        (string file, string? url) = _places.Of(folder, citation.File, citation.Line);
        return new SiteCitation(citation.DisplayName, citation.Role.ToString(), citation.Locator, file, citation.Line, url)
        {
            Assembly = citation.Assembly == _images.Main.Name ? null : citation.Assembly,
        };
    }

    /// <summary>The topics of papers and those above them, each after its parent, and the index of each by its id.</summary>
    private static (SiteTopic[] Topics, Dictionary<string, int> Indexes) Topics(Paper[] papers)
    {
        var found = new Dictionary<string, Topic>(StringComparer.Ordinal);
        foreach (Topic filed in papers.SelectMany(static paper => paper.Topics))
        {
            for (Topic? topic = filed; topic is not null && !found.ContainsKey(topic.Id); topic = topic.Parent)
                found.Add(topic.Id, topic);
        }
        var topics = new List<SiteTopic>();
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Topic topic in found.Values.OrderBy(static topic => topic.Name, StringComparer.Ordinal))
            Add(topic);
        return ([.. topics], indexes);

        int Add(Topic topic)
        {
            if (indexes.TryGetValue(topic.Id, out int index))
                return index;
            int parent = topic.Parent is { } above ? Add(above) : -1;
            topics.Add(new SiteTopic(topic.Name, parent));
            return indexes[topic.Id] = topics.Count - 1;
        }
    }

    /// <summary>The class and the member of each paper, and its anchor in the page.</summary>
    private sealed class CodeNames
    {
        private readonly Dictionary<CatalogTable, (PaperMembers Members, string Class)> _classes = [];
        private readonly Dictionary<Paper, string> _anchors = [];

        public CodeNames(AssemblySite site, Paper[] papers)
        {
            IEnumerable<AssemblyImage> owners = site._images.All.Where(static image => image.Catalog is not null);
            string? shown = site._owners.FirstOrDefault()?.Members.Namespace;
            foreach (AssemblyImage image in owners)
            {
                PaperMembers members = image.Members;
                // Unqualified in the first one's namespace, which is mostly that of the main assembly.
                _classes[image.Catalog!.Table!] = (members, members.Namespace is null || members.Namespace == shown
                    ? GeneratedNames.Papers : GeneratedNames.In(members.Namespace, GeneratedNames.Papers));
            }
            // Anchors are unique in a page; the first of equal members keeps its name.
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (Paper paper in papers)
            {
                string anchor = MemberOf(paper);
                for (int i = 1; !taken.Add(anchor); i++)
                    anchor = ClassOf(paper) + "." + MemberOf(paper) + (i == 1 ? "" : "-" + i.ToString(CultureInfo.InvariantCulture));
                _anchors.Add(paper, anchor);
            }
        }

        public string ClassOf(Paper paper) => _classes[paper.Table].Class;

        public string MemberOf(Paper paper) => _classes[paper.Table].Members.Of(paper.Id);

        public string AnchorOf(Paper paper) => _anchors[paper];
    }
}
