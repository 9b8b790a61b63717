using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperGen.Clashes;
using PaperGen.Model;
using PaperGen.Names;
using PaperGen.Options;
using PaperGen.Rules.Configuration;

namespace PaperGen.Analyzers;

/// <summary>Code that uses members which <c>PaperGenMembers</c> leaves out: the first of them is said to be that.</summary>
internal static class LeftOutMembers
{
    public static void Report(Compilation compilation, PaperGenOptions options, CatalogModel catalog, FindingReporter reporter,
        CancellationToken cancellation)
    {
        if (options.Members is not (MembersMode.Ids or MembersMode.None))
            return;
        string mode = options.Members == MembersMode.Ids ? "ids" : "none";
        var papers = new Lazy<Dictionary<string, string>>(() => catalog.Papers.GroupBy(static paper => paper.Member)
            .ToDictionary(static group => group.Key, static group => group.First().Id));
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            TreeNames names = TreeNames.Of(tree);
            if (names.IsOurs || !names.Mentioned.HasAny(ClassSet.Papers))
                continue;
            foreach (MemberAccessExpressionSyntax access in names.Accesses(GeneratedNames.Papers))
            {
                string member = access.Name.Identifier.ValueText;
                if (!papers.Value.TryGetValue(member, out string? id)
                    || compilation.GetSemanticModel(tree).GetSymbolInfo(access, cancellation).Symbol is not null)
                    continue;
                string remedy = options.Members == MembersMode.Ids ? $"Papers.Catalog[Papers.Ids.{member}]" : $"Papers.Catalog[\"{id}\"]";
                reporter.Report(MemberLeftOut.Descriptor, access.Name.GetLocation(), null, mode, "Papers." + member, remedy);
                return;
            }
        }
    }
}
