using System.Runtime.CompilerServices;

namespace PaperGen.Internal;

/// <summary>
/// The format of a catalog's table: what the generator writes and the library reads. A table is one string or several (chunks),
/// literals of the generated code.
/// </summary>
/// <remarks>
/// Texts are in it as they are. Numbers are digits, characters from U+4E00 to U+CDFF: 15 bits each, and no C# version needs an
/// escape for one.
/// <code>
/// fixed n   n digits, the lowest first
/// number    a varint: 14 bits a digit, the lowest first; the upper bit of a digit says that another one follows
/// string    its length (number), its characters
/// text      pieces, joined by spaces. A piece: a number (bit 0: another piece follows; bits 1 to 4: SliceEncoding; above: which of
///           the paper's sources), then start and length in the source's bytes (numbers), or, if it is a Literal, a string
///
/// table     chunks; the first one begins with the index. Behind that stand records, each in one chunk
/// chunk     format (fixed 1), its index (fixed 1), checksum (fixed 4), contents
/// index     chunks (fixed 1); papers, topics, files, slots (fixed 2 each)
///           positions of the papers' records, then of the topics': chunk (fixed 1), place in it (fixed 1)
///           slots: open addressing by the hash of an id, a member's name or an alias: 60 bits of the hash (fixed 4), the index of
///           the paper plus 1, or 0 for none (fixed 2)
///           of each file its place in the chunk (fixed 2); there its bytes and the length of its path (fixed 2 each), its path
/// paper     sources (fixed 2); of the first: file, start, bytes, line, hash (fixed 2 each); start and bytes of the title in it (fixed 1
///           each), if that is one plain slice of it, else 0, and it is a field; length of the id (fixed 2), id;
///           of each further source: file, start, bytes, line, hash (numbers);
///           fields in any order, each: PaperField (number), length of its value (number), value; then 0
/// topic     parent's index plus 1 (number), id (string), name (string)
/// </code>
/// A source is a stretch of a file: a paper's entry, or one of those merged into it. All of its bytes are hashed, and no slice
/// leaves it. What a first title and a first look-up need has fixed places: whatever reads a number is compiled before it runs.
/// Formats before 6 were never published. Once one is, a change takes the next number, and readers go on reading it.
/// </remarks>
internal static class TableFormat
{
    public const int Format = 6;

    public const int DigitBits = 15;
    public const int DigitBase = 0x4E00;
    public const int DigitMax = (1 << DigitBits) - 1;

    /// <summary>The greatest number that two digits hold.</summary>
    public const int PairMax = (1 << (2 * DigitBits)) - 1;

    /// <summary>Bits of a number that are in one of its digits.</summary>
    public const int NumberBits = DigitBits - 1;

    /// <summary>
    /// A chunk that would become longer takes no further record. A program loads a chunk when it needs one, and a literal costs it
    /// two microseconds a kB.
    /// </summary>
    public const int ChunkLength = 8192;

    public const int ChecksumLength = 4;
    public const int ChecksumPlace = 2;
    public const int ContentsPlace = ChecksumPlace + ChecksumLength;

    // Places in the first chunk.
    public const int PapersPlace = ContentsPlace + 1;
    public const int TopicsPlace = PapersPlace + 2;
    public const int FilesPlace = TopicsPlace + 2;
    public const int SlotsPlace = FilesPlace + 2;
    public const int PositionsPlace = SlotsPlace + 2;

    // Places in a paper's record.
    public const int SourceFile = 2;
    public const int SourceStart = SourceFile + 2;
    public const int SourceBytes = SourceStart + 2;
    public const int SourceLine = SourceBytes + 2;
    public const int SourceHash = SourceLine + 2;
    public const int TitleStart = SourceHash + 2;
    public const int TitleBytes = TitleStart + 1;
    public const int IdLength = TitleBytes + 1;
    public const int IdPlace = IdLength + 2;

    /// <summary>Digits of a slot: the hash, then the paper.</summary>
    public const int SlotHashLength = 4;
    public const int SlotLength = SlotHashLength + 2;

    public const int PositionLength = 2;

    /// <summary>What a table holds of the hash of a source is its upper bits.</summary>
    public const int SourceHashShift = 64 - (2 * DigitBits);

    public const int EncodingBits = 4;
    public const int SourceShift = 1 + EncodingBits;

    /// <summary>The resource that holds a file has this before the file's path.</summary>
    public const string ResourcePrefix = "PaperGen/";

    /// <summary>A number that may be below 0 as one that is not: 0, -1, 1, -2 become 0, 1, 2, 3.</summary>
    public static int Unsigned(int value) => (value << 1) ^ (value >> 31);

    /// <summary>The number of which <see cref="Unsigned"/> made another.</summary>
    public static int Signed(int value) => (value >> 1) ^ -(value & 1);

    /// <summary>How many slots there are for so many names: three quarters of them are taken.</summary>
    public static int SlotCount(int names) => names + (names / 3) + 1;

    /// <summary>Two digits: the number that they are.</summary>
    public static int Pair(string chunk, int place) =>
        chunk[place] - DigitBase + ((chunk[place + 1] - DigitBase) << DigitBits);

    /// <summary>Whether four digits are those of a hash.</summary>
    public static unsafe bool IsHash(char* digits, ulong hash) =>
        ((digits[0] - (ulong)DigitBase) | ((digits[1] - (ulong)DigitBase) << DigitBits)
            | ((digits[2] - (ulong)DigitBase) << (2 * DigitBits)) | ((digits[3] - (ulong)DigitBase) << (3 * DigitBits)))
        == (hash & ((1UL << (SlotHashLength * DigitBits)) - 1));

    /// <summary>Where the search for a name begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FirstSlot(ulong hash, int slots) => (int)(((hash >> 32) * (ulong)slots) >> 32);

    /// <summary>
    /// The checksum of a chunk: what a reader finds behind it, it need not doubt. That of another chunk depends on that of the first,
    /// so that no chunk of another table passes for one of this.
    /// </summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="index">Its index.</param>
    /// <param name="first">The checksum of the first chunk; 0 for that one itself.</param>
    public static ulong Checksum(string chunk, int index, ulong first)
    {
        IsChunk(chunk, index, first, out ulong checksum);
        return checksum;
    }

    /// <summary>
    /// Whether a string is a chunk as it was written, of whatever format: what is before the contents is the same in all.
    /// </summary>
    /// <param name="chunk">The string.</param>
    /// <param name="index">The index that it should have.</param>
    /// <param name="first">The checksum of the first chunk; 0 for that one itself.</param>
    /// <param name="checksum">The checksum that the string should have.</param>
    public static unsafe bool IsChunk(string chunk, int index, ulong first, out ulong checksum)
    {
        checksum = 0;
        if (chunk.Length < ContentsPlace || chunk[1] != DigitBase + index)
            return false;
        fixed (char* start = chunk)
        {
            checksum = Hash64.Of((byte*)(start + ContentsPlace), 2 * (chunk.Length - ContentsPlace),
                first ^ Hash64.Seed ^ ((ulong)index << 16) ^ *start, sizeof(char)) >> (64 - (ChecksumLength * DigitBits));
        }
        return Pair(chunk, ChecksumPlace) == (int)(checksum & PairMax)
            && Pair(chunk, ChecksumPlace + 2) == (int)(checksum >> (2 * DigitBits));
    }
}
