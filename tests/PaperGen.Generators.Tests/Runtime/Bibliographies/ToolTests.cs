using System.Text;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Runtime.Bibliographies;

/// <summary>
/// Bibliographies as other people's programs read them: real digests, and one that tries to be markup. <c>tests/bibliography/validate</c>
/// runs these and says which programs are missing.
/// </summary>
public class ToolTests
{
    private const string Debian = "Debian: apt-get install --no-install-recommends biber texlive-binaries texlive-latex-recommended "
        + "texlive-bibtex-extra";

    public static TheoryData<string> Sources => ["seed", "hugging-face", "hostile", "random"];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Biber_reads_every_entry_without_a_warning(string source)
    {
        ExternalTool biber = ExternalTool.Find("biber", Debian);
        using WrittenBibliography written = WrittenBibliography.Of(source);
        var (exitCode, output) = biber.Run(written.Folder, "--tool", "--validate-datamodel", "--output-file", "biber.bib", "papers.bib");
        Assert.True(exitCode == 0, output);
        string[] complaints = output.Split('\n')
            .Where(line => line.StartsWith("WARN", StringComparison.Ordinal)
                || line.StartsWith("ERROR", StringComparison.Ordinal)).ToArray();
        // biblatex wants a date of everything; what the digest does not know is not in the entry.
        int undated = written.Bibliography.Papers.Count(paper => paper.Date is null);
        Assert.Equal(undated, complaints.Count(IsMissingDate));
        Assert.DoesNotContain(complaints, line => !IsMissingDate(line));
        Assert.Equal(written.Bibliography.Papers.Count, Entries(File.ReadAllText(Path.Combine(written.Folder, "biber.bib"))));

        static bool IsMissingDate(string line) =>
            line.Contains("Missing mandatory field - one of 'date, year' must be defined", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Bibtex_reads_every_entry_without_a_warning(string source)
    {
        ExternalTool bibtex = ExternalTool.Find("bibtex", Debian);
        using WrittenBibliography written = WrittenBibliography.Of(source);
        // alpha counts papers of one label by letters, and has no more than 26.
        foreach (string style in (string[])["plain", "abbrv", "unsrt", .. source is "hugging-face" or "random"
            ? Array.Empty<string>() : ["alpha"]])
        {
            File.WriteAllText(Path.Combine(written.Folder, style + ".aux"),
                $"\\relax\n\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{papers}}\n");
            var (exitCode, output) = bibtex.Run(written.Folder, style);
            Assert.SkipWhen(output.Contains("couldn't open style file", StringComparison.Ordinal), "bibtex has no styles. Debian: apt-get "
                + "install --no-install-recommends texlive-base");
            Assert.True(exitCode == 0, output);
            Assert.DoesNotContain("Warning", output, StringComparison.Ordinal);
            string list = Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(written.Folder, style + ".bbl")));
            Assert.Equal(written.Bibliography.Papers.Count, list.Split("\\bibitem").Length - 1);
        }
    }

    /// <summary>The proof that every special is escaped: TeX sets the list that bibtex, and the one that biber, made of it.</summary>
    [Theory]
    [InlineData("seed", "bibtex")]
    [InlineData("seed", "biber")]
    [InlineData("hugging-face", "bibtex")]
    [InlineData("hostile", "bibtex")]
    [InlineData("hostile", "biber")]
    [InlineData("random", "bibtex")]
    [InlineData("random", "biber")]
    public void Latex_sets_the_list(string source, string program)
    {
        ExternalTool latex = ExternalTool.Find("pdflatex", Debian);
        ExternalTool tool = ExternalTool.Find(program, Debian);
        using WrittenBibliography written = WrittenBibliography.Of(source);
        // Characters that the fonts lack are no fault of the entries.
        string preamble =
            "\\documentclass{article}\n\\usepackage[T1]{fontenc}\n\\makeatletter\\def\\UTFviii@undefined@err#1{?}\\makeatother\n";
        File.WriteAllText(Path.Combine(written.Folder, program + ".tex"), program == "biber"
            ? preamble + "\\usepackage{biblatex}\n\\addbibresource{papers.bib}\n\\begin{document}\n\\nocite{*}\n\\printbibliography\n\\end{document}\n"
            : preamble + "\\begin{document}\n\\nocite{*}\n\\bibliographystyle{plain}\n\\bibliography{papers}\n\\end{document}\n");
        // A kept folder has those of the last time.
        foreach (string left in (string[])[".aux", ".bbl"])
            File.Delete(Path.Combine(written.Folder, program + left));
        Latex();
        var (exitCode, output) = tool.Run(written.Folder, program);
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("WARN", output, StringComparison.OrdinalIgnoreCase);
        Latex();

        void Latex()
        {
            var (exitCode, output) = latex.Run(written.Folder, "-interaction=nonstopmode", "-halt-on-error", program);
            Assert.True(exitCode == 0, output);
        }
    }

    /// <summary>
    /// citation-js reads our BibTeX, RIS and CSL-JSON, with the titles, authors and dates of the catalog; citeproc formats them; commonmark
    /// and js-yaml read Markdown and CITATION.cff.
    /// </summary>
    [Theory]
    [MemberData(nameof(Sources))]
    public void Programs_in_JavaScript_read_what_the_catalog_says(string source)
    {
        using WrittenBibliography written = WrittenBibliography.Of(source);
        Assert.Contains($"{written.Bibliography.Papers.Count} papers", Node("check.mjs", written.Folder), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Csl_json_has_the_public_schema(string source)
    {
        string? schema = Environment.GetEnvironmentVariable("PAPERGEN_CSL_SCHEMA");
        Assert.SkipUnless(File.Exists(schema), "PAPERGEN_CSL_SCHEMA names no file (csl-data.json of the repository "
            + "citation-style-language/schema).");
        using WrittenBibliography written = WrittenBibliography.Of(source);
        string output = Node("schema.mjs", schema, Path.Combine(written.Folder, "papers.csl.json"));
        Assert.Contains($"{written.Bibliography.Papers.Count} items: valid", output, StringComparison.Ordinal);
    }

    /// <summary>Runs a script of tests/bibliography, which succeeds.</summary>
    private static string Node(string script, params string[] arguments)
    {
        ExternalTool node = ExternalTool.Find("node", "Node.js 18 or later");
        string folder = RepositoryFile.Path("tests/bibliography");
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules", "@citation-js")), "citation-js is not installed (npm "
            + "install --prefix tests/bibliography).");
        var (exitCode, output) = node.Run(folder, [script, .. arguments]);
        Assert.True(exitCode == 0, output);
        return output;
    }

    private static int Entries(string bib) => bib.Split('\n').Count(line => line.StartsWith('@'));
}
