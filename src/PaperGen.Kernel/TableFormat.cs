namespace PaperGen.Internal;

/// <summary>
/// The layout of the packed table: what the generator writes and the library reads. A table is a sequence of digits, each one
/// character of a string literal, cut into chunks so that a program loads only the pieces it touches.
/// </summary>
/// <remarks>
/// 15 bits a character, from a range without quotes, line ends, surrogates or bidirectional controls: no character needs an escape, in
/// any C# version, and the literal takes the same space in the assembly as the bits themselves (times 16/15).
/// Behind the digits of each chunk stand those of its checksum: what a reader then finds in a chunk, it need not doubt.
/// After the first digit, the format number, a table is a stream of bits, the lowest bit of a digit first. Positions count bits from the
/// table's start. A "number" is written in groups of bits, the lowest group first, and before each group a bit that says whether another
/// one follows; the size of the groups stands beside each number here.
/// Parts of a table in their order: header, buckets, digests, blocks, ids, topics, entries.
/// Readers accept every format number from <see cref="OldestFormat"/> to <see cref="Format"/>; a change of the layout takes the next one.
/// </remarks>
internal static class TableFormat
{
    /// <summary>The format number written by this version, the first digit of a table.</summary>
    public const int Format = 4;

    /// <summary>The oldest format number that the library still reads. Formats 1 to 3 were never published.</summary>
    public const int OldestFormat = 4;

    /// <summary>Digits of a chunk's checksum, the lowest first: <c>StableHash.OfDigits</c> over the chunk's own and its number; in the first chunk, over the digests' paths and how many chunks there are.</summary>
    public const int ChecksumLength = 4;

    /// <summary>
    /// A program loads chunks through as many methods: a few chunks have one each, of many each has a part in a row. The runtime compiles a method when it is
    /// first called, for some 50 microseconds and two more for every call in it. Of n chunks, chunk i is in group i / ((n - 1) / 32 + 1).
    /// </summary>
    public const int ChunkGroups = 32;

    public const int DigitBits = 15;
    public const int DigitBase = 0x4E00;
    public const int DigitMax = (1 << DigitBits) - 1;

    /// <summary>Digits per chunk, a power of two. The runtime hashes and copies a literal that it loads, some two microseconds a kB.</summary>
    public const int ChunkShift = 13;
    public const int ChunkMask = (1 << ChunkShift) - 1;

    /// <summary>The greatest number that two digits hold.</summary>
    public const int PairMax = (1 << (2 * DigitBits)) - 1;

    /// <summary>Bits of zeros behind the last part, so that a reader may take several characters of a string at once.</summary>
    public const int Padding = 2 * DigitBits;

    /// <summary>The header's fields, two digits each. Those named after another part are its position, those that end in "Bits" are widths.</summary>
    public static class Header
    {
        public const int PaperCount = 0;
        public const int LinkCount = 1;
        public const int TopicCount = 2;
        public const int DigestCount = 3;
        /// <summary>For each digest, in 32 bits, the bytes of all digests before it; and once more, of all.</summary>
        public const int Digests = 4;
        public const int BucketCount = 5;
        /// <summary>Bits of a bucket's number.</summary>
        public const int BucketBits = 6;
        /// <summary>For each bucket the position of its first id, counted from <see cref="Ids"/>; and once more, of the end.</summary>
        public const int Buckets = 7;
        public const int BucketPositionBits = 8;
        public const int Ids = 9;
        /// <summary>Bits of a paper's index, at most 24: it is read together with what stands before most ids' characters.</summary>
        public const int IndexBits = 10;
        /// <summary>
        /// The positions of the topics, counted from here, then the topics: the index of the parent plus one (0 for none), the name, whether the id is what
        /// <c>TopicText.Id</c> makes of it (1), else the id.
        /// </summary>
        public const int Topics = 11;
        public const int TopicPositionBits = 12;
        /// <summary>Bits of a topic's index plus one.</summary>
        public const int TopicBits = 13;
        public const int Blocks = 14;
        public const int BlockPositionBits = 15;
        public const int BlockStartBits = 16;
        public const int BlockLineBits = 17;
        /// <summary>What the positions of blocks count from.</summary>
        public const int Entries = 18;
        public const int SpanBits = 19;
        public const int SpanBase = 20;
        public const int LineBits = 21;
        public const int LineBase = 22;
        public const int SizeBits = 23;
        public const int SizeBase = 24;
        public const int Gap = 25;
        public const int Tail = 26;
        public const int ScoreBits = 27;
        public const int ScoreBase = 28;
        public const int FieldCount = 29;

        public const int Start = DigitBits;
        public const int FieldBits = 2 * DigitBits;
        /// <summary>Digits of the header, the format number among them.</summary>
        public const int Length = 1 + (2 * FieldCount);
    }

    /// <summary>
    /// Where a paper is found by its id. The id's key (<c>StableHash.Key</c>) chooses a bucket, and there stand the papers whose ids chose it: of each the index
    /// and the id, a string. A look-up reads the bucket's position, which is in the first chunk, and the bucket.
    /// </summary>
    public static class Bucket
    {
        /// <summary>Papers in one on average. Fewer of them are found sooner, and need wider numbers in more places.</summary>
        public const int Papers = 16;

        /// <summary>The positions of so many find room in the first chunk, behind the header.</summary>
        public const int MaxCount = 4096;
    }

    /// <summary>
    /// So many papers in a row, in the order of digests and places. For each block there are the position of its entries, the start of its first paper (counted
    /// through all digests) and its line. In the entries stand, for each paper, its span (bytes to the start of the next one), the lines to the next one and the
    /// size of its entry, as what they are above the header's bases; then the papers' entries.
    /// A field that is all ones (and not 0 bits wide) has its value in the entry, in 32 bits: first the size, then the span, then the lines.
    /// </summary>
    public static class Block
    {
        public const int Shift = 4;
        public const int Mask = (1 << Shift) - 1;

        /// <summary>All three together are read at once.</summary>
        public const int MaxSpanBits = 14;
        public const int MaxLineBits = 4;
        public const int MaxSizeBits = 12;
        public const int EscapeBits = 32;
    }

    /// <summary>
    /// An entry: the number of the bucket that holds the paper's id; the hash of its text (32); whether it is as usual (1), then the length of its title, else its layout; whether there are
    /// extras (1) and they; its links; its topics. As usual is a title in one piece from the paper's start on, after <see cref="Header.Gap"/> bytes the abstract,
    /// and <see cref="Header.Tail"/> bytes before the next paper. Offsets are bytes from the paper's start.
    /// </summary>
    public static class Entry
    {
        public const int HashBits = 32;
        public const int LengthGroup = 7;

        /// <summary>Layout: the number of pieces of the title, for each the bytes before it and its length; the abstract's length, and if it has one the bytes before it; the bytes to the end of the hashed text.</summary>
        public const int PiecesGroup = 1;
        public const int AbstractGroup = 11;
        public const int GapGroup = 3;

        public const int LinkCountGroup = 1;
        public const int TopicCountGroup = 2;
    }

    /// <summary>What only some papers have: a bit for each kind, then for each of these, in their order, start and length of a text, or what stands beside it here.</summary>
    public static class Extra
    {
        public const int ArxivId = 0;
        public const int Doi = 1;
        public const int Venue = 2;
        public const int Note = 3;
        public const int Authors = 4;
        public const int SupersededBy = 5;
        /// <summary>Year (a number), month (4), day (5), 0 for unknown.</summary>
        public const int Date = 6;
        /// <summary>The number of a <c>PaperStatus</c> (a number).</summary>
        public const int Status = 7;
        public const int Count = 8;

        public const int StartGroup = 7;
        public const int LengthGroup = 5;
        public const int YearGroup = 11;
        public const int MonthBits = 4;
        public const int DayBits = 5;
        public const int StatusGroup = 2;
    }

    /// <summary>A link: whether it was repaired (1), its kind, the lines from its paper's title to it; then the address as a string, or its start and length.</summary>
    public static class Link
    {
        public const int KindGroup = 3;
        public const int LineGroup = 2;
        public const int StartGroup = 10;
        public const int LengthGroup = 6;
    }

    /// <summary>
    /// A topic that a paper is filed under: the topic's index, the length of the evidence, its place (1 or 2 bits), and its start: in the title in as many bits as
    /// the title's end has; in the abstract, counted from there, in as many bits as the abstract's length has; in the metadata as a number. Behind the first two
    /// stands the score above the header's base.
    /// </summary>
    public static class Match
    {
        public const int LengthGroup = 5;
        public const int PlaceBits = 2;
        /// <summary>The lower bit of the other two places is set, so this one takes no more than that.</summary>
        public const int InTitle = 0;
        public const int InAbstract = 1;
        public const int InMetadata = 3;
        public const int StartGroup = 7;

        /// <summary>The score of a topic that the metadata name, and the numbers of <c>TopicMatchOrigin</c>.</summary>
        public const int MetadataScore = 1000;
        public const int TitleOrigin = 0;
        public const int AbstractOrigin = 1;
        public const int MetadataOrigin = 2;
    }

    /// <summary>A string: whether it is one of <see cref="Alphabet"/> alone (1), else whether it is not ASCII (1); its length; its characters.</summary>
    public static class Text
    {
        public const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";
        public const int AlphabetBits = 6;
        public const int AsciiBits = 7;
        public const int WideBits = 16;
        public const int LengthGroup = 6;
    }

    /// <summary>The resource that holds a digest has this before the digest's path.</summary>
    public const string ResourcePrefix = "PaperGen/";

    /// <summary>How many bits a number takes.</summary>
    public static int BitsOf(uint number)
    {
        int bits = 0;
        for (; number != 0; number >>= 1)
            bits++;
        return bits;
    }
}
