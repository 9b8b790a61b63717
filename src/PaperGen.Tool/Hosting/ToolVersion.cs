using System.Reflection;

namespace PaperGen.Tool.Hosting;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
