using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>
/// PAPER2031: what is left of a formula without its dollar signs: an index, an exponent, a letter of Greek by its name (<c>p_c</c>,
/// <c>R^2</c>, <c>tau=0.7</c>).
/// </summary>
internal sealed class FlatMath : TextRule
{
    private static readonly (string Name, string Letter)[] s_greek =
    [
        ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("epsilon", "ε"), ("varepsilon", "ε"), ("zeta", "ζ"),
        ("eta", "η"), ("theta", "θ"), ("kappa", "κ"), ("lambda", "λ"), ("mu", "μ"),
        ("nu", "ν"), ("xi", "ξ"), ("pi", "π"), ("rho", "ρ"), ("sigma", "σ"), ("tau", "τ"), ("phi", "φ"), ("varphi", "φ"), ("chi", "χ"),
        ("psi", "ψ"), ("omega", "ω"), ("Delta", "Δ"), ("Sigma", "Σ"),
        ("Omega", "Ω"), ("Gamma", "Γ"), ("Theta", "Θ"), ("Lambda", "Λ"), ("Phi", "Φ"), ("Psi", "Ψ"), ("Pi", "Π"), ("ell", "ℓ"),
    ];

    private static readonly RuleInfo s_descriptor = new("PAPER2031", RuleFamily.Text, FindingSeverity.Info,
        "A formula lost its signs",
        "'{0}' is what is left of a formula{1}",
        "Pages drop the dollar signs and keep what was between them. Authors write some of it like that, too, so only Greek letters "
            + "before a relation are repaired.");

    public override RuleInfo Descriptor => s_descriptor;

    public override string Advice(string? fix) => fix is null ? "" : "; write '" + fix + "'";

    public override void Find(EntryText text, List<TextHit> hits)
    {
        var found = new List<TextHit>();
        FindScripts(text, found);
        foreach ((string name, string letter) in s_greek)
            FindGreek(text, name, letter, found);
        foreach (string name in s_glued)
            FindGlued(text, name, found);
        HitMerger.KeepLongest(found, hits);
    }

    /// <summary>Indices and exponents, each with what it belongs to.</summary>
    private static void FindScripts(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOfAny(s_scripts); i >= 0; i = s.IndexOfAny(s_scripts, i + 1))
        {
            int start = i;
            while (start > 0 && (Letters.IsLetter(s[start - 1]) || Letters.IsDigit(s[start - 1])))
                start--;
            if (start == i && text.At(i - 1) is >= '\u0391' and <= '\u03C9')
                start--;
            char after = text.At(i + 1);
            int end = after == '{' ? Braces.Close(s, i + 1) + 1 : i + 1;
            if (after != '{')
            {
                if (after is '+' or '-' or '*' or '\'')
                    end++;
                while (Letters.IsLetter(text.At(end)) || Letters.IsDigit(text.At(end)))
                    end++;
            }
            if (end <= i + 1)
                continue;
            bool isMath = s[i] == '^' ? start < i || text.At(i - 1) is ')' or '}' or ']' : IsIndexed(text, start, i, after, end);
            // The degree sign is PAPER2001's.
            if (isMath && !s.StartsWith(i + 1, "circ") && !s.StartsWith(i + 1, "{circ"))
                hits.Add(new TextHit(start, end));
        }
    }

    private static readonly char[] s_scripts = ['_', '^'];

    /// <summary>
    /// One letter or the name of one, or braces behind the mark. Names of code have longer parts: "float8_e4m3", "top_k".
    /// </summary>
    private static bool IsIndexed(EntryText text, int start, int mark, char after, int end)
    {
        if (mark == start || text.At(start - 1) is '_' or '.' or '/' or '@' or '-' || text.At(end) is '_' or '(' or '@' or '='
            || (text.At(end) == '.' && Letters.IsLetter(text.At(end + 1))))
            return after == '{' && mark > start;
        bool isName = Array.Exists(s_greek, greek => greek.Name.Length == mark - start && text.Text.StartsWith(start, greek.Name))
            || (mark - start == 3 && text.Text.StartsWith(start, "log"));
        return after == '{' || isName || (mark - start == 1 && !Letters.IsDigit(text.At(start)));
    }

    /// <summary>Before a relation, or at a hyphen before a name: "tau = 0.7", "gamma-MoD".</summary>
    private static void FindGreek(EntryText text, string name, string letter, List<TextHit> hits)
    {
        foreach (int i in WordRuns.Find(text.Text, name))
        {
            int end = i + name.Length;
            char before = text.At(i - 1);
            if (Letters.IsWord(before) || before is '\\' or '-' or '.' or '/' or '\'')
                continue;
            int relation = text.At(end) == ' ' ? end + 1 : end;
            bool isRelated = text.At(relation) is '=' or '<' or '>' or '≤' or '≥' or '≈' or '∈'
                && text.At(relation + 1) is not ('=' or '>' or '/') && Letters.IsLower(text.At(i));
            if (isRelated)
                hits.Add(new TextHit(i, end, letter));
            else if (text.At(end) == '-' && Letters.IsUpper(text.At(end + 1))
                && (Letters.IsLower(text.At(i)) || name is "Delta" or "Sigma" or "Omega" or "Gamma") && name is not "ell")
                hits.Add(new TextHit(i, end));
            else if (FollowsQuantity(text, i))
                hits.Add(new TextHit(i, end));
        }
    }

    /// <summary>"A parameter omega": what is measured, and then its letter.</summary>
    private static bool FollowsQuantity(EntryText text, int start)
    {
        if (text.At(start - 1) != ' ' || !Letters.IsLower(text.At(start)))
            return false;
        int word = WordRuns.Start(text.Text, start - 1);
        return word < start - 1 && s_quantities.Contains(text.Text.Substring(word, start - 1 - word));
    }

    private static readonly HashSet<string> s_quantities = new(StringComparer.Ordinal)
    {
        "parameter", "parameters", "threshold", "coefficient", "factor", "temperature", "variable", "angle", "trajectory",
        "trajectories", "weight", "hyperparameter", "constant", "budget", "ratio", "rate", "exponent",
    };

    /// <summary>The names that end no English word with one letter more: "top-nsigma".</summary>
    private static readonly string[] s_glued = ["alpha", "gamma", "delta", "epsilon", "theta", "lambda", "sigma", "omega"];

    private static void FindGlued(EntryText text, string name, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf(name, StringComparison.Ordinal); i >= 0; i = s.IndexOf(name, i + name.Length, StringComparison.Ordinal))
        {
            bool isGlued = Letters.IsLetter(text.At(i - 1)) && !Letters.IsWord(text.At(i - 2))
                && text.At(i - 2) is not ('\\' or '/' or '.' or '\'');
            if (isGlued && !Letters.IsWord(text.At(i + name.Length)))
                hits.Add(new TextHit(i - 1, i + name.Length));
        }
    }
}
