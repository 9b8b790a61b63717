using System.Collections;

namespace PaperGen.Values;

/// <summary>A list that cannot be changed, over an array that no one else holds.</summary>
internal sealed class FixedList<T>(T[] items) : IReadOnlyList<T>
{
    public static readonly FixedList<T> Empty = new([]);

    public int Count => items.Length;

    public T this[int index] => (uint)index < (uint)items.Length ? items[index] : throw ListErrors.Index(index, items.Length);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
