using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>Lines that Git writes into files: they say that what is there is not what its author wrote.</summary>
internal static class FileMarker
{
    private const int ConflictLength = 7;

    /// <summary>The first line of a pointer (git-lfs's <c>docs/spec.md</c>).</summary>
    private const string LargeFile = "version https://git-lfs.github.com/spec/";

    /// <summary>Whether a line is a marker of a merge conflict.</summary>
    /// <param name="text">The digest.</param>
    /// <param name="start">Where the line begins, with nothing before it.</param>
    /// <param name="end">Where it ends, without white space.</param>
    /// <param name="isOpen">Whether a conflict is open: a row of equals signs may underline a title elsewhere.</param>
    public static bool IsConflict(string text, int start, int end, ref bool isOpen)
    {
        char mark = start < end ? text[start] : '\0';
        if (mark is not ('<' or '>' or '=' or '|') || end - start < ConflictLength)
            return false;
        for (int i = start; i < start + ConflictLength; i++)
        {
            if (text[i] != mark)
                return false;
        }
        bool isAlone = end - start == ConflictLength;
        if (!isAlone && text[start + ConflictLength] != ' ')
            return false;
        if (mark is '<' or '>')
        {
            isOpen = mark == '<';
            return true;
        }
        return isOpen && (isAlone || mark == '|');
    }

    /// <summary>Whether a text is the pointer that Git LFS leaves in the place of a file.</summary>
    public static bool IsLargeFilePointer(string text, int start) =>
        start == 0 && string.CompareOrdinal(text, text[0] == '\uFEFF' ? 1 : 0, LargeFile, 0, LargeFile.Length) == 0;

    /// <summary>What Git left in a file in which such lines belong to nothing else.</summary>
    public static List<DigestProblem> In(string text)
    {
        var problems = new List<DigestProblem>();
        if (text.Length > 0 && IsLargeFilePointer(text, 0))
            problems.Add(new DigestProblem(DigestProblemKind.LargeFilePointer, Line(text, 0), LargeFile));
        bool isOpen = false;
        int open = text.IndexOf("<<<<<<<", StringComparison.Ordinal);
        for (int line = open < 0 ? text.Length : text.LastIndexOf('\n', open) + 1; line < text.Length; line = Line(text, line).End + 1)
        {
            TextSpan whole = Line(text, line);
            int end = whole.End;
            while (end > line && WhiteSpace.Is(text[end - 1]))
                end--;
            if (IsConflict(text, line, end, ref isOpen))
                problems.Add(new DigestProblem(DigestProblemKind.ConflictMarker, TextSpan.FromBounds(line, end)));
        }
        return problems;
    }

    private static TextSpan Line(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return TextSpan.FromBounds(start, end < 0 ? text.Length : end);
    }
}
