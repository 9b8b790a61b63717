namespace PaperGen.Internal;

/// <summary>The usual id of a topic, which a table does not store: the name in lower case with hyphens.</summary>
internal static class TopicText
{
    public static string Id(string name)
    {
        char[] id = name.ToCharArray();
        for (int i = 0; i < id.Length; i++)
            id[i] = id[i] is >= 'A' and <= 'Z' ? (char)(id[i] | 0x20) : id[i] == ' ' ? '-' : id[i];
        return new string(id);
    }
}
