namespace PaperGen.Internal;

/// <summary>Where the parts of a paper stand: positions in the table's bits, offsets in bytes from the paper's start.</summary>
internal struct PaperEntry
{
    /// <summary>Byte offset of the paper, counted through all digests.</summary>
    public int Start;

    /// <summary>Line of the title, from 1.</summary>
    public int Line;

    /// <summary>The bucket of the id.</summary>
    public int Bucket;

    public uint Hash;

    /// <summary>Bytes of the paper's text, from its start; all of them are hashed.</summary>
    public int Length;

    /// <summary>Position of the title's pieces, if it has several, else 0.</summary>
    public int Pieces;

    public int TitleStart;
    public int TitleEnd;
    public int AbstractStart;
    public int AbstractLength;

    /// <summary>Position of what follows the layout: extras, links, topics.</summary>
    public int Extras;
}
