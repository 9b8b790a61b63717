namespace PaperGen.Model;

/// <summary>Which of the announced names is the paper's: the surest, then the first, with corrections.</summary>
internal static class IntroducedNameChoice
{
    public static string? Of(List<IntroducedNameCandidate> candidates, IntroducedNameTitle title)
    {
        if (candidates.Count == 0)
            return null;
        IntroducedNameStrength strength = IntroducedNameStrength.Phrase;
        foreach (IntroducedNameCandidate candidate in candidates)
            strength = candidate.Strength > strength ? candidate.Strength : strength;
        List<IntroducedNameCandidate> sure = candidates.FindAll(candidate => candidate.Strength == strength);

        IntroducedNameCandidate chosen = sure[0];
        // A phrase in the title beside a name is what the name is short for.
        int inTitle = sure.FindIndex(candidate => title.Has(candidate.Name) && (IsWord(candidate) || !IsWord(sure[0])));
        if (inTitle >= 0)
            chosen = sure[inTitle];
        else if (chosen.IsData && !title.IsAboutEvaluation && sure.FindIndex(static candidate => !candidate.IsData) is >= 0 and var method)
            chosen = sure[method];
        // PAP before PAP-12K, whichever is named first.
        foreach (IntroducedNameCandidate candidate in candidates)
        {
            if (candidate.Name.Length < chosen.Name.Length && chosen.Name.StartsWith(candidate.Name + "-", StringComparison.Ordinal))
                chosen = candidate;
        }
        return chosen.Name;
    }

    private static bool IsWord(IntroducedNameCandidate candidate) => candidate.Name.IndexOf(' ') < 0;
}
