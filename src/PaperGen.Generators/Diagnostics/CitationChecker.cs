using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperGen.Citations;
using PaperGen.Internal;
using PaperGen.Rules.Citations;

namespace PaperGen.Diagnostics;

/// <summary>Checks the citations of one file, in the finished compilation.</summary>
internal sealed class CitationChecker
{
    private const int MostSuggestions = 3;

    private readonly CitingProject _project;
    private readonly SemanticModel _model;
    private readonly FindingReporter _reporter;
    private readonly CancellationToken _cancellation;

    public CitationChecker(CitingProject project, SemanticModel model, Action<Diagnostic> report, CancellationToken cancellation)
    {
        _project = project;
        _model = model;
        _reporter = project.Reporter(report);
        _cancellation = cancellation;
    }

    public void Check()
    {
        var cited = new List<CitedPaper>();
        if (CitationReader.MayCite(_model.SyntaxTree, _project.GlobalAliases))
        {
            foreach (CitationSyntax citation in CitationReader.Read(_model, _project.GlobalAliases, _cancellation))
            {
                if (!CheckReading(citation))
                    continue;
                if (_project.Resolver.Find(citation.Paper) is { } paper)
                    cited.Add(new CitedPaper(citation, paper));
                else
                    CheckUnknown(citation);
            }
        }
        foreach (CitedPaper paper in cited)
            CheckPaper(paper);
        CheckDuplicates(cited);
        new CommentChecker(_project, _model, _reporter, cited, _cancellation).Check();
    }

    /// <summary>The generator read the arguments before there was a catalog: is what it read what the compiler sees now?</summary>
    /// <returns>Whether it is known which paper is meant.</returns>
    private bool CheckReading(CitationSyntax citation)
    {
        if (citation.Node is not AttributeSyntax attribute || citation.Expression is not { } expression)
            return true;
        Optional<object?> value = _model.GetConstantValue(expression, _cancellation);
        // What is no constant is an error of the compiler's own.
        bool isRead = citation.Paper.Text is not null && (!value.HasValue || (value.Value as string) == citation.Paper.Text);
        if (!isRead && value.HasValue)
            Report(expression, UnreadableCitation.Paper, UnreadableCitation.PaperForms);
        foreach (AttributeArgumentSyntax argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals is null || !_model.GetConstantValue(argument.Expression, _cancellation).HasValue)
                continue;
            if (citation.Unreadable.Contains(argument.Expression) || GeneratedConstant.IsIn(argument.Expression, _model, _cancellation))
                Report(argument.Expression, UnreadableCitation.Remark, UnreadableCitation.RemarkForms);
        }
        return isRead;

        void Report(ExpressionSyntax place, string what, string forms) =>
            _reporter.Report(UnreadableCitation.Descriptor, place.GetLocation(), null, Digests.DigestQuote.Shorten(place.ToString()), what, forms);
    }

    private void CheckUnknown(CitationSyntax citation)
    {
        // A member that does not exist is the compiler's CS0117; one of another class is a name like any other.
        if (citation.Expression is not { } expression || !_model.GetConstantValue(expression, _cancellation).HasValue || !IsBound(expression))
            return;
        string text = citation.Paper.Text;
        List<string> near = NearestNames.Of(text, _project.Resolver.Ids, MostSuggestions);
        IEnumerable<string> expressions = near.Select(id => _project.Resolver.Find(new PaperName(CitationForm.Literal, id, "", "", null)) is { } paper
            ? Expression(paper, expression.SpanStart)
            : "\"" + id + "\"");
        _reporter.Report(UnknownPaper.Descriptor, citation.Location, Suggest(expressions), Digests.DigestQuote.Shorten(text), UnknownPaper.Advice(near));
    }

    /// <summary>A <c>nameof</c> has a value even if there is nothing of that name.</summary>
    private bool IsBound(ExpressionSyntax expression)
    {
        if (PaperMember.NameOfOperand(expression) is not { } operand)
            return true;
        SymbolInfo symbol = _model.GetSymbolInfo(operand, _cancellation);
        return symbol.Symbol is not null || symbol.CandidateReason == CandidateReason.MemberGroup;
    }

    private void CheckPaper(CitedPaper cited)
    {
        (CitationSyntax citation, FoundPaper found) = (cited.Citation, cited.Paper);
        _project.Cite(found);
        if (found.Paper.Status != 0)
            _reporter.Report(RetractedPaper.Descriptor, citation.Location, null, found.Paper.Id, RetractedPaper.Reason(found.Paper.Status, found.Paper.SupersededBy));
        if (citation.Paper.Form == CitationForm.Literal && _project.TypedName(found, _model, citation.Location.SourceSpan.Start) is { } name)
            _reporter.Report(UntypedCitation.Descriptor, citation.Location, Suggest([name]), citation.Paper.Text, name);
    }

    private void CheckDuplicates(List<CitedPaper> cited)
    {
        var seen = new HashSet<(object Target, CatalogName? Catalog, string Id)>();
        foreach (CitedPaper paper in cited)
        {
            if (paper.Citation.Node is not AttributeSyntax { Parent: AttributeListSyntax list } attribute)
                continue;
            if (!seen.Add((Target(list, paper.Citation), paper.Paper.Catalog, paper.Paper.Paper.Id)) || IsCitedByEarlierPart(paper, attribute))
                _reporter.Report(DuplicateCitation.Descriptor, paper.Citation.Place, null, paper.Paper.Paper.Id);
        }
    }

    /// <summary>What an attribute is on: a declared member with all its parts, or the piece of syntax it stands on.</summary>
    private static object Target(AttributeListSyntax list, CitationSyntax citation) =>
        list.Parent is MemberDeclarationSyntax && list.Target is null ? citation.Symbols[0] : (list.Parent, list.Target?.Identifier.ValueText);

    /// <summary>Whether another file's part of a type cites the paper, and comes first.</summary>
    private bool IsCitedByEarlierPart(CitedPaper paper, AttributeSyntax attribute)
    {
        if (attribute.Parent?.Parent is not MemberDeclarationSyntax || paper.Citation.Symbols[0] is not { DeclaringSyntaxReferences.Length: > 1 } symbol)
            return false;
        foreach (AttributeData data in symbol.GetAttributes())
        {
            if (data.ApplicationSyntaxReference is not { } reference || reference.SyntaxTree == attribute.SyntaxTree)
                return false;
            if (_project.Cites(data, paper.Paper))
                return true;
        }
        return false;
    }

    private string Expression(FoundPaper paper, int position) => _project.TypedName(paper, _model, position) ?? "\"" + paper.Paper.Id + "\"";

    private static ImmutableDictionary<string, string?> Suggest(IEnumerable<string> expressions) =>
        ImmutableDictionary<string, string?>.Empty.Add(CitationProperties.Expressions, string.Join(CitationProperties.Separator.ToString(), expressions));
}

/// <summary>A citation whose paper is known.</summary>
internal readonly record struct CitedPaper(CitationSyntax Citation, FoundPaper Paper);
