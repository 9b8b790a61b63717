using System.Collections;
using PaperGen.CompilerServices;

namespace PaperGen.Internal;

/// <summary>A list over consecutive items of a table, each made when it is first asked for.</summary>
internal abstract class TableList<T>(int start, int count) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] => (uint)index < (uint)count
        ? Make(start + index)
        : throw new ArgumentOutOfRangeException(nameof(index), index, "The list has " + count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " items.");

    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < count; i++)
            yield return Make(start + i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    protected abstract T Make(int index);
}

internal sealed class PaperList(CatalogTable table, int count) : TableList<Paper>(0, count)
{
    protected override Paper Make(int index) => table.PaperAt(index);
}

internal sealed class LinkList(CatalogTable table, int start, int count) : TableList<PaperLink>(start, count)
{
    protected override PaperLink Make(int index) => table.LinkAt(index);
}

internal sealed class TopicList(CatalogTable table, int count) : TableList<Topic>(0, count)
{
    protected override Topic Make(int index) => table.TopicAt(index);
}

internal sealed class CitationList(CitationTable table, int count) : TableList<Citation>(0, count)
{
    protected override Citation Make(int index) => table.At(index);
}
