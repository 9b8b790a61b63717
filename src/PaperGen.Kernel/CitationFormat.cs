namespace PaperGen.Internal;

/// <summary>
/// The layout of an assembly's citations: what the generator writes, an assembly attribute carries and the library reads. Digits as in
/// <see cref="TableFormat"/>, and behind them the texts they point to, as they are.
/// </summary>
/// <remarks>
/// Lines are in a string of their own, a pair of digits for each citation, so that a citation that only moves rewrites no more than that.
/// Readers accept every format number from <see cref="OldestFormat"/> to <see cref="Format"/>; a change of the layout takes the next one.
/// </remarks>
internal static class CitationFormat
{
    /// <summary>The format number written by this version, the first digit.</summary>
    public const int Format = 1;

    /// <summary>The oldest format number that the library still reads.</summary>
    public const int OldestFormat = 1;

    /// <summary>Digits of a text: where it begins, counted from the start of the texts, and its length, a pair each.</summary>
    public const int TextLength = 4;

    /// <summary>In place of where a text begins: there is none.</summary>
    public const int NoText = TableFormat.PairMax;

    /// <summary>
    /// Positions of the header's fields; each is a pair of digits, but for the format number and the assembly's name, a text.
    /// </summary>
    public static class Header
    {
        public const int FormatNumber = 0;
        public const int CitationCount = 1;
        public const int PaperCount = 3;
        public const int Papers = 5;
        public const int Texts = 7;
        public const int Assembly = 9;
        public const int Length = Assembly + TextLength;
    }

    /// <summary>A citation. They are ordered by documentation id (ordinal), file and place.</summary>
    public static class Citation
    {
        public const int DocumentationId = 0;
        public const int DisplayName = DocumentationId + TextLength;
        public const int File = DisplayName + TextLength;
        /// <summary>The index of the paper, a pair.</summary>
        public const int Paper = File + TextLength;
        /// <summary>The number of a <c>CitationRole</c>, a digit.</summary>
        public const int Role = Paper + 2;
        public const int Locator = Role + 1;
        public const int Note = Locator + TextLength;
        public const int Length = Note + TextLength;
    }

    /// <summary>A cited paper. They are ordered by id (ordinal), then by the name of the assembly whose catalog it is in.</summary>
    public static class Paper
    {
        public const int Id = 0;
        /// <summary>The name of the assembly whose catalog holds the paper; none if no catalog does.</summary>
        public const int Assembly = Id + TextLength;
        /// <summary>Where the indexes of its citations stand, ascending, a pair each; and how many there are.</summary>
        public const int Citations = Assembly + TextLength;
        public const int CitationCount = Citations + 2;
        public const int Length = CitationCount + 2;
    }
}
