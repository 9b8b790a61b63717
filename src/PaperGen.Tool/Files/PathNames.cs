namespace PaperGen.Tool.Files;

/// <summary>Paths of this system.</summary>
internal static class PathNames
{
    /// <summary>How paths compare here.</summary>
    public static StringComparer Comparer => OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
}
