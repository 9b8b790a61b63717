using PaperGen.Rules;
using PaperGen.Rules.Links;
using PaperGen.Rules.Structure;
using PaperGen.Rules.Text;

namespace PaperGen.Analysis;

/// <summary>The rules about the text of entries.</summary>
internal static class TextRules
{
    /// <summary>The rules that hold for the values of metadata, too: about characters and addresses, not about prose.</summary>
    public static IReadOnlyList<TextRule> OfMetadata { get; } =
    [
        new BadCharacter(),
        new BidiControl(),
        new Mojibake(),
        new NotNormalized(),
        new UrlBraceResidue(),
        new UrlBrokenScheme(),
        new UrlSplit(),
        new UrlGlued(),
        new UrlTexEscape(),
        new UrlInvalid(),
        new UrlInsecure(),
        new UrlRedundantWww(),
        new UrlMissingScheme(),
        new UrlShortener(),
        new UrlAnonymous(),
        new ArxivIdInvalid(),
        new DoiNotCanonical(),
    ];

    public static IReadOnlyList<TextRule> All { get; } =
    [
        new HardWrapped(),
        new EndsWithEllipsis(),
        new AbstractTooLong(),
        new TitleTooLong(),
        new GluedTitle(),
        new LostMathSymbol(),
        new LostFormatting(),
        new MissingName(),
        new TexCommand(),
        new TexEscape(),
        new TexQuotes(),
        new TexDash(),
        new RawMath(),
        new MarkdownMarks(),
        new HtmlEntity(),
        new HtmlTag(),
        new MissingSpaceAfterPeriod(),
        new MissingSpaceAfterColon(),
        new RepeatedWord(),
        new AbstractLabel(),
        new TexBraces(),
        new TexAccent(),
        new TexSpace(),
        new MissingSpaceBeforeBracket(),
        new MissingSpaceAfterComma(),
        new LineBreakHyphen(),
        new TexComment(),
        new HyphenForDash(),
        new SpaceBeforeMark(),
        new RepeatedMark(),
        new FlatMath(),
        new LostCharacter(),
        new MissingPeriod(),
        new CitationMark(),
        new SpaceInNumber(),
        new GluedWords(),
        new LostLigature(),
        new LostLink(),
        .. OfMetadata,
    ];
}
