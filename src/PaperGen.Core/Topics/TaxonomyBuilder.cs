using PaperGen.Names;
using PaperGen.Text;

namespace PaperGen.Topics;

/// <summary>A project's taxonomy, and what is wrong with each of its files.</summary>
/// <param name="Taxonomy">The taxonomy.</param>
/// <param name="Problems">For each file, in the order they were given.</param>
internal sealed record TaxonomyResult(Taxonomy Taxonomy, IReadOnlyList<List<TaxonomyProblem>> Problems);

/// <summary>
/// Joins a project's taxonomy files with the built-in one, or puts them in its place. A topic that the built-in taxonomy has gets the
/// phrases of both; where the two disagree, about a phrase or a parent, the project is right.
/// </summary>
internal sealed class TaxonomyBuilder
{
    private readonly IReadOnlyList<TaxonomySyntax> _files;
    // The files before this one are the built-in taxonomy's: a project extends their topics, and nobody can mend them.
    private readonly int _firstOwn;
    private readonly List<Draft> _topics = [];
    private readonly Dictionary<string, Draft> _byId = new(StringComparer.Ordinal);
    private readonly List<List<TaxonomyProblem>> _problems = [];

    // Whether a topic has another parent than it had first.
    private bool _isMoved;

    private TaxonomyBuilder(IReadOnlyList<TaxonomySyntax> files, int firstOwn)
    {
        _files = files;
        _firstOwn = firstOwn;
    }

    /// <param name="files">The project's files, in the order in which they count.</param>
    public static TaxonomyResult Build(IReadOnlyList<TaxonomySyntax> files) =>
        files.Any(static file => file.Replaces) ? Join(files, 0) : Join([BuiltInTaxonomy.Syntax, .. files], 1);

    /// <summary>Joins files, the first ones being built in.</summary>
    public static TaxonomyResult Join(IReadOnlyList<TaxonomySyntax> files, int firstOwn)
    {
        var builder = new TaxonomyBuilder(files, firstOwn);
        foreach (TaxonomySyntax file in files)
            builder._problems.Add([.. file.Problems]);
        for (int i = 0; i < files.Count; i++)
            builder.Add(i);
        for (int i = 0; i < files.Count; i++)
            builder.ResolveParents(i);
        return new TaxonomyResult(builder.Finish(), builder._problems.GetRange(firstOwn, files.Count - firstOwn));
    }

    private void Add(int file)
    {
        foreach (TopicSyntax syntax in _files[file].Topics)
        {
            string name = MemberName.Slug(syntax.Name.Text);
            string id = syntax.Id?.Text ?? name;
            // A topic may be called by the name it has, whatever its id is.
            if (!_byId.TryGetValue(id, out Draft draft) && (syntax.Id is not null || !_byId.TryGetValue(name, out draft)))
            {
                draft = new Draft(id, syntax.Name.Text, file);
                _topics.Add(draft);
                _byId.Add(id, draft);
                if (!_byId.ContainsKey(name))
                    _byId.Add(name, draft);
            }
            else if (draft.File >= _firstOwn)
            {
                Report(file, TaxonomyProblemKind.DuplicateTopic, syntax.Id ?? syntax.Name, draft.Name);
            }
            else
            {
                // From now on the topic is the project's, too: a second block of it is one too many.
                draft.File = file;
            }
            if (syntax.Parent is { } parent)
                draft.Parents.Add((file, parent));
            AddPhrases(draft, syntax, file);
        }
    }

    private void AddPhrases(Draft draft, TopicSyntax syntax, int file)
    {
        foreach (PhraseSyntax phrase in syntax.Phrases)
        {
            string key = PhraseText.Key(phrase.Text);
            if (draft.Phrases.TryGetValue(key, out (TopicPhrase Phrase, int File) known) && known.File >= _firstOwn)
            {
                bool contradicts = (known.Phrase.Strength == PhraseStrength.Excluded) != (phrase.Strength == PhraseStrength.Excluded);
                Report(file, contradicts ? TaxonomyProblemKind.ContradictoryPhrase : TaxonomyProblemKind.DuplicatePhrase,
                    new NameSyntax(phrase.Text, phrase.Span), draft.Name);
                continue;
            }
            draft.Phrases[key] = (new TopicPhrase(phrase.Text, phrase.Strength), file);
        }
    }

    /// <summary>Parents of one file. A line that would close a circle is the one that is left out.</summary>
    private void ResolveParents(int file)
    {
        var nearest = new Lazy<NearestTopics>(() => new NearestTopics(_topics.ConvertAll(static topic => topic.Name)));
        foreach (Draft topic in _topics)
        {
            foreach ((int writtenIn, NameSyntax name) in topic.Parents)
            {
                if (writtenIn != file)
                    continue;
                if (!_byId.TryGetValue(MemberName.Slug(name.Text), out Draft parent))
                {
                    Report(file, TaxonomyProblemKind.UnknownParent, name, NearestTopics.Quote(nearest.Value.Of(name.Text)));
                    continue;
                }
                if (IsAbove(topic, parent))
                    Report(file, TaxonomyProblemKind.TopicCycle, name, topic.Name);
                else
                    SetParent(topic, parent);
            }
        }
    }

    /// <summary>Whether a topic is another or above it.</summary>
    private bool IsAbove(Draft topic, Draft other)
    {
        // A topic without a parent is above all of its tree.
        if (topic.Parent is null && !_isMoved)
            return other.Top() == topic;
        Draft? ancestor = other;
        while (ancestor is not null && ancestor != topic)
            ancestor = ancestor.Parent;
        return ancestor is not null;
    }

    private void SetParent(Draft topic, Draft parent)
    {
        // What is known of the tops of trees is known no more.
        _isMoved |= topic.Parent is not null && topic.Parent != parent;
        topic.Parent = parent;
        topic.Above = parent;
    }

    private Taxonomy Finish()
    {
        for (int i = 0; i < _topics.Count; i++)
            _topics[i].Index = i;
        return new Taxonomy(
            [.. _topics.Select(topic => new TopicOutline(topic.Id, topic.Name, topic.Parent?.Index ?? -1, topic.File >= _firstOwn))],
            [.. _topics.Select(
                static topic => new EquatableArray<TopicPhrase>([.. topic.Phrases.Values.Select(static phrase => phrase.Phrase)]))]);
    }

    private void Report(int file, TaxonomyProblemKind kind, NameSyntax place, string argument) =>
        _problems[file].Add(new TaxonomyProblem(kind, place.Span, argument));

    /// <summary>A topic while files are joined.</summary>
    private sealed class Draft(string id, string name, int file)
    {
        public string Id { get; } = id;

        public string Name { get; } = name;

        /// <summary>The last file that has a block of this topic.</summary>
        public int File { get; set; } = file;

        public Draft? Parent { get; set; }

        /// <summary>A topic above this one, the parent or further up; null at the top.</summary>
        public Draft? Above { get; set; }

        /// <summary>The topic at the top of this one's tree. Each one on the way then knows it: a chain of topics is walked once.</summary>
        public Draft Top()
        {
            Draft top = this;
            while (top.Above is { } next)
                top = next;
            for (Draft at = this; at.Above is { } next; at = next)
                at.Above = top;
            return top;
        }

        public int Index { get; set; }

        public List<(int File, NameSyntax Name)> Parents { get; } = [];

        /// <summary>By their normal form.</summary>
        public Dictionary<string, (TopicPhrase Phrase, int File)> Phrases { get; } = new(StringComparer.Ordinal);
    }
}
