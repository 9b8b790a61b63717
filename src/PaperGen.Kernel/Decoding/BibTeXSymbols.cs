namespace PaperGen.Internal;

/// <summary>What TeX's commands without an argument stand for, in text and in mathematics.</summary>
internal static class BibTeXSymbols
{
    // Name and text in turn.
    private const string Letters =
        "ss ß SS ẞ ae æ AE Æ oe œ OE Œ o ø O Ø aa å AA Å l ł L Ł i ı j ȷ imath ı jmath ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ "
        + "ij ĳ IJ Ĳ textschwa ə ";

    private const string Signs =

        "textendash – endash – textemdash — emdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” lq ‘ rq ’ "
            + "textquotesingle ' "
        + "textquotedbl \" quotedblbase „ quotesinglbase ‚ guillemotleft « guillemotright » guillemetleft « guillemetright » "
        + "guilsinglleft ‹ guilsinglright › flqq « frqq » flq ‹ frq › glqq „ grqq “ glq ‚ grq ‘ textasciitilde ~ textasciicircum ^ "
        + "textasciigrave ` textasciiacute ´ textasciidieresis ¨ textasciimacron ¯ textbackslash \\ backslash \\ textunderscore _ "
        + "textbar | textbardbl ‖ textless < textgreater > textbraceleft { textbraceright } lbrace { rbrace } lbrack [ rbrack ] "
        + "textdollar $ textpercent % textampersand & textnumbersign # textasteriskcentered * textbullet • textperiodcentered · "
        + "textdegree ° degree ° textcelsius ℃ textregistered ® textcopyright © copyright © texttrademark ™ trademark ™ registered ® "
        + "textsection § S § "
        + "textparagraph ¶ P ¶ dag † textdagger † ddag ‡ textdaggerdbl ‡ pounds £ textsterling £ texteuro € euro € EUR € "
        + "textyen ¥ textcent ¢ textcurrency ¤ textexclamdown ¡ textquestiondown ¿ textordfeminine ª textordmasculine º "
        + "textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textonehalf ½ textonequarter ¼ textthreequarters ¾ textmu µ "
        + "textmicro µ textohm Ω textpm ± texttimes × textdiv ÷ textlnot ¬ textnumero № textellipsis … ldots … dots … "
        + "dotsc … dotsb … cdots ⋯ textvisiblespace ␣ textrightarrow → textleftarrow ← checkmark ✓ cprime ʹ Cprime ʹ cydot · "
        + "textprime ′ prime ′ slash / bibrangedash – bibdatedash – hyphen - textcommabelow , ";

    private const string Greek =
        "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ "
        + "omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ "
        + "Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω textalpha α textbeta β textgamma γ textdelta δ "
        + "textepsilon ε textlambda λ textpi π textsigma σ textomega ω textOmega Ω textDelta Δ upmu μ upalpha α upbeta β "
        + "varGamma Γ varDelta Δ varTheta Θ varLambda Λ varXi Ξ varPi Π varSigma Σ varUpsilon Υ varPhi Φ varPsi Ψ varOmega Ω "
        + "uppi π upgamma γ updelta δ upsigma σ uptau τ upomega ω Upgamma Γ Updelta Δ Upomega Ω ";

    private const string Mathematics =
        "times × cdot · pm ± mp ∓ div ÷ ast * star ⋆ circ ∘ bullet • leq ≤ le ≤ geq ≥ ge ≥ leqslant ≤ geqslant ≥ neq ≠ ne ≠ ll ≪ gg ≫ "
        + "approx ≈ sim ~ simeq ≃ cong ≅ equiv ≡ propto ∝ infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ in ∈ notin ∉ ni ∋ subset ⊂ "
        + "subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅ varnothing ∅ wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬ oplus ⊕ "
        + "otimes ⊗ to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⇒ iff ⇔ mapsto ↦ "
        + "longrightarrow ⟶ longleftarrow ⟵ uparrow ↑ downarrow ↓ hookrightarrow ↪ rightharpoonup ⇀ rightleftharpoons ⇌ sum ∑ prod ∏ "
        + "int ∫ oint ∮ surd √ ell ℓ hbar ℏ hslash ℏ Re ℜ Im ℑ aleph ℵ wp ℘ angle ∠ perp ⊥ parallel ∥ mid ∣ vert | Vert ‖ langle ⟨ "
        + "rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ dagger † ddagger ‡ top ⊤ bot ⊥ models ⊨ vdash ⊢ triangle △ square □ Box □ "
        + "blacksquare ■ diamond ⋄ Diamond ◇ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ flat ♭ natural ♮ sharp ♯ lesssim ≲ "
        + "gtrsim ≳ colon : vdots ⋮ ddots ⋱ complement ∁ lhd ⊲ rhd ⊳ bigcup ⋃ bigcap ⋂ amalg ⨿ asymp ≍ prec ≺ succ ≻ preceq ⪯ succeq ⪰ "
        + "sqsubseteq ⊑ sqcup ⊔ sqcap ⊓ odot ⊙ ominus ⊖ oslash ⊘ boxtimes ⊠ ltimes ⋉ rtimes ⋊ multimap ⊸ rightsquigarrow ⇝ leadsto ⇝ "
        + "Longrightarrow ⟹ Longleftrightarrow ⟺ longmapsto ⟼ lvert | rvert | lVert ‖ rVert ‖ quad ␠ qquad ␠ lt < gt > ";

    private const string Logos =
        "Xy Xy TeX TeX LaTeX LaTeX LaTeXe LaTeX2ε BibTeX BibTeX BibLaTeX BibLaTeX XeTeX XeTeX LuaTeX LuaTeX pdfTeX pdfTeX ConTeXt ConTeXt "
        + "AmS AMS AmSTeX AMS-TeX AmSLaTeX AMS-LaTeX AMS AMS METAFONT METAFONT MF METAFONT METAPOST METAPOST MP METAPOST SliTeX SLiTeX "
        + "PS PostScript POSTSCRIPT PostScript TUB TUGboat UNIX UNIX WEB WEB CWEB CWEB SC SC ";

    // The journals of astronomers, as their database writes them.
    private const string Journals =
        "aj Astronomical␠Journal apj Astrophysical␠Journal apjl Astrophysical␠Journal␠Letters apjs Astrophysical␠Journal␠Supplement␠Series "
        + "aap Astronomy␠&␠Astrophysics aaps Astronomy␠&␠Astrophysics␠Supplement␠Series araa Annual␠Review␠of␠Astronomy␠and␠Astrophysics "
        + "mnras Monthly␠Notices␠of␠the␠Royal␠Astronomical␠Society nat Nature pasp Publications␠of␠the␠Astronomical␠Society␠of␠the␠Pacific "
        + "pasj Publications␠of␠the␠Astronomical␠Society␠of␠Japan jcap Journal␠of␠Cosmology␠and␠Astroparticle␠Physics prl "
        + "Physical␠Review␠Letters "
        + "pra Physical␠Review␠A prb Physical␠Review␠B prc Physical␠Review␠C prd Physical␠Review␠D pre Physical␠Review␠E physrep "
        + "Physics␠Reports "
        + "apss Astrophysics␠and␠Space␠Science ssr Space␠Science␠Reviews icarus Icarus solphys Solar␠Physics jgr "
        + "Journal␠of␠Geophysical␠Research "
        + "grl Geophysical␠Research␠Letters planss Planetary␠and␠Space␠Science actaa Acta␠Astronomica na New␠Astronomy nar "
        + "New␠Astronomy␠Reviews "
        + "procspie Proceedings␠of␠the␠SPIE aplett Astrophysical␠Letters ao Applied␠Optics applopt Applied␠Optics "
        + "nphysa Nuclear␠Physics␠A ";

    private const string Spaces =
        "space ␠ nobreakspace ␠ thinspace ␠ enspace ␠ emspace ␠ newline ␠ linebreak ␠ par ␠ newblock ␠ addspace ␠ addnbspace ␠ "
        + "textcompwordmark ∅ allowbreak ∅ ignorespaces ∅ relax ∅ hfill ␠ hfil ␠ break ∅ nobreak ∅ textnobreakspace ␠ negthinspace ∅ "
        + "item ␠ isdot ∅ bibinitperiod . bibinithyphendelim - addcomma , addperiod . adddot . addcolon : addsemicolon ; ";

    private static Dictionary<string, string>? s_symbols;

    /// <summary>The text of a command, without the backslash; null if it is none of these. A space stands for white space.</summary>
    public static string? Find(string name) =>
        (s_symbols ??= Read()).TryGetValue(name, out string? text) ? text : IsLogo(name) ? name : null;

    /// <summary>A command in capital letters, or one that ends in "TeX", is a name that somebody sets in his own way.</summary>
    private static bool IsLogo(string name)
    {
        if (name.Length > 3 && name.EndsWith("TeX", StringComparison.Ordinal))
            return true;
        for (int i = 0; i < name.Length; i++)
        {
            if ((uint)(name[i] - 'A') > 'Z' - 'A')
                return false;
        }
        return name.Length > 2;
    }

    private static Dictionary<string, string> Read()
    {
        string[] pairs = (Letters + Signs + Greek + Mathematics + Logos + Journals + Spaces).Split([' '],
            StringSplitOptions.RemoveEmptyEntries);
        var symbols = new Dictionary<string, string>(pairs.Length / 2, StringComparer.Ordinal);
        for (int i = 0; i + 1 < pairs.Length; i += 2)
            symbols[pairs[i]] = pairs[i + 1] is "∅" && pairs[i] is not ("emptyset" or "varnothing") ? "" : pairs[i + 1].Replace('␠', ' ');
        return symbols;
    }
}
