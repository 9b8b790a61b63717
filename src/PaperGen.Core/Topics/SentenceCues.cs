namespace PaperGen.Topics;

/// <summary>What words say of a sentence's part in an abstract.</summary>
[Flags]
internal enum SentenceCue
{
    /// <summary>It says what the paper does.</summary>
    Contribution = 1,

    /// <summary>It says how the paper was tested.</summary>
    Evaluation = 2,

    /// <summary>What follows is a list of examples.</summary>
    Examples = 4,
}

/// <summary>The phrases by which an abstract says what a sentence is for, in the form that phrases of topics have.</summary>
internal static class SentenceCues
{
    public static IReadOnlyList<(SentenceCue Cue, string Phrase)> All { get; } =
    [
        .. Each(SentenceCue.Contribution,
            "we propose", "we introduce", "we present", "we develop", "we design", "we study", "we investigate", "we explore", "we examine",
            "we describe", "we address", "we tackle", "we release", "we build", "we create", "we construct", "we devise", "we formulate",
            "we survey", "we review", "we revisit", "we analyze", "we focus on", "we aim", "we offer", "we unveil", "we report",
            "we collect", "we curate", "we therefore propose", "we first propose", "we also propose", "we further propose",
            "we then propose", "we thus propose", "we here propose", "we further introduce", "we also introduce", "this paper", "this work",
            "this study", "this survey", "this report", "this article", "this thesis", "in this paper", "our method", "our approach",
            "our framework", "our work", "our model", "our paper", "novel framework", "novel method", "novel approach", "novel model",
            "paper presents", "paper introduces", "paper proposes", "work presents", "work introduces", "work proposes", "study presents",
            "study explores"),
        .. Each(SentenceCue.Evaluation,
            "experiment", "extensive experiment", "experimental result", "we evaluate", "evaluated on", "evaluation on", "evaluations on",
            "we demonstrate", "outperform", "state-of-the-art performance", "state-of-the-art results", "achieves", "results show",
            "results demonstrate", "results indicate", "we validate", "surpass", "ablation", "we conduct", "we test", "we apply",
            "downstream task", "improvement over", "superior performance", "competitive performance", "code is available", "our code",
            "user study"),
        .. Each(SentenceCue.Examples,
            "such as", "including", "e.g", "example", "ranging from", "instance", "unlike", "inspired by", "compared to", "compared with",
            "beyond", "similar to", "in contrast to", "without the need for", "without requiring", "without"),
    ];

    private static IEnumerable<(SentenceCue Cue, string Phrase)> Each(SentenceCue cue, params string[] phrases) =>
        phrases.Select(phrase => (cue, phrase));
}
