namespace PaperGen.Text;

/// <summary>
/// What this process made last, for those who need it again: held while all of it together is small, and beyond that as long as somebody
/// else holds it. Nothing is compared or hashed under its lock.
/// </summary>
internal sealed class Recent<T>
    where T : class
{
    private readonly int _maxItems;
    private readonly int _maxHeld;
    private readonly Func<T, int> _size;
    private readonly object _lock = new();
    // The latest first; replaced as a whole, so that readers need no lock.
    private volatile WeakReference<T>[] _items = [];
    private T[] _held = [];

    /// <param name="maxItems">How many are known at most.</param>
    /// <param name="maxHeld">How large those may be together that are held.</param>
    /// <param name="size">How large one is.</param>
    public Recent(int maxItems, int maxHeld, Func<T, int> size)
    {
        _maxItems = maxItems;
        _maxHeld = maxHeld;
        _size = size;
    }

    /// <summary>How many are held.</summary>
    public int HeldCount => _held.Length;

    /// <summary>The latest that is sought, or null.</summary>
    public T? Find(Func<T, bool> isSought)
    {
        foreach (WeakReference<T> reference in _items)
        {
            if (reference.TryGetTarget(out T? item) && isSought(item))
                return item;
        }
        return null;
    }

    /// <summary>Makes an item the latest.</summary>
    public void Add(T item)
    {
        lock (_lock)
        {
            var items = new List<WeakReference<T>> { new(item) };
            var held = new List<T>();
            long size = 0;
            Hold(item);
            foreach (WeakReference<T> reference in _items)
            {
                if (items.Count == _maxItems)
                    break;
                if (!reference.TryGetTarget(out T? other) || ReferenceEquals(other, item))
                    continue;
                items.Add(reference);
                Hold(other);
            }
            _items = [.. items];
            _held = [.. held];

            void Hold(T other)
            {
                size += _size(other);
                if (size <= _maxHeld)
                    held.Add(other);
            }
        }
    }
}
