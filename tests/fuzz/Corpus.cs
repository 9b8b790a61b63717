namespace PaperGen.Fuzz;

/// <summary>What texts are made of.</summary>
/// <param name="blocks">Pieces that make sense.</param>
/// <param name="longBlocks">More of them, which only long texts take.</param>
/// <param name="fragments">Pieces that break something.</param>
/// <param name="separators">What is between pieces.</param>
internal sealed class Corpus(string[] blocks, string[] longBlocks, string[] fragments, string[] separators)
{
    public string Block(Random random) => blocks[random.Next(blocks.Length)];

    public string LongBlock(Random random) => longBlocks.Length == 0 || random.Next(2) == 0
        ? Block(random) : longBlocks[random.Next(longBlocks.Length)];

    public string Fragment(Random random) => fragments[random.Next(fragments.Length)];

    public string Separator(Random random) => separators[random.Next(separators.Length)];
}
