using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperGen.Internal;

namespace PaperGen.Citations;

/// <summary>
/// Reads the arguments of a citing attribute as syntax: in the pass that makes <c>Papers</c>, the compiler knows nothing of an argument
/// that speaks of it.
/// </summary>
internal sealed class CitationArguments
{
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;

    private CitationArguments(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellation)
    {
        _model = model;
        _cancellation = cancellation;
        CitationRole role = CitationRole.Background;
        string? locator = null;
        string? note = null;
        foreach (AttributeArgumentSyntax argument in attribute.ArgumentList?.Arguments ?? default)
        {
            switch (argument.NameEquals?.Name.Identifier.ValueText)
            {
                case null:
                    // A second one is an error of the compiler's.
                    Expression ??= argument.Expression;
                    break;
                case "Role":
                    role = Role(argument.Expression);
                    break;
                case "Locator":
                    locator = OptionalText(argument.Expression);
                    break;
                case "Note":
                    note = OptionalText(argument.Expression);
                    break;
            }
        }
        Remarks = new CitationRemarks(role, locator, note);
        if (Expression is not null && (Paper = ReadPaper(Expression, attribute)) is null)
            Unreadable.Add(Expression);
    }

    /// <summary>The expression that names the paper; null if there is none, which is an error of the compiler's.</summary>
    public ExpressionSyntax? Expression { get; }

    /// <summary>The paper; null if the expression is none of the forms that can be read.</summary>
    public PaperName? Paper { get; }

    public CitationRemarks Remarks { get; }

    public List<ExpressionSyntax> Unreadable { get; } = [];

    public static CitationArguments Read(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellation) =>
        new(attribute, model, cancellation);

    private PaperName? ReadPaper(ExpressionSyntax expression, SyntaxNode place)
    {
        expression = Unwrap(expression);
        if (expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal)
            return new PaperName(CitationForm.Literal, literal.Token.ValueText, "", "", null);
        ExpressionSyntax? member = PaperMember.NameOfOperand(expression) ?? (PaperMember.IsId(expression) ? expression : null);
        if (member is null || PaperMember.LastName(member) is not { Length: > 0 } name)
            return null;
        CatalogName? bound = PaperMember.Catalog(_model.GetSymbolInfo(member, _cancellation).Symbol, _model.Compilation);
        return new PaperName(CitationForm.Member, name, PaperMember.ClassOf(member), Namespace(place), bound);
    }

    private CitationRole Role(ExpressionSyntax expression)
    {
        if (_model.GetConstantValue(expression, _cancellation) is { HasValue: true, Value: int value }
            && Enum.IsDefined(typeof(CitationRole), value))
            return (CitationRole)value;
        Unreadable.Add(expression);
        return CitationRole.Background;
    }

    private string? OptionalText(ExpressionSyntax expression)
    {
        if (_model.GetConstantValue(expression, _cancellation) is { HasValue: true, Value: null or string } constant)
            return (string?)constant.Value;
        string? text = Text(Unwrap(expression));
        if (text is null)
            Unreadable.Add(expression);
        return text;
    }

    /// <summary>A text that is no constant yet, because it speaks of papers.</summary>
    private string? Text(ExpressionSyntax expression)
    {
        if (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
            return Text(Unwrap(sum.Left)) is { } left && Text(Unwrap(sum.Right)) is { } right ? left + right : null;
        if (_model.GetConstantValue(expression, _cancellation) is { HasValue: true, Value: string constant })
            return constant;
        if (PaperMember.NameOfOperand(expression) is { } operand)
            return PaperMember.LastName(operand);
        return PaperMember.IsId(expression) ? PaperMember.LastName(expression) : null;
    }

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
            expression = parenthesized.Expression;
        return expression;
    }

    private static string Namespace(SyntaxNode node)
    {
        string name = "";
        for (SyntaxNode? parent = node.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is BaseNamespaceDeclarationSyntax declaration)
                name = string.Concat(declaration.Name.DescendantTokens().Select(static token => token.ValueText))
                    + (name.Length > 0 ? "." + name : "");
        }
        return name;
    }
}
