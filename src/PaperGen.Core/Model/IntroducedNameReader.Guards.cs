using Shape = PaperGen.Model.IntroducedNameShape;
using Vocabulary = PaperGen.Model.IntroducedNameVocabulary;

namespace PaperGen.Model;

/// <content>What lets a name through.</content>
internal sealed partial class IntroducedNameReader
{
    private static readonly char[] s_digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    private void AddChecked(int start, int end, bool isSetOff) =>
        Add(start, end, (end - start == 1 ? IsNew(start) : IsNew(start, end)) && HasEvidence(start, end, isSetOff));

    private void AddLesser(int start, int end)
    {
        IntroducedNameStrength strength = _strength;
        _strength = IntroducedNameStrength.Lesser;
        AddChecked(start, end, false);
        _strength = strength;
        _found = false;
    }

    private void Add(int start, int end, bool isAccepted)
    {
        string name = _words.Join(start, end);
        if (!isAccepted || name.Length is < 2 or > MaxNameLength
            || (IntroducedNameAbbreviations.Contains(name) && !IsNewVersion(start, end))
            || Candidates.Exists(candidate => candidate.Name == name))
            return;
        Candidates.Add(new IntroducedNameCandidate(name, start, _strength, IsData(start, end)));
        _found = true;
    }

    /// <summary>"We introduce Known 2.5, a": those who introduce a version of what everybody knows are its makers.</summary>
    private bool IsNewVersion(int start, int end) =>
        char.IsLetter(_words[start][0]) && _words[end - 1].IndexOfAny(s_digits) >= 0
        && (start == _object ? IsIntroduction(end) : Vocabulary.IsNaming(_words[start - 1]) && _title.Has(_words.Join(start, end)));

    /// <summary>Whether a name is not spoken of before it is introduced.</summary>
    private bool IsNew(int at) => _words.First(_words[at]) is var first
        && (first == at || _title.Has(_words[at]) || Candidates.Exists(candidate => candidate.Place == first));

    private bool IsNew(int start, int end) => _words.Find(start, end).First == start || _title.Has(_words.Join(start, end));

    private bool HasEvidence(int start, int end, bool isSetOff) => isSetOff || IsRepeatedOrInTitle(start, end)
        || _words.IsInAddress(_words.Join(start, end));

    private bool IsRepeatedOrInTitle(int start, int end) =>
        (end - start == 1 ? _words.Occurrences(_words[start]) : _words.Find(start, end).Count) > 1 || _title.Has(_words.Join(start, end));

    /// <summary>Whether one capitalised word is never written small, and says nothing of what it is.</summary>
    private bool IsWordOfItsOwn(int at) => _words[at].Length > 2 && _words.First(_words[at].ToLowerInvariant()) < 0
        && !Vocabulary.IsKind(_words[at]);
}
