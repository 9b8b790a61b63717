using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Tests;

/// <summary>Where the texts of an entry stand, for tests of pages: there an abstract is one block.</summary>
internal static class EntryPlaces
{
    extension(EntrySyntax entry)
    {
        public TextSpan[] TitlePieces => [.. entry.Title.Select(static piece => piece.Span)];

        /// <summary>From the first piece to the last; empty if there is none.</summary>
        public TextSpan AbstractSpan => entry.Find(PaperGen.Internal.PaperField.Abstract)?.Span ?? default;
    }
}
