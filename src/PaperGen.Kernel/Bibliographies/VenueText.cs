namespace PaperGen.Bibliographies;

/// <summary>What the name of a venue says of it.</summary>
internal static class VenueText
{
    /// <summary>Words that are in names of conferences.</summary>
    private static readonly HashSet<string> s_conferenceWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "conference", "conferences", "conf", "proceedings", "proc", "workshop", "workshops", "symposium", "congress", "colloquium",
        "meeting",
    };

    /// <summary>Conferences by the abbreviations that people write for them; case counts, as "Micro" is a journal.</summary>
    private static readonly HashSet<string> s_conferences = new(StringComparer.Ordinal)
    {
        "AAAI", "AACL", "ACL", "ACSAC", "AISTATS", "AAMAS", "ASE", "ASPLOS", "BMVC", "CADE", "CASCON", "CAV", "CCS", "CHI", "CIDR",
        "CIKM", "CLEF", "COLING", "COLM", "COLT", "CONCUR", "CoNLL", "CoRL", "CRYPTO", "CSCW", "CVPR", "CVPRW", "DAC", "EACL", "ECAI",
        "ECCV", "ECCVW", "ECIR", "ECML", "ECOOP", "EDBT", "EMNLP", "ESEC", "ESOP", "EUROCRYPT", "EuroSys", "FAccT", "FAST", "FOCS",
        "FSE", "GECCO", "HPCA", "ICALP", "ICASSP", "ICCV", "ICCVW", "ICDAR", "ICDE", "ICDM", "ICFP", "ICIP", "ICLP", "ICLR", "ICML",
        "ICPR", "ICRA", "ICSE", "IJCAI", "IJCNN", "INLG", "Interspeech", "INTERSPEECH", "IROS", "ISCA", "ISMIR", "ISSTA", "IUI",
        "IWSLT", "KDD", "LICS", "LREC", "MICCAI", "MICRO", "MLSys", "MSR", "NAACL", "NDSS", "NeurIPS", "NIPS", "NSDI", "OOPSLA", "OSDI",
        "PLDI", "PODC", "PODS", "POPL", "PPoPP", "RecSys", "RSS", "SemEval", "SIGCOMM", "SIGCSE", "SIGDIAL", "SIGGRAPH", "SIGIR",
        "SIGKDD", "SIGMOD", "SOCG", "SODA", "SOSP", "SPAA", "STACS", "STOC", "TACAS", "TREC", "UAI", "UbiComp", "UIST", "USENIX",
        "WACV", "WMT", "WSDM", "WWW",
    };

    /// <summary>Words that no name of a conference has, unless it names its proceedings.</summary>
    private static readonly HashSet<string> s_journalWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "journal", "transactions", "trans", "letters", "magazine", "annals", "bulletin", "bull", "review", "reviews", "quarterly",
        "arxiv", "corr", "preprint", "preprints",
    };

    /// <summary>Journals that are called proceedings.</summary>
    private static readonly string[] s_proceedingsThatAreJournals =
    [
        "Proceedings of the IEEE", "Proceedings of the National Academy", "Proceedings of the Royal Society",
        "Proceedings of the VLDB Endowment", "Proceedings of the ACM on ", "Proceedings of the London Mathematical",
        "Proceedings of the American Mathematical", "Proceedings of the American Philosophical", "Proceedings of the Institution of",
        "Proceedings of the Physical Society", "Proceedings of the Academy", "Proceedings of the Cambridge Philosophical", "Proc. IEEE",
        "Proc. of the IEEE", "Proc. Natl", "Proc. R. Soc", "Proc. VLDB", "Proc. ACM",
    ];

    /// <summary>Whether papers of the venue appear in proceedings, as those of conferences and workshops do.</summary>
    public static bool IsConference(string venue)
    {
        foreach (string journal in s_proceedingsThatAreJournals)
        {
            // "Proceedings of the IEEE" alone is the journal, "Proceedings of the IEEE Conference on ..." is not.
            int start = venue.IndexOf(journal, StringComparison.OrdinalIgnoreCase);
            if (start >= 0 && !HasAny(venue.Substring(start + journal.Length), s_conferenceWords))
                return false;
        }
        if (venue.StartsWith("Advances in Neural Information", StringComparison.OrdinalIgnoreCase)
            || venue.StartsWith("Findings of", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }
        if (HasAny(venue, s_conferenceWords))
            return venue.IndexOf("journal", StringComparison.OrdinalIgnoreCase) < 0 && !venue.StartsWith("J. ", StringComparison.Ordinal);
        return !HasAny(venue, s_journalWords) && HasAny(venue, s_conferences);
    }

    private static bool HasAny(string text, HashSet<string> words)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            if (i > start && words.Contains(text.Substring(start, i - start)))
                return true;
        }
        return false;
    }
}
