using PaperGen.Analysis;
using PaperGen.Prose;
using PaperGen.Rules;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Rules;

/// <summary>What each rule finds and what it writes instead, and what it must not find.</summary>
public class RuleExampleTests
{
    // The text with the findings in angle quotes, and the text after the repair; null where nothing can repair it.
    public static TheoryData<string, string, string?> Examples => new()
    {
        { "PAPER1010", "It ends here, or not\u00AB...\u00BB", null },
        { "PAPER1010", "It ends here, or \u00AB[...]\u00BB", null },
        { "PAPER1010", "It ends here\u00AB\u2026\u00BB", null },
        { "PAPER2001", "It is \u00AB73times\u00BB faster and \u00ABsim 4.5times\u00BB smaller.",
            "It is 73\u00D7 faster and ~4.5\u00D7 smaller." },
        { "PAPER2001", "A \u00AB16times\u00BB16 grid by \u00ABtimes20\u00BB and \u00AB4Ktimes\u00BB.",
            "A 16\u00D716 grid by \u00D720 and 4K\u00D7." },
        { "PAPER2001", "From \u00ABsim70\u00BB to \u00ABsim 100\u00BB pages.", "From ~70 to ~100 pages." },
        { "PAPER2001", "With k \u00ABleq\u00BB5, n \u00ABgeq\u00BB 3 and \u00ABapprox\u00BB7.", "With k \u22645, n \u2265 3 and \u22487." },
        { "PAPER2001", "Left \u00ABrightarrow\u00BB right, 5%\u00ABuparrow\u00BB at 90\u00AB^circ\u00BB and 45\u00AB^{circ\u00BB}.",
            "Left \u2192 right, 5%\u2191 at 90\u00B0 and 45\u00B0." },
        { "PAPER2002", "A \u00ABtextbf{\u00BBbold} claim, and \u00ABemph{\u00BBno more}.", "A bold claim, and no more." },
        { "PAPER2002", "A \u00ABtextbf{\u00BBbold claim.", "A bold claim." },
        { "PAPER2003", "We \u00ABpresent ,\u00BB a framework.", null },
        { "PAPER2003", "A method \u00ABcalled .\u00BB It works.", null },
        { "PAPER2004", "Lamps, \u00AB\\eg\u00BB oil lamps.", "Lamps, e.g. oil lamps." },
        { "PAPER2004", "Lamps and oil \u00AB\\etc\u00BB. And more.", "Lamps and oil etc. And more." },
        { "PAPER2004", "It is \u00AB\\textbf\u00BB{bold} and 3\u00AB\\times\u00BB faster.", "It is bold and 3\u00D7 faster." },
        { "PAPER2004", "We propose \u00AB\\ours\u00BB, which works.", null },
        { "PAPER2005", "It saves 5\u00AB\\%\u00BB of R\u00AB\\&\u00BBD.", "It saves 5% of R&D." },
        { "PAPER2006", "The \u00AB``\u00BBlamp\u00AB''\u00BB and the \u00AB`wick'\u00BB.", "The \"lamp\" and the 'wick'." },
        { "PAPER2006", "A ''bold\u00AB''\u00BB claim of a \u00AB`quiet bird'\u00BB.", "A \"bold\" claim of a 'quiet bird'." },
        { "PAPER2006", "Half \u00AB``\u00BBa pair.", null },
        { "PAPER2006", "And half a pair\u00AB''\u00BB.", null },
        { "PAPER2007", "Lamps\u00AB -- \u00BBand oil\u00AB---\u00BBfor 9\u00AB--\u00BB17 readers.",
            "Lamps \u2013 and oil\u2014for 9\u201317 readers." },
        { "PAPER2008", "A bound of \u00AB$O(n^2)$\u00BB in \u00AB$n$\u00BB.", null },
        { "PAPER2004", "Turned by 360\u00AB{\\deg}\u00BB at once.", "Turned by 360\u00B0 at once." },
        { "PAPER2009", "See \u00AB[a.org/x](https://a.org/x)\u00BB.", "See https://a.org/x." },
        { "PAPER2009", "Until May 29\u00AB[6](https://a.org/x)\u00BB and May 30\u00AB[1.2k](https://a.org/x)\u00BB.", null },
        { "PAPER2009", "A \u00AB**strong**\u00BB and a \u00AB*small lamp*\u00BB, see \u00AB[code](https://example.org/a)\u00BB.",
            "A strong and a small lamp, see code (https://example.org/a)." },
        { "PAPER2010", "Oil \u00AB&amp;\u00BB lamps, \u00AB&#177;\u00BB5 and \u00AB&#x2264;\u00BB3.", "Oil & lamps, \u00B15 and \u22643." },
        { "PAPER2011", "A \u00AB<b>lamp</b>\u00BB and\u00AB<br/>\u00BBoil.", "A lamp and oil." },
        { "PAPER2011", "Code is \u00AB<a href=\"https://example.org/a\">here</a>\u00BB.", "Code is here (https://example.org/a)." },
        { "PAPER2011", "Lost \u00AB</jats:p>\u00BB end.", "Lost  end." },
        { "PAPER2012", "It reads \u00ABvideos.However\u00BB, it stops.", "It reads videos. However, it stops." },
        { "PAPER2013", "It has two heads\u00AB:(\u00BB1) a lamp, and parts\u00AB:(\u00BBii) oil.",
            "It has two heads: (1) a lamp, and parts: (ii) oil." },
        { "PAPER2014", "By \u00ABthe the\u00BB light of \u00ABa a\u00BB lamp.", "By the light of a lamp." },
        { "PAPER2015", "\u00ABAbstract:\u00BB We read.", "We read." },
        { "PAPER2015", "\u00ABABSTRACT\u00BB We read.", "We read." },
        { "PAPER2015", "\u00ABabstract.\u00BB We read.", "We read." },
        { "PAPER2016", "A\u00AB\u0007\u00BB bell, e\u00AB\uFB03\u00BBcient, one\u00AB\u00A0\u00BBspace, soft\u00AB\u00AD\u00BBly.",
            "A bell, efficient, one space, softly." },
        { "PAPER2016", "A lost \u00AB\uFFFD\u00BB.", null },
        { "PAPER2017", "A \u00AB\u202E\u00BBturned\u00AB\u202C\u00BB lamp.", "A turned lamp." },
        { "PAPER2018", "A caf\u00AB\u00C3\u00A9\u00BB and it\u00AB\u00E2\u20AC\u2122\u00BBs open.", "A caf\u00E9 and it\u2019s open." },
        { "PAPER2019", "A caf\u00ABe\u0301\u00BB.", "A caf\u00E9." },
        { "PAPER3001", "Code at \u00ABhttps://example.org/a{https://example.org/a}\u00BB.", "Code at https://example.org/a." },
        { "PAPER3001", "We \u00ABhttps://github.com/birds/crane{publish all feathers}\u00BB for later.",
            "We publish all feathers (https://github.com/birds/crane) for later." },
        { "PAPER3001", "See our \u00ABhttps://a.org/x{project page}\u00BB and the \u00ABhttps://a.org/y{project page}\u00BB.",
            "See our https://a.org/x and the project page (https://a.org/y)." },
        { "PAPER3001", "At \u00AB\\url{https://x.org/a}\u00BB, \u00ABmagenta{https://x.org/b}\u00BB, "
            + "\u00ABbrightteal{https://x.org/c}\u00BB and \u00AB\\href{https://x.org/d}\u00BB.",
                "At https://x.org/a, https://x.org/b, https://x.org/c and https://x.org/d." },
        { "PAPER3001", "Our \u00AB\\href{https://x.org/a}{many words.}\u00BB And \u00AB\\href{https://x.org/b}{\\textbf{here}}\u00BB.",
            "Our many words (https://x.org/a). And https://x.org/b." },
        { "PAPER3001", "What is shared\u00AB{https://x.org/a}\u00BB is shared.", "What is shared https://x.org/a is shared." },
        { "PAPER3001", "All \u00ABhttps://x.org/a{see {these}\u00BB words} stay, and \u00AB\\href{https://x.org/b}{see {\\bf these} "
            + "words}\u00BB.", null },
        { "PAPER3001", "Code at \u00ABhttps://example.org/a{blue{https://example.org/a}\u00BB}, \u00ABhttps://example.org/b{here}\u00BB.",
            "Code at https://example.org/a, https://example.org/b." },
        { "PAPER3002", "See \u00ABhttps: //\u00BBexample.org and \u00ABhttp:/\u00BBexample.org.",
            "See https://example.org and http://example.org." },
        { "PAPER3003", "See \u00ABhttps://github. com/\u00BBa/b and \u00ABhttps://gitlab.com/ \u00BBa/b.",
            "See https://github.com/a/b and https://gitlab.com/a/b." },
        { "PAPER3004", "In the field\u00ABhttps://\u00BBexample.org/a.", "In the field https://example.org/a." },
        { "PAPER3005", "See https://example.org/a\u00AB\\_\u00BBb\u00AB\\%\u00BB20.", "See https://example.org/a_b%20." },
        { "PAPER3006", "See \u00ABhttps://\u00BBhttps://example.org/a.", "See https://example.org/a." },
        { "PAPER3006", "See \u00ABhttps://nowhere/a\u00BB.", null },
        { "PAPER3007", "See \u00ABhttp://github.com/a/b\u00BB, \u00ABhttp://a.github.io\u00BB.",
            "See https://github.com/a/b, https://a.github.io." },
        { "PAPER3008", "See \u00ABhttps://www.arxiv.org/abs/2405.06067\u00BB.", "See https://arxiv.org/abs/2405.06067." },
        { "PAPER3009", "See \u00ABgithub.com/a/b\u00BB and (\u00ABa.github.io\u00BB).",
            "See https://github.com/a/b and (https://a.github.io)." },
        { "PAPER3010", "See \u00ABhttps://bit.ly/abc\u00BB.", null },
        { "PAPER3011", "See \u00ABhttps://anonymous.4open.science/r/a\u00BB.", null },
        { "PAPER3012", "See arXiv:\u00AB2413.00001\u00BB, arXiv: \u00AB2405.6067v2\u00BB, https://arxiv.org/abs/\u00AB2405.00000\u00BB "
            + "and arXiv:\u00ABhep-th/0813001\u00BB.", null },
        { "PAPER2001", "A \u00AB{sim}40\u00BB of it, \u00ABsim!30\u00BB FPS, 7\u00AB{times}\u00BB faster, \u00ABNtimes\u00BB more, "
            + "\u00AB8times\u00BBGPU, 200\u00ABmtimes\u00BB130 and \u00ABLLMtimes\u00BBMapReduce.",
                "A ~40 of it, ~30 FPS, 7\u00D7 faster, N\u00D7 more, 8\u00D7GPU, 200m\u00D7130 and LLM\u00D7MapReduce." },
        { "PAPER2001", "By 90\u00ABcirc\u00BB, a \u00ABgg\u00BB b.", "By 90\u00B0, a \u226B b." },
        { "PAPER2001", "On 64 \u00ABtimes\u00BB 288 and N \u00ABtimes\u00BB M; denser \u00ABneq\u00BB better, 12.4 \u00ABpm\u00BB 0.3, "
            + "p_c \u00ABapprox\u00BB 0.41, N \u00ABcdot\u00BB T.",
                "On 64 \u00D7 288 and N \u00D7 M; denser \u2260 better, 12.4 \u00B1 0.3, p_c \u2248 0.41, N \u00B7 T." },
        { "PAPER2001", "From 0.7\u00ABrightarrow\u00BB0.9, SFT\u00ABrightarrow\u00BBDPO, text\u00ABrightarrow\u00BBimage, (FVD, "
            + "\u00ABRightarrow\u00BB), (\u00ABdownarrow\u00BB), \u00ABnabla\u00BB^2 and \u00ABell\u00BB_1, 360\u00AB^o\u00BB.",
                "From 0.7\u21920.9, SFT\u2192DPO, text\u2192image, (FVD, \u21D2), (\u2193), \u2207^2 and \u2113_1, 360\u00B0." },
        { "PAPER2002", "A \u00ABtext{\u00BBCO}upled, \u00ABsoftred{\u00BBred} and \u00ABtextcolor{red}{\u00BBblue} lamp.",
            "A COupled, red and blue lamp." },
        { "PAPER2003", "We propose a new lamp\u00AB, .\u00BB It burns oil.", null },
        { "PAPER2003", "Compared \u00ABwith ,\u00BB it \u00ABoutperforms ,\u00BB all \u00ABof .\u00BB them.", null },
        { "PAPER2004", "A \u00AB{\\em\u00BB bold} claim of 90\u00AB^\\circ\u00BB.", "A bold claim of 90\u00B0." },
        { "PAPER2005", "A set \u00AB\\{\u00BBa\u00AB\\}\u00BB.", "A set {a}." },
        { "PAPER2007", "Lamps\u00AB--\u00BBand oil, (oil)\u00AB--\u00BBthe best.", "Lamps\u2013and oil, (oil)\u2013the best." },
        { "PAPER2008", "A bias of \u00AB$0.19$\u00BB in 95\\% of \u00AB$-3$\u00BB cases.", "A bias of 0.19 in 95\\% of -3 cases." },
        { "PAPER2008", "By \u00AB$2\\times$\u00BB, \u00AB$\\sim 5\\%$\u00BB, \u00AB$\\tau$\u00BB-bench and \u00AB\\(\\pm 3\\)\u00BB.",
            "By 2\u00D7, ~5%, \u03C4-bench and \u00B1 3." },
        { "PAPER2008", "A bound of \u00AB\\(n^2\\)\u00BB, \u00AB$9^2$\u00BB and \u00AB$p \\leq 0.05$\u00BB.", null },
        { "PAPER2012", "A model (LLM)\u00AB.Our\u00BB way, GPT-4\u00AB.In\u00BB it, LLMs\u00AB.We\u00BB go, \u00ABreally?Yes\u00BB we, "
            + "\u00ABpattern.ECHO\u00BB shows it.",
                "A model (LLM). Our way, GPT-4. In it, LLMs. We go, really? Yes we, pattern. ECHO shows it." },
        { "PAPER2013", "It has three aspects\u00AB:F\u00BBirst the lamp.", "It has three aspects: First the lamp." },
        { "PAPER2014", "At 30 \u00ABFPS FPS\u00BB \u00ABwith with\u00BB \u00ABlanguage language\u00BB models.",
            "At 30 FPS with language models." },
        { "PAPER2021", "A \u00AB{K}\u00BBing of 1\u00AB{,}\u00BB200, N\u00AB{=}\u00BB4, \u00AB{bf bold}\u00BB, B\u00AB{ERT}\u00BB and "
            + "\u00AB{LLM}\u00BBs, Name\u00AB{}\u00BB.", "A King of 1,200, N=4, bold, BERT and LLMs, Name." },
        { "PAPER2021", "A \u00ABmycolor{x}\u00BB and half \u00AB}\u00BB of \u00AB{\u00BB.", null },
        { "PAPER2021", "See https://a.org/b\u00AB}\u00BB, all of you.", "See https://a.org/b, all of you." },
        { "PAPER2022", "By Gr\u00AB\\\"a\u00BBfe, Poincar\u00AB\\'e\u00BB, na\u00AB\\\"{\\i}\u00BBve "
            + "\u00AB{\\\"U}\u00BBst\u00AB\\\"{u}\u00BBn and an object\u00AB\\'\u00BBs own.",
                "By Gr\u00E4fe, Poincar\u00E9, na\u00EFve \u00DCst\u00FCn and an object's own." },
        { "PAPER2023", "Models\u00AB~\u00BB(LLMs), Figure\u00AB~\u00BB1, 19\u00AB\\,\u00BBFPS, e.g.\u00AB\\ \u00BBby, 4.2\u00AB,\u00BBs "
            + "of it.", "Models (LLMs), Figure 1, 19 FPS, e.g. by, 4.2 s of it." },
        { "PAPER2023", "One line\u00AB\\\\\u00BBand \u00AB\\\\\u00BBanother.", "One line and another." },
        { "PAPER2024", "Large \u00ABModels(\u00BBLLMs), \u00ABentities(\u00BBsmall molecules) and (the law\u00AB)that\u00BB holds.",
            "Large Models (LLMs), entities (small molecules) and (the law) that holds." },
        { "PAPER2025", "In this \u00ABpaper,we\u00BB read, \u00ABscenario;However\u00BB, e.g.\u00AB,notes\u00BB of it.",
            "In this paper, we read, scenario; However, e.g., notes of it." },
        { "PAPER2026", "New \u00ABtech- niques\u00BB of \u00ABlearn- ing\u00BB, \u00ABpre- training\u00BB as pre-training, to "
            + "\u00ABim-prove\u00BB and improve, \u00ABsta-bility\u00BB is stability.",
                "New techniques of learning, pre-training as pre-training, to improve and improve, stability is stability." },
        { "PAPER2026", "An \u00ABuncom- mon\u00BB lamp.", null },
        { "PAPER2027", "It burns. \u00AB%\u00BB say how long. It ends.\u00AB%\u00BBwhat else", null },
        { "PAPER2028", "A \u00ABstatistic-the\u00BB mean, of all \u00ABdomains-a\u00BB challenge, (all)\u00AB-which\u00BB is so.",
            "A statistic\u2014the mean, of all domains\u2014a challenge, (all)\u2014which is so." },
        { "PAPER2029", "A lamp\u00AB ,\u00BB and oil\u00AB ;\u00BB and the lamp\u00AB 's\u00BB wick and so\u00AB .\u00BB", null },
        { "PAPER2030", "Notes, i.e.\u00AB,,\u00BB lamps\u00AB..\u00BB And oil\u00AB,,\u00BB too.", "Notes, i.e., lamps. And oil, too." },
        { "PAPER2031", "With \u00ABtau\u00BB = 0.7 and \u00ABgamma\u00BB<3.", "With \u03C4 = 0.7 and \u03B3<3." },
        { "PAPER2031", "Of \u00ABp_c\u00BB, \u00ABpi_0\u00BB, \u00ABR^2\u00BB, \u00ABG_{stack}\u00BB, (IA)\u00AB^3\u00BB, "
            + "\u00AB\u03C4_0\u00BB, \u00ABn^{1+o(1)}\u00BB, \u00ABgamma\u00BB-MoD, a parameter \u00ABomega\u00BB, top-\u00ABnsigma\u00BB.", null },
        { "PAPER2032", "In parts\u00ABx2013\u00BBan index, lamps \u00ABx2013\u00BB oil, the user\u00AB\\u2019\u00BBs.",
            "In parts\u2013an index, lamps \u2013 oil, the user\u2019s." },
        { "PAPER2033", "It goes on and \u00ABon\u00BB", null },
        { "PAPER2034", "As LCM \u00AB[23]\u00BB and Sora \u00AB[4 ]\u00BB do.", null },
        { "PAPER2034", "All lamps are \u00ABavailable.5\u00BB Unlike oil. \u00ABAvailable.6\u00BB As LCM \u00AB[23]\u00BB has.", null },
        { "PAPER2024", "Lamps of all \u00ABdomains(\u00BBe.g., oil) and \u00ABlevels(\u00BBi.e., floors).",
            "Lamps of all domains (e.g., oil) and levels (i.e., floors)." },
        { "PAPER2037", "With \u00AB40, 000\u00BB lamps, \u00AB1, 000, 000\u00BB readers and \u00AB3 ,000\u00BB pages.",
            "With 40,000 lamps, 1,000,000 readers and 3,000 pages." },
        { "PAPER2038", "Our \u00ABmodelsand\u00BB other models light \u00ABofthe\u00BB room, \u00ABThelamps\u00BB of all lamps.",
            "Our models and other models light of the room, The lamps of all lamps." },
        { "PAPER2039", "We \u00ABffnd\u00BB and \u00ABffne\u00BB-tune \u00ABSigniffcantly\u00BB.", "We find and fine-tune Significantly." },
        { "PAPER2039", "To \u00ABffow\u00BB.", null },
        { "PAPER2038", "A \u00ABshelfbased\u00BB shelf of \u00ABoutof-domain\u00BB texts, a lamp of \u00ABState-ofthe-art\u00BB, \u00ABText-ToVideo\u00BB.",
            "A shelf-based shelf of out-of-domain texts, a lamp of State-of-the-art, Text-To-Video." },
        { "PAPER2028", "To address this \u00ABlimitation-and\u00BB due to lamps, at 1 \u00ABFPS-on\u00BB a card.",
            "To address this limitation\u2014and due to lamps, at 1 FPS\u2014on a card." },
        { "PAPER2028",
            "It excels in \u00ABtasks-achieving\u00BB up to 4, and had to \u00ABachieve-making\u00BB it a \u00ABsize-with\u00BB a lamp.",
            "It excels in tasks\u2014achieving up to 4, and had to achieve\u2014making it a size\u2014with a lamp." },
        { "PAPER3002", "See \u00ABhttps:// \u00BBexample.org.", "See https://example.org." },
        { "PAPER3003", "See \u00ABhttps://github .com/\u00BBa/b, \u00ABhttps://nest. github.io\u00BB/x, \u00ABhttps://github.com "
            + "\u00BB/a/b.", "See https://github.com/a/b, https://nest.github.io/x, https://github.com/a/b." },
        { "PAPER3003", "See \u00ABhttps://github.com/storks/ \u00BBnestwatch and \u00ABhttps://github.com/storks/nest- \u00BBwatch or "
            + "\u00ABhttps://hf.co/ \u00BBa/b.",
                "See https://github.com/storks/nestwatch and https://github.com/storks/nest-watch or https://hf.co/a/b." },
        { "PAPER3004", "At \u00ABmagentahttps://\u00BBexample.org/a.", "At https://example.org/a." },
        { "PAPER3005", "At \u00ABhttps://herons77\\allowbreak-marsh.github.io/\\allowbreak Nest.github.io/\u00BB it is.",
            "At https://herons77-marsh.github.io/Nest.github.io/ it is." },
        { "PAPER3009", "It is available at \u00ABbirds.ai\u00BB, visit \u00ABnest.example.org/x\u00BB. Project page: "
            + "\u00ABbirds.example.com\u00BB. See \u00ABhf.co/a/b\u00BB.", "It is available at https://birds.ai, visit "
                + "https://nest.example.org/x. Project page: https://birds.example.com. See https://hf.co/a/b." },
        { "PAPER3010", "See \u00ABhttps://goo.gle/abc\u00BB.", null },
        { "PAPER3014", "Code is \u00ABavailable at\u00BB. It can be \u00ABfound on our\u00BB . See \u00ABthis https URL\u00BB.", null },
        { "PAPER3013", "See \u00ABdoi:10.1000/a.b\u00BB, \u00ABdoi: 10.1000/c\u00BB and \u00ABhttp://dx.doi.org/10.1000/d\u00BB "
            + "(\u00ABdoi.org/10.1000/e\u00BB).", "See https://doi.org/10.1000/a.b, https://doi.org/10.1000/c and "
                + "https://doi.org/10.1000/d (https://doi.org/10.1000/e)." },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Damage_is_found_where_it_is_and_repaired_for_good(string id, string marked, string? repaired)
    {
        string text = RuleRun.Unmarked(marked);
        List<TextHit> hits = RuleRun.Find(id, RuleRun.Text(text));
        Assert.Equal(marked, RuleRun.Mark(text, hits));
        // Else nobody would ask the rule.
        Assert.True(RuleRun.Rule(id).Anchors.Overlaps(RuleRun.Text(text).Characters));
        if (repaired is null)
        {
            Assert.All(hits, hit => Assert.Null(hit.Fix));
            return;
        }
        Assert.Equal(repaired, RuleRun.Repair(text, hits));
        Assert.Empty(RuleRun.Find(id, RuleRun.Text(repaired)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void One_repair_at_a_time_comes_to_the_same(string id, string marked, string? repaired)
    {
        string text = RuleRun.Unmarked(marked);
        // Each repair removes its finding; what is left at the end has none that can be repaired.
        for (List<TextHit> hits = RuleRun.Find(id, RuleRun.Text(text)); repaired is not null && hits.Count > 0;)
        {
            text = RuleRun.Repair(text, hits[..1]);
            // The other half of a pair may be a finding, too, or not.
            (int before, bool isPair) = (hits.Count, hits[0].Partner is not null);
            hits = RuleRun.Find(id, RuleRun.Text(text));
            Assert.InRange(hits.Count, isPair ? before - 2 : before - 1, before - 1);
        }
        Assert.Equal(repaired ?? RuleRun.Unmarked(marked), text);
    }

    [Fact]
    public void Every_rule_has_an_example()
    {
        // These say where a text goes on too long; they have a test of their own.
        string[] lengths = ["PAPER1009", "PAPER1011", "PAPER1012", "PAPER1027"];
        Assert.Equal(TextRules.All.Select(rule => rule.Descriptor.Id).Order(),
            Examples.Select(row => row.Data.Item1).Concat(lengths).Distinct().Order());
    }

    [Theory]
    [InlineData(2000, 250)]
    public void Texts_of_the_greatest_length_are_silent_and_one_character_more_is_found(int ofAbstract, int ofTitle)
    {
        Assert.Empty(RuleRun.Find("PAPER1011", RuleRun.Text(new string('a', ofAbstract))));
        Assert.Equal(ofAbstract, Assert.Single(RuleRun.Find("PAPER1011", RuleRun.Text(new string('a', ofAbstract + 1)))).Start);
        Assert.Empty(RuleRun.Find("PAPER1011", RuleRun.Text(new string('a', ofAbstract + 1), EntryPart.Title)));
        Assert.Empty(RuleRun.Find("PAPER1012", RuleRun.Text(new string('a', ofTitle), EntryPart.Title)));
        Assert.Equal(ofTitle, Assert.Single(RuleRun.Find("PAPER1012", RuleRun.Text(new string('a', ofTitle + 1), EntryPart.Title))).Start);
        Assert.Empty(RuleRun.Find("PAPER1012", RuleRun.Text(new string('a', ofTitle + 1))));
    }

    [Theory]
    [InlineData("b c", 2001)]
    [InlineData("bcd efg", 2003)]
    [InlineData("bcd", 2003)]
    [InlineData(" bcd", 2004)]
    public void A_long_abstract_is_marked_at_the_word_where_it_goes_on(string more, int end) =>
        Assert.Equal((2000, end), Assert.Single(RuleRun.Find("PAPER1011", RuleRun.Text(new string('a', 2000) + more))) is var hit
            ? (hit.Start, hit.End) : default);

    [Fact]
    public void A_line_break_is_found_once_at_the_first()
    {
        Assert.Equal((1, 2), Assert.Single(RuleRun.Find("PAPER1009", RuleRun.Text("a\r\nb\nc"))) is var hit
            ? (hit.Start, hit.End) : default);
        Assert.Empty(RuleRun.Find("PAPER1009", RuleRun.Text("a  b\tc")));
    }

    /// <summary>The traps of the seed and the exclusions of each rule.</summary>
    [Theory]
    [InlineData("From sim2real to real2sim, and \"sim2real\" again.")]
    [InlineData("Many times 3 is more; sometimes 4, overtimes5x, similar 7.")]
    [InlineData("An approx 5 of them, a narrow rightarrows, an arrow.")]
    [InlineData("It costs $25 per million tokens, not $15 per million.")]
    [InlineData("Tags of models are text: <think>, <EOS>, <subject, object>, <0.5, [MASK], #Encoder.")]
    [InlineData("Both in- and out-domain, for 0.5% - 2% of (x, f(x)), f:(0, 1).")]
    [InlineData("It has 1) a lamp and 2) oil, e.g., rape oil, i.e., w.r.t. any light.")]
    [InlineData("Command-R+ has +22% on 30+ tasks; scenario; However it is.")]
    [InlineData("We present , to our knowledge, the first lamp.")]
    [InlineData("A name, called Lamp, is present, and present. The end.")]
    [InlineData("It reads in in-context ways, Policy Policy Optimization, the the-ory, a-a a.")]
    [InlineData("Markdown's `code` and ``` are code, the readers' `lamps.")]
    [InlineData("A * B * C is 2*3*4 and a_b_c is _x_, a* search and b* search, [1](2), [a](b).")]
    [InlineData("Versions such as Node.js, e.g.The and v1.Two, U.S.Army, example.org/a.Html now.")]
    [InlineData("An &unknown; entity, R&D; AT&T, &#xD800; and &;.")]
    [InlineData("A caf\u00E9 with \u00C3 and \u00C2 in it, 3 \u00D7 4.")]
    [InlineData("The \u05E9\u05DC\u05D5\u05DD\u200F mark belongs there.")]
    [InlineData("See https://x.github.io/ and the rest/of it, https://localhost/a, http://10.0.0.1/b.")]
    [InlineData("See http://example.org/a--b and https://www.example.org/ and https://hf.co/a/b.")]
    [InlineData("Write to me@github.com/a or @a.github.io, not-github.com/b, gist.github.com/c, [github.com/d].")]
    [InlineData("See https://someone@www.github.com/a and https://www.github.com:8080/b.")]
    [InlineData("See https://www.github.com@www.github.com for that.")]
    [InlineData("The lamp (github.com) is on GitHub.com alone.")]
    [InlineData("In arXiv:2106.06981's words, on arXiv: HTML, arXiv:2405.06067v2, arXiv:hep-th/9901001 and "
        + "https://arxiv.org/pdf/2405.06067v1.pdf it is, arXiv: 2024 edition.")]
    [InlineData("See https://doi.org/10.1000/a.b, 10.1000/c, version 10.5 of it.")]
    [InlineData("Our anonymized GitHub link is no link; https and http: are words.")]
    [InlineData("Abstract reasoning is what abstracts are about.")]
    [InlineData("Abstracting from it, ABSTRACTS are short.")]
    public void Traps_are_silent(string text)
    {
        string digest = "A Title\n\n" + text;
        Assert.Empty(TextRuleRunner.Check(DigestParser.Parse(digest)).Select(finding => $"{finding.Rule.Descriptor.Id} {finding.Found}"));
        // Every rule was asked about the abstract, which the parser must have taken for one.
        Assert.True(Assert.Single(DigestParser.Parse(digest).Entries).HasAbstract);
    }

    [Theory]
    [InlineData("k-means and xGen: a lower-case title")]
    [InlineData("Q: What Is a Lamp? And Its Formation")]
    [InlineData("VGGT-SLAM++")]
    [InlineData("One: Two: Three")]
    [InlineData("Abstract: A Title May Say So")]
    [InlineData("It Goes On...")]
    public void Titles_are_silent(string title) =>
        Assert.Empty(TextRules.All.SelectMany(rule => RuleRun.Find(rule.Descriptor.Id, RuleRun.Text(title, EntryPart.Title))));

    [Theory]
    [InlineData("\u00ABLamp:Toward\u00BB More Light", "Lamp: Toward More Light")]
    [InlineData("\u00ABMH-Lamp:Multi\u00BB-Head Oil", "MH-Lamp: Multi-Head Oil")]
    public void A_title_is_glued_at_its_colon(string marked, string repaired)
    {
        string text = RuleRun.Unmarked(marked);
        List<TextHit> hits = RuleRun.Find("PAPER1027", RuleRun.Text(text, EntryPart.Title));
        Assert.Equal(marked, RuleRun.Mark(text, hits));
        Assert.Equal(repaired, RuleRun.Repair(text, hits));
        Assert.Empty(RuleRun.Find("PAPER1027", RuleRun.Text(text)));
        Assert.Empty(RuleRun.Find("PAPER1027", RuleRun.Text(repaired, EntryPart.Title)));
    }

    [Theory]
    [InlineData("Re:Zero")]
    [InlineData("A 1:4 Lamp and a b:C of d")]
    public void Other_colons_of_titles_are_right(string title) =>
        Assert.Empty(RuleRun.Find("PAPER1027", RuleRun.Text(title, EntryPart.Title)));
}
