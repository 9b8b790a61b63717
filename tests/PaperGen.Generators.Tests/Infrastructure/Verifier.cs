using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PaperGen.Generators.Tests.Infrastructure;

/// <summary>
/// Compares what a test got with the files that a person has accepted: <c>Class.Method#Hint.verified.cs</c> beside the test. On a
/// difference the test fails and leaves <c>.received.cs</c> files to compare with and, if they are right, to rename.
/// </summary>
/// <remarks>
/// Calls and files have the shape of Verify (Verify.XunitV3, Verify.SourceGenerators). Those packages do not restore here; where they do,
/// they take the place of this file in one edit.
/// </remarks>
internal static class Verifier
{
    /// <summary>All sources that a generator wrote, but for those to ignore (Verify's <c>IgnoreGeneratedResult</c>).</summary>
    public static Task Verify(GeneratorDriver driver, Func<GeneratedSourceResult, bool>? ignore = null, [CallerFilePath]
    string testFile = "", [CallerMemberName] string method = "")
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        var sources = result.GeneratedSources.Where(source => ignore?.Invoke(source) != true);
        return Verify(
            sources.ToDictionary(source => "#" + Path.GetFileNameWithoutExtension(source.HintName), source => source.SourceText.ToString()),
            testFile, method);
    }

    /// <summary>One text.</summary>
    public static Task Verify(string text, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "") =>
        Verify(new Dictionary<string, string> { [""] = text }, testFile, method);

    private static async Task Verify(Dictionary<string, string> received, string testFile, string method)
    {
        string folder = Path.GetDirectoryName(testFile)!;
        string prefix = Path.GetFileNameWithoutExtension(testFile) + "." + method;
        var complaints = new List<string>();
        foreach ((string hint, string text) in received)
        {
            string verifiedPath = Path.Combine(folder, prefix + hint + ".verified.cs");
            string receivedPath = Path.Combine(folder, prefix + hint + ".received.cs");
            string? verified = File.Exists(verifiedPath) ? await File.ReadAllTextAsync(verifiedPath) : null;
            if (verified?.ReplaceLineEndings("\n") == text)
            {
                File.Delete(receivedPath);
                continue;
            }
            await File.WriteAllTextAsync(receivedPath, text);
            complaints.Add($"{(verified is null ? "New" : "Differs")}: {receivedPath}{Environment.NewLine}     is not: {verifiedPath}");
        }
        // A source that is no longer written is a difference, too. "Method#" and "Method." keep Foo from matching FooBar.
        foreach (string path in Directory.EnumerateFiles(folder, prefix + "*.verified.cs"))
        {
            string hint = Path.GetFileName(path)[prefix.Length..^".verified.cs".Length];
            if ((hint.Length == 0 || hint[0] == '#') && !received.ContainsKey(hint))
                complaints.Add("No longer written: " + path);
        }
        Assert.True(complaints.Count == 0, string.Join(Environment.NewLine, complaints));
    }
}
