namespace PaperGen.Model;

/// <summary>The words by which abstracts announce what they bring.</summary>
internal static class IntroducedNameVocabulary
{
    /// <summary>Verbs whose object is the authors' own.</summary>
    private static readonly HashSet<string> s_announcing = Set("propose proposes proposed proposing introduce introduces introduced "
        + "introducing present presents presented presenting develop develops developed developing "
        + "devise devises devised devising unveil unveils unveiled unveiling announce announces announcing contribute contributes "
        + "contributing formulate formulates formulating establish establishes establishing "
        + "release releases released releasing open-source open-sources open-sourced open-sourcing opensource design designs designed "
        + "designing build builds built building create creates created creating construct constructs constructed "
        + "constructing curate curates curated curating collect collects collected publish publishes offer offers offering describe "
        + "describes provide provides providing implement implements implemented implementing "
        + "engineer invent pioneer advocate advance put outline derive train trained training assemble synthesize generate obtain "
        + "suggest conceptualize showcase detail share deliver "
        + "resulting yield yields yielding leading");

    /// <summary>Those of them that are said of things by the way: what they announce has to be set off.</summary>
    private static readonly HashSet<string> s_faint = Set("train trained training generate obtain offer offers offering describe "
        + "describes provide provides providing put outline derive suggest advance showcase detail share contribute contributes "
        + "contributing deliver implement implements implemented implementing resulting yield yields yielding leading");

    /// <summary>Verbs of authors that bring nothing themselves, but what is "called N" behind them is their own.</summary>
    private static readonly HashSet<string> s_exploring = Set("explore explores explored investigate investigates study studies extend "
        + "extends extended enhance improve augment achieve conduct perform convert combine unify reformulate report "
        + "reports tackle address addresses solve take");

    private static readonly HashSet<string> s_participles = Set("proposed introduced presented developed designed devised built "
        + "released unveiled created constructed suggested described");

    private static readonly HashSet<string> s_naming = Set("named termed called dubbed coined namely titled entitled nicknamed "
        + "christened denoted abbreviated codenamed labeled labelled");

    private static readonly HashSet<string> s_calling = Set("call term name dub denote nickname coin refer title");

    private static readonly HashSet<string> s_works = Set("paper work report study article survey letter thesis manuscript research "
        + "project book tutorial perspective chapter review");

    private static readonly HashSet<string> s_kinds = Set("project method methods methodology approach approaches framework frameworks "
        + "model models system systems algorithm algorithms architecture architectures pipeline pipelines technique techniques network "
        + "networks strategy strategies mechanism mechanisms paradigm paradigms module modules agent agents tool toolkit library "
        + "platform engine solution recipe scheme procedure protocol dataset datasets benchmark "
        + "benchmarks corpus collection suite testbed metric metrics score measure index loss objective optimizer sampler estimator "
        + "transformer transformers attention layer operator encoder decoder tokenizer "
        + "representation representations family series variant adapter plugin environment simulator simulation workflow language "
        + "interface infrastructure package software codebase generator retriever compressor "
        + "detector classifier task challenge concept theory principle law principles taxonomy llm llms vlm mllm lmm lm chatbot "
        + "assistant app bot attack defense watermark regularizer regularization baseline extension prior "
        + "evaluation leaderboard resource ecosystem training decoding prompting inference quantization compression optimization "
        + "initialization sampling distillation fine-tuning finetuning policy controller planner diffusion");

    private static readonly HashSet<string> s_data = Set("benchmark benchmarks dataset datasets corpus corpora collection testbed "
        + "leaderboard data");

    private static readonly HashSet<string> s_evaluation = Set("benchmark benchmarks benchmarking evaluation evaluating evaluate "
        + "evaluates dataset datasets corpus assess assessing assessment measuring measure testing test leaderboard collection "
        + "challenge examining probing exam data");

    private static readonly HashSet<string> s_labels = Set("series family dataset datasets benchmark benchmarks framework model models "
        + "corpus collection suite toolkit platform algorithm method challenge system project");

    /// <summary>Between subject and verb.</summary>
    private static readonly HashSet<string> s_fillers = Set("also then thus therefore further first second hence next here now "
        + "additionally moreover furthermore finally have has will can would lastly instead we're to and or both thereby respectively "
        + "had are is be been novelly just even jointly collaboratively");

    /// <summary>What announces the lesser thing.</summary>
    private static readonly HashSet<string> s_lesser = Set("also further additionally moreover furthermore besides lastly finally");

    /// <summary>Behind these a name is not the object any more.</summary>
    private static readonly HashSet<string> s_blockers = Set("with for on in of to by via from based that which where who whose when "
        + "while through across over under into onto between among toward towards against within without as "
        + "using leveraging employing applying adopting combining incorporating integrating utilizing exploiting extending fine-tuning "
        + "finetuning training prompting evaluating applied trained built inspired "
        + "is are was were can may than and or but if because since so how why what whether such like including than about upon beyond "
        + "per compared given considering not");

    private static readonly HashSet<string> s_followers = Set("a an the which that to where whose our one two three is by for as with "
        + "using based capable designed trained built consisting comprising and in on of from through leveraging via it this");

    /// <summary>What somebody names without bringing it.</summary>
    private static readonly HashSet<string> s_troubles = Set("failure failures phenomenon phenomena problem problems bias biases effect "
        + "effects issue issues gap curse limitation limitations trap pitfall pitfalls artifact artifacts behavior "
        + "behaviour error errors dilemma tendency weakness vulnerability degradation collapse drift syndrome paradox shortcoming "
        + "mismatch property properties regime obstacle difficulty");

    private static readonly HashSet<string> s_transparent = Set("concept notion paradigm idea task principle family class series suite "
        + "collection set");

    private static readonly HashSet<string> s_small = Set("a an the of for in on to with by via and or from at as into over");

    public static bool IsAnnouncing(string word) => s_announcing.Contains(word);

    public static bool IsExploring(string word) => s_exploring.Contains(word);

    public static bool IsFaint(string word) => s_faint.Contains(word);

    public static bool IsParticiple(string word) => s_participles.Contains(word);

    public static bool IsNaming(string word) => s_naming.Contains(word) && char.IsLower(word[0]);

    public static bool IsCalling(string word) => s_calling.Contains(word);

    /// <summary>Whether a word is "paper", "work", "report".</summary>
    public static bool IsWork(string word) => s_works.Contains(word);

    /// <summary>Whether a word says what kind of thing is brought: "method", "benchmark".</summary>
    public static bool IsKind(string word) => s_kinds.Contains(word);

    /// <summary>Whether a capitalised word behind a name only says what it is: "the Foo Series".</summary>
    public static bool IsLabel(string word) => s_labels.Contains(word);

    /// <summary>Whether a verb that a sentence begins with announces: "Introducing N, ...", and in notes "Introduces N".</summary>
    public static bool IsOpening(string word) =>
        word is "Introducing" or "Presenting" or "Proposing" or "Announcing" or "Unveiling" or "Introduces" or "Presents" or "Proposes";

    public static bool IsData(string word) => s_data.Contains(word);

    public static bool IsEvaluation(string word) => s_evaluation.Contains(word);

    public static bool IsFiller(string word) => s_fillers.Contains(word)
        || (word.Length > 4 && word.EndsWith("ly", StringComparison.OrdinalIgnoreCase));

    public static bool IsLesser(string word) => s_lesser.Contains(word);

    public static bool IsBlocker(string word) => s_blockers.Contains(word);

    public static bool IsFollower(string word) => s_followers.Contains(word);

    public static bool IsTrouble(string word) => s_troubles.Contains(word);

    /// <summary>Whether "of" behind a word leads to the thing itself: "the concept of".</summary>
    public static bool IsTransparent(string word) => s_transparent.Contains(word);

    public static bool IsSmall(string word) => s_small.Contains(word);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
