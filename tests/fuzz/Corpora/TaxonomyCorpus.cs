namespace PaperGen.Fuzz.Corpora;

/// <summary>The lines of a file of topics, and what has no good place in one.</summary>
internal static class TaxonomyCorpus
{
    private static readonly string[] s_blocks =
    [
        "replace", "// a comment", "[Lamps]", "[Lamps]\nid: lamps\nparent: Light\n+ oil lamp, lantern\nwick\n? glow\n- lamp post",
        "[Light]", "[Light]\nparent: Lamps", "[lamps]", "[Wick End]", "[Long Context]\nlonger context",
        "[Vision]\nparent: Computer Vision", "id: lamps", "id: x y", "parent: Law", "parent: Oil", "parent:", "+ lamp", "? lamp", "- lamp",
        "lamp lamp lamp", "+ a b c d e f g h i j k l m n", "+ lamp // enough", "LoRA", "RAG, rag", "retrieval-augmented generation",
        "[\u706F]\n\u706F\u4E0B", "[Robotics and Control]", "[3D Lamps]\n3D", "[C#]\nC#", "+ lamps, lamp's, lamping, lamped",
    ];

    private static readonly string[] s_fragments =
    [
        "[", "]", "[]", "[]]", "+", "-", "?", ",", ";", ":", "//", "id:", "parent:", "replace", "replace\n", "a ", "lamp ", "-ing", "\"",
        "*/", "</summary>", "\\u0022", "{0}", "\0", "\uFEFF", "\uD83D", "\uDE00", "\u202E", "\u200B", "\u0130", "\u00DF", "e\u0301",
        "\u2028", "\u00A0",
    ];

    private static readonly string[] s_separators = ["\n", "\n", "\n", "\n", "\r\n", "\r", "\n\n", " ", "", ", ", "\u2028", "\t"];

    public static Corpus Create() => new(s_blocks, [], s_fragments, s_separators);
}
