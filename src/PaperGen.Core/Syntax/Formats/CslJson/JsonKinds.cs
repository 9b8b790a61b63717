namespace PaperGen.Syntax.Formats.CslJson;

/// <summary>What a JSON file is: CSL-JSON, or something else by what its objects hold.</summary>
internal static class JsonKinds
{
    /// <summary>What tells a kind: a member, and what files with it are.</summary>
    private static readonly (string Member, string Name)[] s_kinds =
    [
        ("itemType", "Zotero's own JSON; export the collection as CSL JSON"),
        ("paperId", "an answer of Semantic Scholar"),
        ("message-type", "an answer of Crossref; ask doi.org for application/vnd.citationstyles.csl+json instead"),
        ("upvotes", "a list of Hugging Face, which 'papergen import' reads"),
        ("paper", "a list of Hugging Face, which 'papergen import' reads"),
        ("ai_summary", "an answer of Hugging Face, which 'papergen import' reads"),
        ("openalex", "an answer of OpenAlex"),
        ("cited_by_count", "an answer of OpenAlex"),
        ("esearchresult", "an answer of PubMed"),
        ("dependencies", "a package.json"),
        ("devDependencies", "a package.json"),
        ("scripts", "a package.json"),
        ("openapi", "an OpenAPI description"),
        ("swagger", "an OpenAPI description"),
        ("nbformat", "a Jupyter notebook"),
        ("profiles", "the settings of a program"),
        ("compilerOptions", "a tsconfig.json"),
        ("Logging", "the settings of a program"),
        ("ConnectionStrings", "the settings of a program"),
        ("AllowedHosts", "the settings of a program"),
        ("@context", "JSON-LD"),
        ("features", "GeoJSON"),
        ("$schema", "a file of another schema"),
    ];

    /// <summary>Whether an object is an item of CSL-JSON.</summary>
    public static bool IsItem(string text, JsonItem item)
    {
        bool hasTitle = item.Find("title") is not null;
        // Other programs have types, ids and titles, too, and members that no item has.
        bool isOfItems = item.Members.Count > 0 && item.Members.TrueForAll(static member => CslVariables.IsOfItem(member.Name));
        if (item.Find("type")?.Text(text) is { } type && CslVariables.IsType(type) && item.Find("itemType") is null
            && (hasTitle || isOfItems))
            return true;
        return item.Find("issued") is not null || item.Find("container-title") is not null || item.Find("citation-key") is not null
            || (item.Find("author") is { Kind: JsonKind.Array } author
                && (author.Items.Count == 0 ? hasTitle : author.Items[0].Find("family") is not null
                    || author.Items[0].Find("literal") is not null))
            || (hasTitle && item.Find("DOI") is not null && item.Find("itemType") is null)
            || (hasTitle && isOfItems);
    }

    /// <summary>What a file without an item looks like, in the words of the finding.</summary>
    public static string NameOf(string text, JsonFile file)
    {
        if (file.Nodes.Count == 0)
            return "the file is empty";
        int start = file.Nodes[0].Span.Start;
        if (ForeignText.At(text, start, out _) is { } format && format.IndexOf("JSON", StringComparison.Ordinal) < 0)
            return "the file looks like " + format;
        if (file.Items.Count == 0)
            return text[start] is not ('[' or '{') ? "the file is no JSON"
                : file.Nodes.Exists(static node => node.Kind != DigestNodeKind.Mark) ? "the file is an array of texts or numbers"
                : "the file is JSON without an object";
        foreach ((string member, string name) in s_kinds)
        {
            if (file.Items.Exists(item => item.Find(member) is not null))
                return "the file looks like " + name;
        }
        string[] names = [.. file.Items[0].Members.Take(3).Select(static member => "'" + Shorten(member.Name) + "'")];
        return names.Length == 0 ? "the file is JSON, and its objects are empty"
            : "the file is JSON, but no CSL-JSON: its objects hold " + string.Join(", ", names);
    }

    private static string Shorten(string name) => name.Length > 30 ? name.Substring(0, 30) + "…" : name;
}
