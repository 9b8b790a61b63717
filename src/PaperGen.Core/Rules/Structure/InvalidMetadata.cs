using PaperGen.Findings;
using PaperGen.Syntax;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1016: a metadata value cannot be used.</summary>
internal static class InvalidMetadata
{
    public static readonly RuleInfo Descriptor = new("PAPER1016", RuleFamily.Structure, FindingSeverity.Warning,
        "A metadata value cannot be used",
        "'{0}' {1}",
        "The value is left out of the catalog.");

    /// <summary>What is wrong with the value, and what would be right.</summary>
    public static string Complaint(MetadataFault fault) => fault switch
    {
        MetadataFault.NoValue => "has no value",
        MetadataFault.Repeated => "is given twice in this entry, and only the first counts",
        MetadataFault.RepeatedStatus => "is given twice in this entry, and the worst of its statuses counts",
        MetadataFault.ArxivId => "is not an arXiv identifier (such as 2405.06067 or hep-th/9901001)",
        MetadataFault.Doi => "is not a DOI (such as 10.48550/arXiv.2405.06067)",
        MetadataFault.SpaceInId => "holds white space, which no citation can write",
        MetadataFault.NoTopic => "names no topic",
        MetadataFault.NoAuthor => "names no author",
        MetadataFault.NoAddress => "holds no address that begins with https:// or http://",
        MetadataFault.NotAnAddress => "is not an address that begins with https:// or http://",
        MetadataFault.Date => "is not a date (write 2024, 2024-05 or 2024-05-09)",
        MetadataFault.Status => "is not a status (write active, retracted, superseded, or superseded by and what by)",
        _ => "cannot be used",
    };
}
