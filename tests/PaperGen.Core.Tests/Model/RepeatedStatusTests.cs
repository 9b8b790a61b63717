using PaperGen.Model;
using PaperGen.Rules.Structure;
using PaperGen.Rules.Topics;
using PaperGen.Syntax;
using PaperGen.Topics;

namespace PaperGen.Core.Tests.Model;

/// <summary>A key that has one value and is given twice.</summary>
public class RepeatedStatusTests
{
    /// <summary>A retraction is none the less one below another status, and has a finding as every repeated key does.</summary>
    [Theory]
    [InlineData("status: x\nstatus: retracted", "Retracted", "is not a status|is given twice")]
    [InlineData("status: active\nstatus: retracted", "Retracted", "is given twice")]
    [InlineData("status: retracted\nstatus: active", "Retracted", "is given twice")]
    [InlineData("status: superseded by B\nstatus: retracted", "Retracted", "is given twice")]
    [InlineData("status: active\nstatus: superseded by B\nstatus: active", "Superseded", "is given twice|is given twice")]
    [InlineData("status: active\nstatus: x", "Active", "is given twice")]
    public void Of_repeated_statuses_the_worst_counts(string metadata, string status, string complaints)
    {
        var problems = new List<DigestProblem>();
        DigestSyntax syntax = DigestParser.Parse("A Title\n" + metadata + "\n\nAn abstract.");
        EntryModel entry = EntryReader.Read(syntax, "a", "a", keepAbstracts: true, BuiltInTaxonomy.Taxonomy, problems).Entries.Single();
        Assert.Equal(status, entry.Status.ToString());
        Assert.Equal(complaints.Split('|').Length, problems.Count);
        Assert.All(problems.Zip(complaints.Split('|')), static pair =>
            Assert.StartsWith(pair.Second, InvalidMetadata.Complaint(pair.First.Fault), StringComparison.Ordinal));
    }

    /// <summary>Each fault has a sentence of its own.</summary>
    [Fact]
    public void Every_fault_has_a_sentence()
    {
        Assert.Distinct(Enum.GetValues<MetadataFault>().Select(InvalidMetadata.Complaint));
        Assert.DoesNotContain("cannot be used", Enum.GetValues<MetadataFault>().Select(InvalidMetadata.Complaint));
        Assert.DoesNotContain("cannot be read", Enum.GetValues<TaxonomyFault>().Select(MalformedTopicLine.Complaint));
    }
}
