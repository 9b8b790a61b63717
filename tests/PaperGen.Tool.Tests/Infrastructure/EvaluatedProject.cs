namespace PaperGen.Tool.Tests.Infrastructure;

/// <summary>A project that imports what the package would, so that MSBuild can say what is in it.</summary>
internal static class EvaluatedProject
{
    /// <summary>The project file.</summary>
    /// <param name="inside">What it says itself.</param>
    public static string With(string inside)
    {
        string build = Path.Combine(Repository.Root, "src", "PaperGen", "build");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><PaperGenNamespace>My.Papers</PaperGenNamespace></PropertyGroup>
              <Import Project="{Path.Combine(build, "PaperGen.props")}" />
              {inside}
              <Import Project="{Path.Combine(build, "PaperGen.targets")}" />
            </Project>
            """;
    }
}
