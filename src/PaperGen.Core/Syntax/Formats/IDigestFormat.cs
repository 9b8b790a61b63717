using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats;

/// <summary>A way to write papers down: how a file is read, and how a repair writes into it.</summary>
internal interface IDigestFormat
{
    /// <summary>The name that a project gives it, in lower case.</summary>
    string Name { get; }

    /// <summary>What the names of its files end with.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether its entries have keys of their own, as those of a bibliography have: then two keys are two papers.</summary>
    bool HasKeys { get; }

    /// <summary>The tree of a file. Never throws, whatever the text, but when it is cancelled.</summary>
    /// <param name="text">The file.</param>
    /// <param name="privateFields">The fields that no entry has because the project keeps them to itself.</param>
    /// <param name="cancellation">Asked at each entry.</param>
    DigestSyntax Parse(string text, PrivateFields privateFields, CancellationToken cancellation);

    /// <summary>A text as the format writes it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="encoding">How the piece is written that it becomes a part of.</param>
    string Encode(string text, SliceEncoding encoding);

    /// <summary>What keeps repairs from changing more than the text that they repair.</summary>
    RepairGuard Guard(DigestSyntax syntax);
}
