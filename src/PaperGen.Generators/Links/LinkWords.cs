using Microsoft.CodeAnalysis.Text;
using PaperGen.Internal;

namespace PaperGen.Links;

/// <summary>What the words around an address call it.</summary>
[Flags]
internal enum LinkCues
{
    None = 0,
    Code = 1,
    Project = 2,
    Model = 4,
    Dataset = 8,
    Demo = 16,
    Video = 32,
}

/// <summary>What the sentence around an address says of it.</summary>
/// <param name="Named">What it is called; several things if they are named together.</param>
/// <param name="Mentioned">All that the sentence before it mentions, if that is what calls it so.</param>
internal readonly record struct LinkContext(LinkCues Named, LinkCues Mentioned);

/// <summary>
/// Reads the sentence that leads to an address, backwards from it: the nearest things named, and what is joined to them by "and" or a comma
/// ("code and data are available at"). Things behind a preposition only say more of another ("the dataset for training our models is at").
/// </summary>
internal static class LinkWords
{
    /// <summary>How far a sentence is read to either side.</summary>
    private const int MaxBefore = 300, MaxBehind = 60;

    private static readonly Dictionary<string, LinkCues> s_cues = Cues(
        (LinkCues.Code, "code codes codebase codebases implementation implementations repository repositories repo repos library software toolkit toolbox package scripts framework pipeline recipe recipes"),
        (LinkCues.Project, "project projects page pages website websites webpage webpages homepage homepages site sites visit"),
        (LinkCues.Model, "model models weight weights checkpoint checkpoints"),
        (LinkCues.Dataset, "dataset datasets data corpus corpora"),
        (LinkCues.Demo, "demo demos demonstration demonstrations playground"),
        (LinkCues.Video, "video videos"));

    // Between two things that are named together.
    private static readonly HashSet<string> s_joining = Words(
        "and or & as well both all the a an our their its this these that source open open-source open-sourced opensource pre-trained pretrained trained fine-tuned finetuned training evaluation test "
        + "full complete associated corresponding related online interactive live supplementary reference official released relevant such inference derived curated");

    private static readonly HashSet<string> s_prepositions = Words("of for with to from on in at by about using containing including via between into over under through which without where");

    // "On our project page" and "in the repository" are places; only "of" and the like make them say more of something else.
    private static readonly HashSet<string> s_places = Words("to from on in at by via into through");

    // "Data science" is no data.
    private static readonly HashSet<string> s_dataOf = Words("science scientists mining augmentation contamination");

    /// <summary>What the words around an address say of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bounds">The title, abstract or line in which the address stands.</param>
    /// <param name="address">The address.</param>
    public static LinkContext Read(string text, TextSpan bounds, TextSpan address)
    {
        List<Word> before = Before(text, Math.Max(bounds.Start, address.Start - MaxBefore), address.Start);
        LinkCues named = Named(before, out LinkCues nearest);
        if (named == LinkCues.None)
            return new LinkContext(nearest != LinkCues.None ? nearest : Behind(text, address.End, Math.Min(bounds.End, address.End + MaxBehind)), LinkCues.None);
        LinkCues mentioned = LinkCues.None;
        foreach (Word word in before)
            mentioned |= word.Cue;
        return new LinkContext(named, mentioned);
    }

    /// <param name="words">The words before the address.</param>
    /// <param name="nearest">The nearest things behind a preposition: "for the demo, see".</param>
    private static LinkCues Named(List<Word> words, out LinkCues nearest)
    {
        nearest = LinkCues.None;
        for (int i = words.Count - 1; i >= 0; i--)
        {
            if (words[i].Cue == LinkCues.None)
                continue;
            LinkCues group = words[i].Cue;
            while (i > 0 && IsJoined(words, i - 1))
                group |= words[--i].Cue;
            string leading = i > 0 ? words[i - 1].Text : "";
            if (!s_prepositions.Contains(leading) || ((group & LinkCues.Project) != 0 && s_places.Contains(leading)))
                return group;
            if (nearest == LinkCues.None)
                nearest = group;
        }
        return LinkCues.None;
    }

    /// <summary>Whether a word belongs to the things named behind it: as one of them, as what joins them, or as a thing of another kind in their list.</summary>
    private static bool IsJoined(List<Word> words, int i) =>
        words[i].Cue != LinkCues.None || s_joining.Contains(words[i].Text) || words[i].HasComma
        || (words[i + 1].Text is "and" or "&" && i > 0 && !s_prepositions.Contains(words[i].Text) && (words[i - 1].HasComma || s_prepositions.Contains(words[i - 1].Text) || s_joining.Contains(words[i - 1].Text)));

    /// <summary>"https://x.org for demos", "https://x.org (code)".</summary>
    private static LinkCues Behind(string text, int start, int end)
    {
        // What ends the address may end the sentence.
        for (int i = start; i < end && !WhiteSpace.Is(text[i]); i++)
        {
            if (text[i] is '.' or ',' or ';' or '!' or '?')
                return LinkCues.None;
        }
        foreach (Word word in Split(text, start, end))
        {
            if (word.Cue != LinkCues.None)
                return word.Cue;
            if (word.Text is "details" or "information")
                return LinkCues.Project;
            if (word.IsAddress || word.EndsSentence || word.HasComma)
                break;
        }
        return LinkCues.None;
    }

    /// <summary>The words of the sentence before a position; behind the last address in it, unless they name nothing.</summary>
    private static List<Word> Before(string text, int start, int end)
    {
        List<Word> words = Split(text, start, end);
        int first = words.Count;
        bool named = false;
        for (; first > 0; first--)
        {
            Word word = words[first - 1];
            // A sentence that ends at the address leads to it, too.
            if ((word.EndsSentence && first < words.Count && words[first].IsCapital) || (word.IsAddress && named))
                break;
            named |= word.Cue != LinkCues.None;
        }
        words.RemoveRange(0, first);
        words.RemoveAll(static word => word.IsAddress);
        return words;
    }

    private static List<Word> Split(string text, int start, int end)
    {
        var words = new List<Word>();
        for (int i = start; i < end;)
        {
            if (IsSeparator(text[i]))
            {
                i++;
                continue;
            }
            int from = i;
            if (IsAddressAt(text, i, end))
            {
                while (i < end && !WhiteSpace.Is(text[i]))
                    i++;
                words.Add(new Word("", LinkCues.None, IsAddress: true, HasComma: false, EndsSentence: text[i - 1] == '.', IsCapital: false));
                continue;
            }
            while (i < end && !IsSeparator(text[i]) && text[i] is not (',' or ';') && !IsAddressAt(text, i, end))
                i++;
            bool comma = i < end && text[i] is ',' or ';';
            if (comma)
                i++;
            var word = Word.Of(text.Substring(from, i - from), comma);
            if (words.Count > 0 && words[words.Count - 1].Text == "data" && s_dataOf.Contains(word.Text))
                words[words.Count - 1] = words[words.Count - 1] with { Cue = LinkCues.None };
            words.Add(word);
        }
        return words;
    }

    private static bool IsSeparator(char c) => WhiteSpace.Is(c) || c is '~' or '\\' or '{' or '}' or '(' or ')' or '[' or ']' or '"' or '\uFFFF';

    private static bool IsAddressAt(string text, int i, int end) =>
        text[i] is 'h' or 'H' && i + 7 < end && string.Compare(text, i, "http", 0, 4, StringComparison.OrdinalIgnoreCase) == 0
        && string.CompareOrdinal(text, text[i + 4] is 's' or 'S' ? i + 5 : i + 4, "://", 0, 3) == 0;

    private static Dictionary<string, LinkCues> Cues(params (LinkCues Cue, string Words)[] lists)
    {
        var cues = new Dictionary<string, LinkCues>(StringComparer.Ordinal);
        foreach ((LinkCues cue, string words) in lists)
        {
            foreach (string word in words.Split(' '))
                cues.Add(word, cue);
        }
        return cues;
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);

    /// <summary>A word in lower case, without the punctuation around it.</summary>
    private readonly record struct Word(string Text, LinkCues Cue, bool IsAddress, bool HasComma, bool EndsSentence, bool IsCapital)
    {
        public static Word Of(string whole, bool comma)
        {
            int first = 0, last = whole.Length;
            while (first < last && !char.IsLetterOrDigit(whole[first]) && whole[first] != '&')
                first++;
            while (last > first && !char.IsLetterOrDigit(whole[last - 1]) && whole[last - 1] != '&')
                last--;
            string word = whole.Substring(first, last - first).ToLowerInvariant();
            bool ends = whole.IndexOfAny(['.', '!', '?'], last) >= 0 && word.Length > 1 && word is not ("e.g" or "i.e" or "etc" or "vs" or "et" or "al" or "ver");
            return new Word(word, CuesOf(word), false, comma, ends, first < last && (char.IsUpper(whole[first]) || char.IsDigit(whole[first])));
        }

        /// <summary>"code/data" and "video-demo" name what their parts name.</summary>
        private static LinkCues CuesOf(string word)
        {
            if (s_cues.TryGetValue(word, out LinkCues cue) || word.IndexOfAny(['/', '-', '&', '+']) < 0)
                return cue;
            foreach (string part in word.Split('/', '-', '&', '+'))
                cue |= s_cues.TryGetValue(part, out LinkCues found) ? found : LinkCues.None;
            return cue;
        }
    }
}
