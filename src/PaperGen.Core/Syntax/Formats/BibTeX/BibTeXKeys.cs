using PaperGen.Text;

namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary>The keys of a file: of equal ones the first counts.</summary>
internal sealed class BibTeXKeys
{
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Key, int Index)> _folded = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the key of an entry, and says what is wrong with it.</summary>
    public BibliographyProblem? Add(string key, TextSpan span, int index)
    {
        if (_folded.TryGetValue(key, out (string Key, int Index) other))
        {
            if (_keys.ContainsKey(key))
                return new BibliographyProblem(BibliographyProblemKind.DuplicateKey, span, key);
            _keys.Add(key, index);
            return new BibliographyProblem(BibliographyProblemKind.KeysDifferInCase, span, other.Key);
        }
        _folded.Add(key, (key, index));
        _keys.Add(key, index);
        return null;
    }

    /// <summary>The entry of a key, or of one that differs in case alone; null if there is none.</summary>
    public int? Find(string key) => _keys.TryGetValue(key, out int index) ? index
        : _folded.TryGetValue(key, out (string, int Index) other) ? other.Index : null;
}
