using System.Globalization;
using System.Reflection;
using PaperGen.Internal;

namespace PaperGen.Reading;

/// <summary>The exceptions of a table and its digests. They are apart so that a first read does not compile them.</summary>
internal static class TableErrors
{
    public static PaperDigestException Format(Assembly assembly) => new("", "The assembly '" + Name(assembly)
        + "' was compiled with a later version of PaperGen than the PaperGen.dll that reads it. Reference that later version of the "
        + "package in the application, too.");

    public static PaperDigestException Damaged(Assembly assembly) => new("", "The table of papers in the assembly '" + Name(assembly)
        + "' is not as the compiler wrote it. Rebuild the project; if a tool changes the assembly after that (one that encrypts or "
        + "rewrites strings), exclude the generated class Papers from it.");

    public static PaperDigestException MissingPaper(Assembly assembly, long idHash) =>
        Missing(assembly, "paper with the id hash " + idHash.ToString("x16", CultureInfo.InvariantCulture));

    public static PaperDigestException MissingTopic(Assembly assembly, string id) => Missing(assembly, "topic '" + id + "'");

    private static PaperDigestException Missing(Assembly assembly, string what) => new("", "The table of the assembly '" + Name(assembly)
        + "' has no " + what + ": its generated files are of different builds. Rebuild the project.");

    public static PaperDigestException NotEmbedded(Assembly assembly, string path) =>
        new(path, "The digest '" + path + "' is not embedded in the assembly '"
        + Name(assembly) + "' (there is no resource '" + Resource(path)
        + "'). Build the project with the targets of the PaperGen package, which embed every "
        + "PaperDigest item, or add <EmbeddedResource Include=\"" + path + "\" LogicalName=\"" + Resource(path) + "\" /> to the project.");

    public static PaperDigestException Length(Assembly assembly, string path, long expected, long actual) =>
        new(path, Differs(assembly, path)
        + " It should have " + Number(expected) + " bytes and has " + Number(actual) + ". " + Remedy(path));

    public static PaperDigestException Changed(Assembly assembly, string path, string id, int line) => new(path, Differs(assembly, path)
        + " The text of '" + id + "' (line " + Number(line) + ") has changed. " + Remedy(path));

    private static string Differs(Assembly assembly, string path) => "The digest '" + path + "' embedded in the assembly '" + Name(assembly)
        + "' (resource '" + Resource(path) + "') is not the one that the assembly was compiled with.";

    private static string Remedy(string path) =>
        "Rebuild the project, and let nothing but the targets of the PaperGen package embed a file as '" + Resource(path) + "'.";

    private static string Resource(string path) => TableFormat.ResourcePrefix + path;

    private static string? Name(Assembly assembly) => assembly.GetName().Name;

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
