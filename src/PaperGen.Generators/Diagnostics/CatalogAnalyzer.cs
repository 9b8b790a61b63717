using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Digests;
using PaperGen.Emit;
using PaperGen.Model;
using PaperGen.Options;
using PaperGen.Rules.Configuration;
using PaperGen.Rules.Structure;

namespace PaperGen.Diagnostics;

/// <summary>Reports what the digests of a project do to each other, and what the project's options do to the catalog.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatalogAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        DuplicatePaper.Descriptor, DuplicateAbstract.Descriptor, IdentifierCollision.Descriptor, MembersOmitted.Descriptor, NamespaceReplaced.Descriptor, InvalidOption.Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(static context =>
        {
            var digests = new Dictionary<string, ReadDigest>(StringComparer.Ordinal);
            foreach (AdditionalText additional in context.Options.AdditionalFiles)
            {
                if (DigestFile.Read(additional, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken) is { } file
                    && !digests.ContainsKey(file.Resource) && DigestEncoding.Mismatch(file.Text) is null)
                    digests.Add(file.Resource, new ReadDigest(additional.Path, file));
            }
            // Without a digest there is nothing that an option could spoil.
            if (digests.Count == 0)
                return;
            CatalogModel catalog = ReportEntries(digests, context.ReportDiagnostic);
            ReportOptions(PaperGenOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions), catalog, context.ReportDiagnostic);
        });
    }

    private static CatalogModel ReportEntries(Dictionary<string, ReadDigest> digests, Action<Diagnostic> report)
    {
        var problems = new List<CatalogProblem>();
        CatalogModel catalog = CatalogBuilder.Build([.. digests.Values.Select(static digest => digest.Model)], default, problems);
        foreach (CatalogProblem problem in problems)
        {
            ReadDigest digest = digests[problem.Place.Resource];
            Location location = digest.Title(problem.Place);
            if (problem.Kind == CatalogProblemKind.IdentifierCollision)
            {
                report(Diagnostic.Create(IdentifierCollision.Descriptor, location, problem.Claim, problem.Id));
                continue;
            }
            ReadDigest other = digests[problem.Other!.Value.Resource];
            EntryModel entry = digest.Model.Entries[problem.Place.Index];
            string title = DigestLocation.Shorten(entry.Title);
            string place = other.File.Path + "(" + other.Model.Entries[problem.Other.Value.Index].Line.ToString(CultureInfo.InvariantCulture) + ")";
            if (problem.Kind == CatalogProblemKind.DuplicateAbstract)
            {
                report(Diagnostic.Create(DuplicateAbstract.Descriptor, location, [other.Title(problem.Other.Value)], title, place));
                continue;
            }
            report(Diagnostic.Create(DuplicatePaper.Descriptor, location, [other.Title(problem.Other.Value)],
                problem.Kind == CatalogProblemKind.DuplicatePaper ? DuplicatePaper.SamePaper(title, place) : DuplicatePaper.SameTitle(title, place)));
        }
        return catalog;
    }

    private static void ReportOptions(PaperGenOptions options, CatalogModel catalog, Action<Diagnostic> report)
    {
        foreach (RejectedOption invalid in options.Invalid)
            report(Diagnostic.Create(InvalidOption.Descriptor, Location.None, invalid.Name, invalid.Value, invalid.Allowed));
        if (options.ReplacedNamespace is not null)
            report(Diagnostic.Create(NamespaceReplaced.Descriptor, Location.None, options.ReplacedNamespace, options.Namespace));

        int count = catalog.Papers.Count;
        if (options.Members is not (MembersMode.Auto or MembersMode.Properties) || MemberPlan.HasProperties(options.Members, count))
            return;
        bool auto = options.Members == MembersMode.Auto;
        string remedy = count > MemberPlan.MaxProperties ? "look papers up with Papers.Catalog[Papers.Ids.X], or split the catalog over projects and join it with PaperCatalog.Combine; PaperGenMembers=ids says that this is meant"
            : "set PaperGenMembers to properties to have them all the same, or to ids to say that this is meant";
        report(Diagnostic.Create(MembersOmitted.Descriptor, Location.None, count.ToString(CultureInfo.InvariantCulture),
            (auto ? MemberPlan.MaxAutoProperties : MemberPlan.MaxProperties).ToString(CultureInfo.InvariantCulture), remedy));
    }

    /// <summary>A digest with its syntax, which knows where the entries are, and its values.</summary>
    private sealed class ReadDigest
    {
        private readonly string _path;
        private readonly DigestSyntax _syntax;

        public ReadDigest(string path, DigestFile file)
        {
            _path = path;
            File = file;
            _syntax = ParsedDigests.Get(file.Text);
            Model = EntryReader.Read(_syntax, file.Path, file.Resource, keepAbstracts: false, taxonomy: null);
        }

        public DigestFile File { get; }

        public DigestModel Model { get; }

        public Location Title(EntryPlace place) => DigestLocation.Create(_path, File.Text, _syntax.Entries[place.Index].FirstTitlePiece);
    }
}
