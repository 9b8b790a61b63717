using PaperGen.Internal;

namespace PaperGen.CompilerServices;

/// <content>Where generated tables have their chunks.</content>
public partial class CatalogTable
{
    /// <summary>A chunk of the table after the first. Generated tables have their chunks in groups; one that has them elsewhere overrides this.</summary>
    /// <param name="index">Its number, from 1.</param>
    /// <returns>The chunk's digits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The table has no such chunk.</exception>
    protected virtual string GetChunk(int index) => (index / (((_chunks.Length - 1) / TableFormat.ChunkGroups) + 1)) switch
    {
        0 => Chunks0(index),
        1 => Chunks1(index),
        2 => Chunks2(index),
        3 => Chunks3(index),
        4 => Chunks4(index),
        5 => Chunks5(index),
        6 => Chunks6(index),
        7 => Chunks7(index),
        8 => Chunks8(index),
        9 => Chunks9(index),
        10 => Chunks10(index),
        11 => Chunks11(index),
        12 => Chunks12(index),
        13 => Chunks13(index),
        14 => Chunks14(index),
        15 => Chunks15(index),
        16 => Chunks16(index),
        17 => Chunks17(index),
        18 => Chunks18(index),
        19 => Chunks19(index),
        20 => Chunks20(index),
        21 => Chunks21(index),
        22 => Chunks22(index),
        23 => Chunks23(index),
        24 => Chunks24(index),
        25 => Chunks25(index),
        26 => Chunks26(index),
        27 => Chunks27(index),
        28 => Chunks28(index),
        29 => Chunks29(index),
        30 => Chunks30(index),
        31 => Chunks31(index),
        _ => throw NoChunk(index),
    };

    /// <summary>A chunk of the group that this method is named after. Of n chunks, chunk i is in group i / ((n - 1) / 32 + 1).</summary>
    /// <param name="index">The chunk's number in the table.</param>
    /// <returns>The chunk's digits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The group has no such chunk.</exception>
    protected virtual string Chunks0(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks1(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks2(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks3(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks4(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks5(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks6(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks7(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks8(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks9(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks10(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks11(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks12(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks13(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks14(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks15(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks16(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks17(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks18(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks19(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks20(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks21(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks22(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks23(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks24(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks25(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks26(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks27(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks28(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks29(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks30(int index) => throw NoChunk(index);

    /// <inheritdoc cref="Chunks0"/>
    protected virtual string Chunks31(int index) => throw NoChunk(index);

    private static ArgumentOutOfRangeException NoChunk(int index) => new(nameof(index), index, "The table has no such chunk.");
}
