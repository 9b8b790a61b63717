namespace PaperGen.Internal;

/// <summary>
/// The layout of the packed table: what the generator writes and the library reads. A table is a sequence of digits, each one
/// character of a string literal, cut into chunks so that a program loads only the pieces it touches.
/// </summary>
/// <remarks>
/// 15 bits a character, from a range without quotes, line ends, surrogates or bidirectional controls: no character needs an escape, in
/// any C# version, and the literal takes the same space in the assembly as the bits themselves (times 16/15).
/// Behind the digits of each chunk stand those of its checksum: what a reader then finds in a chunk, it need not doubt.
/// Readers accept every format number from <see cref="OldestFormat"/> to <see cref="Format"/>; a change of the layout takes the next one.
/// </remarks>
internal static class TableFormat
{
    /// <summary>The format number written by this version, the first digit of a table.</summary>
    public const int Format = 2;

    /// <summary>The oldest format number that the library still reads. Format 1, which had no checksums, was never published.</summary>
    public const int OldestFormat = 2;

    /// <summary>Digits of a chunk's checksum, the lowest first: <c>StableHash.OfDigits</c> over the chunk's own and its number; in the first chunk, over the digests' paths and how many chunks there are.</summary>
    public const int ChecksumLength = 4;

    public const int DigitBits = 15;
    public const int DigitBase = 0x4E00;
    public const int DigitMax = (1 << DigitBits) - 1;

    /// <summary>Digits per chunk, a power of two. 32 kB stay below what the runtime puts on its frozen heap for string literals.</summary>
    public const int ChunkShift = 14;
    public const int ChunkMask = (1 << ChunkShift) - 1;

    /// <summary>The greatest number that two digits hold: the limit of every count, position and byte offset.</summary>
    public const int PairMax = (1 << (2 * DigitBits)) - 1;

    /// <summary>Positions of the header's fields; each is a pair of digits, but for the format number.</summary>
    public static class Header
    {
        public const int FormatNumber = 0;
        public const int PaperCount = 1;
        public const int LinkCount = 3;
        public const int TopicCount = 5;
        public const int DigestCount = 7;
        public const int SlotMask = 9;
        public const int Digests = 11;
        public const int Slots = 13;
        public const int Papers = 15;
        public const int Links = 17;
        public const int Topics = 19;
        public const int Length = 21;
    }

    /// <summary>A digest: how many bytes it has, without a byte order mark. Its path stands in the code that makes the table.</summary>
    public static class Digest
    {
        public const int ByteCount = 0;
        public const int Length = 2;
    }

    /// <summary>A paper. Offsets are bytes; those with "relative" in their name count from the paper's start.</summary>
    public static class Paper
    {
        public const int Digest = 0;
        public const int Start = 2;
        /// <summary>One digit, as the next two; where one of them is not enough, <see cref="LayoutInExtras"/> stands here.</summary>
        public const int TitleLength = 4;
        /// <summary>Bytes between the end of the title and the start of the abstract.</summary>
        public const int Gap = 5;
        public const int AbstractLength = 6;
        /// <summary>Of the paper's bytes, 32 bits in three digits.</summary>
        public const int Hash = 7;
        public const int Line = 10;
        public const int Id = 12;
        /// <summary>Position of the paper's extras, 0 for none.</summary>
        public const int Extras = 14;
        public const int Length = 16;

        /// <summary>In place of a title's length: the paper's text is described by an extra of kind <see cref="Extra.Layout"/>.</summary>
        public const int LayoutInExtras = DigitMax;
    }

    /// <summary>What only some papers have: a sequence of (kind, payload), closed by <see cref="End"/>.</summary>
    public static class Extra
    {
        public const int End = 0;
        /// <summary>Digits: number of pieces of the title (2), for each its relative start and length (2 + 2); abstract start and length (2 + 2); end of the hashed text (2).</summary>
        public const int Layout = 1;
        /// <summary>Relative start and length (2 + 2) of the text; so for the kinds up to <see cref="SupersededBy"/>.</summary>
        public const int ArxivId = 2;
        public const int Doi = 3;
        public const int Venue = 4;
        public const int Note = 5;
        public const int Authors = 6;
        public const int SupersededBy = 7;
        /// <summary>Year, month, day (1 each), 0 for unknown.</summary>
        public const int Date = 8;
        /// <summary>The number of a <c>PaperStatus</c> (1).</summary>
        public const int Status = 9;
        /// <summary>Index of the first link and number of links (2 + 2).</summary>
        public const int Links = 10;
        /// <summary>Number of matches (2), for each topic (2), score (1), number of a <c>TopicMatchOrigin</c> (1), relative start and length of the evidence (2 + 2).</summary>
        public const int Topics = 11;

        public const int TopicMatchLength = 8;

        /// <summary>The score of a topic that the metadata name, and the number of <c>TopicMatchOrigin.Metadata</c>.</summary>
        public const int MetadataScore = 1000;
        public const int MetadataOrigin = 2;
    }

    /// <summary>A link: its address as a stretch of its paper's digest, or where the digest has it in a broken form, as a string of the table.</summary>
    public static class Link
    {
        public const int Paper = 0;
        /// <summary>Byte offset of the address, or the position of the string.</summary>
        public const int Start = 2;
        /// <summary>Bytes of the address, or <see cref="UrlInTable"/>.</summary>
        public const int UrlLength = 4;
        public const int Kind = 6;
        public const int Line = 7;
        public const int Length = 9;

        /// <summary>In place of a length: the address was repaired and is a string of the table.</summary>
        public const int UrlInTable = 0;
    }

    /// <summary>A topic: its names, its parent's index plus one (0 for none), and where the indexes of its papers stand.</summary>
    public static class Topic
    {
        public const int Id = 0;
        public const int Name = 2;
        public const int Parent = 4;
        public const int PaperCount = 6;
        public const int Papers = 8;
        public const int Length = 10;
    }

    /// <summary>The resource that holds a digest has this before the digest's path.</summary>
    public const string ResourcePrefix = "PaperGen/";
}
