using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analysis;
using PaperGen.Clashes;
using PaperGen.Names;
using PaperGen.Options;
using PaperGen.Rules.Configuration;

namespace PaperGen.Analyzers;

/// <summary>Reports what a project's own names do to the generated classes, and its references.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NameAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Of(RuleList.OfNames);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // What another generator wrote is a place to report, too.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(static context =>
        {
            if (ProjectCatalog.Of(context.Options, context.CancellationToken) is not { } project)
                return;
            AnalyzerConfigOptions config = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
            var reporter = new FindingReporter(OptionReader.Severities(config), context.ReportDiagnostic);
            if (!ClashFinder.HasLibrary(context.Compilation))
            {
                reporter.Report(LibraryMissing.Descriptor);
                return;
            }
            PaperGenOptions options = PaperGenOptions.Read(config);
            ReportClashes(context.Compilation, options.Namespace, reporter, context.CancellationToken);
            ReportReferences(context.Compilation, options.Namespace, reporter);
            LeftOutMembers.Report(context.Compilation, options, project.Analysis.Catalog(context.CancellationToken).Catalog, reporter,
                context.CancellationToken);
        });
    }

    private static void ReportClashes(Compilation compilation, string @namespace, FindingReporter reporter, CancellationToken cancellation)
    {
        var finder = new ClashFinder(compilation, @namespace, cancellation);
        var found = ClassSet.None;
        foreach (NameClash clash in finder.Find())
        {
            found |= ClassSets.Of(clash.Class);
            // The generator does not see what another one writes.
            string consequence = IsLeftOut(compilation, @namespace, clash.Class)
                ? NameTaken.LeftOut(clash.Class)
                : NameTaken.MadeTwice(GeneratedNames.In(@namespace, clash.Class));
            reporter.Report(NameTaken.Descriptor, clash.Location, null, clash.Class, clash.Other, consequence);
        }
        foreach (NameClash clash in finder.FindHidden().Where(clash => !found.HasAny(ClassSets.Of(clash.Class))))
            reporter.Report(NameTaken.Descriptor, clash.Location, null, clash.Class, clash.Other,
                NameTaken.Hidden(GeneratedNames.In(@namespace, clash.Class)));
    }

    private static bool IsLeftOut(Compilation compilation, string @namespace, string @class) =>
        !compilation.SyntaxTrees.Any(tree => TreeNames.Of(tree).IsOurs && Path.GetFileName(tree.FilePath) == @class + ".g.cs")
        || compilation.GetTypeByMetadataName(GeneratedNames.In(@namespace, OwnNames.Hidden(@class)).Replace("@", "")) is not null;

    /// <summary>Classes of referenced assemblies that this project sees and cannot name.</summary>
    private static void ReportReferences(Compilation compilation, string @namespace, FindingReporter reporter)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            foreach (string name in GeneratedNames.All)
            {
                string full = GeneratedNames.In(@namespace, name).Replace("@", "");
                if (assembly.TypeNames.Contains(name) && assembly.GetTypeByMetadataName(full) is { } other
                    && (other.DeclaredAccessibility == Accessibility.Public || assembly.GivesAccessTo(compilation.Assembly))
                    && compilation.Assembly.GetTypeByMetadataName(full) is { } own && ReferenceNames.IsGenerated(own))
                {
                    reporter.Report(NameInReference.Descriptor, full, assembly.Name);
                    break;
                }
            }
        }
    }
}
