using PaperGen.Text;

namespace PaperGen.Emit;

/// <summary>What the members of one paper are made of: no more, so that an edit of anything else leaves their file as it is.</summary>
internal sealed record MemberModel
{
    public required string Name { get; init; }

    /// <summary>The id of the paper, which is the name unless the file gives another.</summary>
    public required string PaperId { get; init; }

    /// <summary>The title, or null for members without hover text.</summary>
    public required string? Title { get; init; }

    /// <summary>What the paper calls its contribution, where that is its name and not in front of the title's colon; else null.</summary>
    public required string? IntroducedName { get; init; }

    /// <summary>Authors, year and venue, or null.</summary>
    public required string? Byline { get; init; }

    /// <summary>The arXiv identifier, without prefix, or null.</summary>
    public required string? ArxivId { get; init; }

    /// <summary>The DOI, without prefix, or null.</summary>
    public required string? Doi { get; init; }

    /// <summary>The abstract or its beginning, or null where hover text leaves it out.</summary>
    public required string? Abstract { get; init; }

    /// <summary><c>file(line)</c>, or the file alone, or null.</summary>
    public required string? Place { get; init; }

    /// <summary>What a reader must know before citing the paper, or null.</summary>
    public required string? Warning { get; init; }

    public required EquatableArray<string> Topics { get; init; }

    /// <summary>The addresses that are shown: of code, or all.</summary>
    public required EquatableArray<string> Urls { get; init; }
}

/// <summary>The members of one generated file.</summary>
internal sealed record MemberBucket
{
    public required string HintName { get; init; }

    /// <summary>Whether there is a property per paper, beside the constant.</summary>
    public required bool Properties { get; init; }

    public required EquatableArray<MemberModel> Members { get; init; }
}
