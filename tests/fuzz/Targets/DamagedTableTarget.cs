using System.Text;
using PaperGen.Emit;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Tests;
using PaperGen.Topics;

namespace PaperGen.Fuzz.Targets;

/// <summary>A damaged table or digest gives exceptions with a remedy or what is right, never another text.</summary>
internal sealed class DamagedTableTarget : IFuzzTarget
{
    private const string Path = "fuzz.papers.txt";
    private const int Damages = 4;

    public string Name => "damaged tables";

    public int OneIn => 48;

    public string? Violation(string text)
    {
        byte[] file = Encoding.UTF8.GetBytes(text);
        // Of what is no text (a file with zero bytes) nothing is compiled, nor embedded.
        if (TextEncoding.Read(file).OtherEncoding is not null)
            return null;
        CatalogModel model =
            CatalogBuilder.Build(
                [EntryReader.Read(DigestParser.Parse(text), Path, TableFormat.ResourcePrefix + Path, keepAbstracts: true,
                    BuiltInTaxonomy.Taxonomy)], BuiltInTaxonomy.Taxonomy.Topics);
        if (model.Papers.Count == 0)
            return null;
        List<string> chunks = TableWriter.Write(model);
        byte[] digest = EmbeddedCopy.Of(file, Path);
        string[] ids = [.. model.Papers.Select(static paper => paper.Id).Take(4)];
        List<string?> right = CatalogReading.Of(() => new TableInMemory(digest, chunks), ids);
        if (right.Contains(null))
            return "an undamaged table cannot be read";
        var random = new Random((int)Hash64.Of(text));
        for (int i = 0; i < Damages; i++)
        {
            byte[] bytes = digest;
            List<string> table = chunks;
            switch (random.Next(8))
            {
                case 0:
                    bytes = [.. digest];
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes = digest[..random.Next(digest.Length)];
                    break;
                default:
                    int chunk = random.Next(chunks.Count);
                    table = [.. chunks];
                    table[chunk] = Damaged(chunks[chunk], random);
                    break;
            }
            if (CatalogReading.Wrong(right, CatalogReading.Of(() => new TableInMemory(bytes, table), ids)) is { } wrong)
                return wrong;
        }
        return null;
    }

    private static string Damaged(string chunk, Random random)
    {
        int start = random.Next(chunk.Length);
        int length = Math.Min(random.Next(2) == 0 ? 1 : random.Next(20), chunk.Length - start);
        string range = chunk.Substring(start, length);
        return random.Next(6) switch
        {
            0 => chunk.Remove(start, 1).Insert(start, ((char)(chunk[start] ^ (1 << random.Next(16)))).ToString()),
            1 => chunk.Remove(start, 1).Insert(start, ((char)random.Next(0x10000)).ToString()),
            2 => chunk.Remove(start, length),
            3 => chunk.Insert(random.Next(chunk.Length), range),
            4 => chunk[..start],
            _ => chunk.Remove(start, length).Insert(start, new string((char)(TableFormat.DigitBase + random.Next(3)), length)),
        };
    }
}
