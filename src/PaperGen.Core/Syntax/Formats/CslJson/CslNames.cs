namespace PaperGen.Syntax.Formats.CslJson;

/// <summary>Lists of names as CSL-JSON writes them.</summary>
internal static class CslNames
{
    /// <summary>The list as a text; empty if it names nobody.</summary>
    public static string Read(string file, JsonValue value)
    {
        var names = new AuthorNames();
        if (value.Kind == JsonKind.Object)
            Add(file, value, names);
        else if (value.Text(file) is { } text)
            names.AddText(text);
        foreach (JsonValue item in value.Items)
        {
            if (item.Kind == JsonKind.Object)
                Add(file, item, names);
            else if (item.Text(file) is { } name)
                names.AddText(name);
        }
        return names.ToString();
    }

    private static void Add(string file, JsonValue name, AuthorNames names)
    {
        string? family = Part("family"), given = Part("given");
        if (family is null && given is null)
        {
            names.AddLiteral(Part("literal") ?? Part("name"));
            return;
        }
        string? dropping = Part("dropping-particle"), other = Part("non-dropping-particle");
        names.Add(dropping is null ? other : other is null ? dropping : dropping + " " + other, family, Part("suffix"), given);

        string? Part(string part) => name.Find(part)?.Text(file) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
    }
}
