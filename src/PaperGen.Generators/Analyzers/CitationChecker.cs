using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperGen.Citations;
using PaperGen.Internal;
using PaperGen.Names;
using PaperGen.Rules.Citations;
using PaperGen.Text;

namespace PaperGen.Analyzers;

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
            Report(expression, value.Value is string text
                ? PapersFor(text, expression.SpanStart) : [], UnreadableCitation.Paper, UnreadableCitation.PaperForms);
        foreach (AttributeArgumentSyntax argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals is null || !_model.GetConstantValue(argument.Expression, _cancellation).HasValue)
                continue;
            if (citation.Unreadable.Contains(argument.Expression) || GeneratedConstant.IsIn(argument.Expression, _model, _cancellation))
                Report(argument.Expression, Literal(argument.Expression), UnreadableCitation.Remark, UnreadableCitation.RemarkForms);
        }
        return isRead;

        void Report(ExpressionSyntax place, IEnumerable<string> expressions, string what, string forms) =>
            _reporter.Report(UnreadableCitation.Descriptor, place.GetLocation(), Suggest(expressions), Quotation.Shorten(place.ToString()),
                what, forms);
    }

    /// <summary>The value of a remark as it can be read.</summary>
    private IEnumerable<string> Literal(ExpressionSyntax expression)
    {
        object? value = _model.GetConstantValue(expression, _cancellation).Value;
        if (value is string text)
            return [SymbolDisplay.FormatLiteral(text, quote: true)];
        return value is int role && _model.GetTypeInfo(expression, _cancellation).Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type
            ? type.GetMembers().OfType<IFieldSymbol>().Where(member => role.Equals(member.ConstantValue))
            .Select(member => type.ToMinimalDisplayString(_model, expression.SpanStart) + "." + member.Name)
            : [];
    }

    private void CheckUnknown(CitationSyntax citation)
    {
        // A member that does not exist is the compiler's CS0117; one of another class is a name like any other.
        if (citation.Expression is not { } expression || !_model.GetConstantValue(expression, _cancellation).HasValue
            || !IsBound(expression))
            return;
        string text = citation.Paper.Text;
        _reporter.Report(UnknownPaper.Descriptor, citation.Location, Suggest(PapersFor(text, expression.SpanStart)),
            Quotation.Shorten(text), UnknownPaper.Advice(Nearest(text)));
    }

    /// <summary>How a citation at a place names the paper that a text means, or those with the nearest ids.</summary>
    private IEnumerable<string> PapersFor(string text, int position) => Find(text) is { } paper
        ? [Expression(paper, position)]
        : Nearest(text).Select(id => Find(id) is { } near ? Expression(near, position) : "\"" + id + "\"");

    private FoundPaper? Find(string text) => _project.Resolver.Find(new PaperName(CitationForm.Literal, text, "", "", null));

    private List<string> Nearest(string text) => NearestNames.Of(text, _project.Resolver.Names, MostSuggestions);

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
        if (found.Paper.Status != PaperStatus.Active)
            _reporter.Report(RetractedPaper.Descriptor, citation.Location, Suggest(Successor(cited)), found.Paper.Id,
                RetractedPaper.Reason(found.Paper.Status, found.Paper.SupersededBy));
        if (citation.Paper.Form == CitationForm.Literal
            && _project.TypedName(found, _model, citation.Location.SourceSpan.Start) is { } name)
            _reporter.Report(UntypedCitation.Descriptor, citation.Location, Suggest([name]), citation.Paper.Text, name);
    }

    /// <summary>How the citation names the paper that supersedes its own; nothing if the digest names none.</summary>
    private IEnumerable<string> Successor(CitedPaper cited)
    {
        if (_project.Resolver.Successor(cited.Paper) is not { } paper)
            return [];
        if (cited.Citation.Expression is { } expression)
            return [Expression(paper, expression.SpanStart)];
        // In a comment, what is before the name may stay if it is the same class.
        string cref = _model.SyntaxTree.GetText(_cancellation).ToString(cited.Citation.Location.SourceSpan);
        return [paper.Catalog == cited.Paper.Catalog ? cref.Substring(0, cref.LastIndexOf('.') + 1) + Identifiers.Escape(paper.Paper.Member)
            : _project.ClassOf(paper) + "." + Identifiers.Escape(paper.Paper.Member)];
    }

    private void CheckDuplicates(List<CitedPaper> cited)
    {
        var seen = new Dictionary<(object Target, CatalogName? Catalog, string Id), Location>();
        foreach (CitedPaper paper in cited)
        {
            if (paper.Citation.Node is not AttributeSyntax { Parent: AttributeListSyntax list } attribute)
                continue;
            var key = (Target(list, paper.Citation), paper.Paper.Catalog, paper.Paper.Paper.Id);
            if (seen.TryGetValue(key, out Location? first) || (first = InEarlierPart(paper, attribute)) is not null)
                _reporter.Report(DuplicateCitation.Descriptor, paper.Citation.Place, first, null, paper.Paper.Paper.Id);
            else
                seen.Add(key, paper.Citation.Place);
        }
    }

    /// <summary>What an attribute is on: a declared member with all its parts, or the piece of syntax it is on.</summary>
    private static object Target(AttributeListSyntax list, CitationSyntax citation) =>
        list.Parent is MemberDeclarationSyntax && list.Target is null
            ? citation.Symbols[0] : (list.Parent, list.Target?.Identifier.ValueText);

    /// <summary>Where another file's part of a type cites the paper, if that comes first.</summary>
    private Location? InEarlierPart(CitedPaper paper, AttributeSyntax attribute)
    {
        if (attribute.Parent?.Parent is not MemberDeclarationSyntax
            || paper.Citation.Symbols[0] is not { DeclaringSyntaxReferences.Length: > 1 } symbol)
            return null;
        foreach (AttributeData data in symbol.GetAttributes())
        {
            if (data.ApplicationSyntaxReference is not { } reference || reference.SyntaxTree == attribute.SyntaxTree)
                return null;
            if (_project.Cites(data, paper.Paper))
                return reference.SyntaxTree.GetLocation(reference.Span);
        }
        return null;
    }

    private string Expression(FoundPaper paper, int position) =>
        _project.TypedName(paper, _model, position) ?? "\"" + paper.Paper.Id + "\"";

    private static ImmutableDictionary<string, string?> Suggest(IEnumerable<string> expressions) =>
        ImmutableDictionary<string, string?>.Empty.Add(
            CitationProperties.Expressions, string.Join(CitationProperties.Separator.ToString(), expressions));
}

/// <summary>A citation whose paper is known.</summary>
internal readonly record struct CitedPaper(CitationSyntax Citation, FoundPaper Paper);
