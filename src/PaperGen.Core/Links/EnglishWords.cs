namespace PaperGen.Links;

/// <summary>Words that follow an address in a sentence.</summary>
internal static class EnglishWords
{
    private static readonly HashSet<string> s_words = new(StringComparer.Ordinal)
    {
        "about", "above", "accompanied", "across", "after", "along", "also", "although", "among", "another", "appear", "apply", "around",
        "available", "based", "because", "been", "before", "below", "beside", "between", "both",
        "bring", "build", "built", "code", "come", "contains", "contributing", "could", "demo", "demos", "details", "does", "each",
        "either", "enabling", "encourage", "ensure", "even", "every", "facilitate", "find", "first",
        "following", "foster", "free", "from", "further", "give", "given", "have", "help", "here", "hope", "however", "include",
        "includes", "including", "into", "invite", "like", "link", "made", "make", "making", "many", "more",
        "most", "much", "need", "offering", "once", "only", "open", "other", "over", "page", "paper", "papers", "please", "project",
        "promote", "provide", "provides", "providing", "public", "publicly", "release", "released",
        "repo", "repository", "respectively", "results", "same", "shall", "should", "shows", "since", "some", "soon", "such", "support",
        "supporting", "than", "that", "their", "them", "then", "there", "these", "they", "this",
        "those", "through", "thus", "today", "together", "towards", "under", "until", "upon", "used", "user", "users", "using", "very",
        "version", "visit", "want", "website", "well", "were", "what", "when", "where", "which",
        "while", "whose", "will", "with", "within", "without", "work", "would", "your",
        // Words of the field.
        "accuracy", "adapters", "agents", "algorithm", "alignment", "annotations", "attention", "augmentation", "baselines", "benchmark",
        "benchmarks",
        "checkpoints", "classification", "compression", "computation", "corpora", "corpus", "data", "dataset", "datasets", "decoding",
        "detection",
        "diffusion", "distillation", "embedding", "embeddings", "encoder", "evaluating", "evaluation", "experiments", "features",
        "finetuning",
        "framework", "generation", "graph", "hallucination", "image", "images", "implementation", "inference", "instruction",
        "instructions",
        "knowledge", "language", "latency", "learning", "library", "memory", "metrics", "model", "models", "multilingual", "multimodal",
        "network",
        "networks", "optimization", "parameters", "performance", "pipeline", "pretrained", "pretraining", "prompt", "prompting", "prompts",
        "quantization", "questions", "reasoning", "recipes", "reinforcement", "representation", "representations", "research",
        "retrieval", "reward",
        "sampling", "scaling", "scripts", "segmentation", "speech", "state", "summarization", "tasks", "text", "token", "tokenization",
        "tokenizer",
        "tokens", "toolkit", "tools", "training", "transformer", "transformers", "translation", "video", "videos", "vision", "weights",
    };

    public static bool Contains(string word) => s_words.Contains(word);
}
