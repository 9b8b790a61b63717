using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax.Formats;
using PaperGen.Topics;

namespace PaperGen.Fuzz.Targets;

/// <summary>After an edit, reading what it touched gives what reading everything gives.</summary>
/// <param name="path">A path that says the format.</param>
internal sealed class EditTarget(string path) : IFuzzTarget
{
    private const int Edits = 3;

    public string Name => "edits of " + Path.GetExtension(path);

    public int OneIn => 8;

    public string? Violation(string text)
    {
        var random = new Random((int)Hash64.Of(text));
        // A resource of its own, so that nobody else's reading comes between.
        string resource = TableFormat.ResourcePrefix + Environment.CurrentManagedThreadId + path;
        for (int i = 0; i <= Edits; i++)
        {
            var syntax = DigestFormats.Of(path).Parse(text, CancellationToken.None);
            DigestModel touched = RecentDigests.Read(syntax, path, resource, keepAbstracts: false, BuiltInTaxonomy.Taxonomy);
            if (!touched.Equals(EntryReader.Read(syntax, path, resource, keepAbstracts: false, BuiltInTaxonomy.Taxonomy)))
                return $"after {i} edits what is read differs from what is there";
            int place = random.Next(text.Length + 1);
            int length = Math.Min(random.Next(4), text.Length - place);
            text = random.Next(2) == 0 ? text.Remove(place, length) : text.Insert(place, "a \n{}[]-1\"".Substring(random.Next(7), 3));
        }
        return null;
    }
}
