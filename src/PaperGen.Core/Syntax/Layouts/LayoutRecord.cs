using PaperGen.Text;

namespace PaperGen.Syntax.Layouts;

/// <summary>A paper as a pasted page writes it: which ranges of which pieces say what.</summary>
internal sealed class LayoutRecord
{
    /// <summary>The index of its first piece.</summary>
    public required int First { get; init; }

    /// <summary>The index behind its last piece.</summary>
    public required int End { get; set; }

    /// <summary>The index of the piece that begins it.</summary>
    public required int Anchor { get; init; }

    public PieceRange Title { get; set; }

    /// <summary>The index of the piece that the title is in.</summary>
    public int TitleIndex { get; set; } = -1;

    public TitleStyle Style { get; set; }

    /// <summary>At what its title was cut where the other titles tell whether that belongs to it.</summary>
    public TitleCuts Cuts { get; set; }

    public List<PieceRange> Abstract { get; } = [];

    /// <summary>The index of the last piece of the abstract; that of the title if there is none.</summary>
    public int AbstractIndex { get; set; } = -1;

    /// <summary>Each a name.</summary>
    public List<PieceRange> Authors { get; } = [];

    public bool HasMoreAuthors { get; set; }

    /// <summary>Whether a label says who the authors are.</summary>
    public bool HasLabelledAuthors { get; set; }

    public PieceRange Date { get; set; }

    /// <summary>The date as metadata writes it.</summary>
    public string DateValue { get; set; } = "";

    public PieceRange Venue { get; set; }

    /// <summary>The mention that says which arXiv paper it is; null if none does.</summary>
    public PaperMention? Arxiv { get; set; }

    public PaperMention? Doi { get; set; }

    /// <summary>The paper's page elsewhere (OpenReview, ACL Anthology); null if none is named.</summary>
    public PaperMention? Page { get; set; }

    /// <summary>Addresses of what belongs to the paper.</summary>
    public List<TextSpan> Links { get; } = [];

    /// <summary>How many papers it names outside of its sentences.</summary>
    public int Papers { get; set; }

    /// <summary>Whether labels are in it twice: it is more than one paper.</summary>
    public bool IsSeveral { get; set; }

    /// <summary>Whether the title leads to another place of the page: it is an entry of its contents.</summary>
    public bool IsContents { get; set; }

    /// <summary>
    /// Whether the title, in an item of a list or a cell, leads to a paper's page or file, or has a date or a link beside it.
    /// </summary>
    public bool IsListed => IsItem && (Style == TitleStyle.Link || Links.Count > 0 || DateValue.Length > 0)
        && LayoutFilter.IsTitleLike(Title.Text);

    /// <summary>Whether the title is in an item of a list or in a cell, and no entry of contents.</summary>
    private bool IsItem => !IsContents && !Title.IsEmpty && Title.Piece.Mark is PieceMark.Bullet or PieceMark.Number or PieceMark.Cell;

    /// <summary>Whether it is so with a title of two words, as some are among others.</summary>
    public bool IsShortListed => IsItem && Style == TitleStyle.Link && Title.Text.IndexOf(' ') > 0;

    /// <summary>Whether the title has the look of one.</summary>
    public bool HasGoodTitle { get; set; }

    public bool HasAbstract => Abstract.Count > 0;

    public bool HasId => Arxiv is not null || Doi is not null || Page is not null;
}
