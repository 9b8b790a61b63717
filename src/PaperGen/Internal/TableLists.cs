using System.Collections;
using PaperGen.CompilerServices;
using PaperGen.Values;

namespace PaperGen.Internal;

/// <summary>A list over consecutive items of a table, each made when it is first asked for.</summary>
internal abstract class TableList<T>(int count) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] => (uint)index < (uint)count ? Make(index) : throw ListErrors.Index(index, count);

    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < count; i++)
            yield return Make(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    protected abstract T Make(int index);
}

internal sealed class PaperList(CatalogTable table, int count) : TableList<Paper>(count)
{
    protected override Paper Make(int index) => table.PaperAt(index);
}

internal sealed class TopicList(CatalogTable table, int count) : TableList<Topic>(count)
{
    protected override Topic Make(int index) => table.TopicAt(index);
}

internal sealed class CitationList(CitationTable table, int count) : TableList<Citation>(count)
{
    protected override Citation Make(int index) => table.At(index);
}
