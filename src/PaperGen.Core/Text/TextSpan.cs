namespace PaperGen.Text;

/// <summary>A stretch of a text: characters from a start to an end that is not part of it.</summary>
internal readonly struct TextSpan : IEquatable<TextSpan>, IComparable<TextSpan>
{
    /// <param name="start">The first character's position, from 0.</param>
    /// <param name="length">How many characters.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is negative.</exception>
    public TextSpan(int start, int length)
    {
        if (start < 0)
            throw new ArgumentOutOfRangeException(nameof(start), start, "A span begins at 0 or after it.");
        if (length < 0)
            throw new ArgumentOutOfRangeException(nameof(length), length, "A span has no negative length.");
        Start = start;
        Length = length;
    }

    public int Start { get; }

    public int Length { get; }

    public int End => Start + Length;

    public bool IsEmpty => Length == 0;

    public static bool operator ==(TextSpan left, TextSpan right) => left.Equals(right);

    public static bool operator !=(TextSpan left, TextSpan right) => !left.Equals(right);

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The same stretch in a text in which what is before it is longer by so much.</summary>
    public TextSpan Moved(int by) => new(Start + by, Length);

    public bool Contains(int position) => unchecked((uint)(position - Start) < (uint)Length);

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two have a character in common.</summary>
    public bool OverlapsWith(TextSpan other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    /// <summary>Whether the two overlap or touch.</summary>
    public bool IntersectsWith(TextSpan other) => other.Start <= End && other.End >= Start;

    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);

    public bool Equals(TextSpan other) => Start == other.Start && Length == other.Length;

    public override bool Equals(object? obj) => obj is TextSpan other && Equals(other);

    public override int GetHashCode() => unchecked((Start * 31) + Length);

    public override string ToString() => $"[{Start}..{End})";
}
