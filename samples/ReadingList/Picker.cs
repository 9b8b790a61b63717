using Spectre.Console;
using Spectre.Console.Rendering;

namespace ReadingList;

/// <summary>A list that gets shorter as one types; the arrow keys and Enter pick from what is left.</summary>
internal sealed class Picker<T>
    where T : class
{
    private readonly string _title;
    private readonly Func<T, string> _label;
    private readonly Func<string, IReadOnlyList<T>> _filter;
    private IReadOnlyList<T> _items;
    private string _typed = "";
    private int _selected;
    private int _top;

    /// <param name="title">What the list is.</param>
    /// <param name="label">The text that stands for an item.</param>
    /// <param name="filter">The items that are left of a list when somebody has typed so much; of nothing typed, all.</param>
    public Picker(string title, Func<T, string> label, Func<string, IReadOnlyList<T>> filter)
    {
        _title = title;
        _label = label;
        _filter = filter;
        _items = filter("");
    }

    /// <summary>Lets somebody pick. What was typed stays, so that the next time begins where this one ended.</summary>
    /// <returns>The picked item, or <see langword="null"/> to go back.</returns>
    public T? Pick()
    {
        T? picked = null;
        AnsiConsole.Live(Content()).AutoClear(true).Overflow(VerticalOverflow.Crop).Start(live =>
        {
            while (Take(Console.ReadKey(intercept: true), out picked))
                live.UpdateTarget(Content());
        });
        return picked;
    }

    /// <summary>Does what a key says.</summary>
    /// <returns>Whether it goes on.</returns>
    private bool Take(ConsoleKeyInfo key, out T? picked)
    {
        picked = null;
        switch (key.Key)
        {
            case ConsoleKey.Enter when _items.Count > 0:
                picked = _items[_selected];
                return false;
            case ConsoleKey.Escape when _typed.Length == 0:
                return false;
            case ConsoleKey.Escape:
                Type("");
                break;
            case ConsoleKey.Backspace when _typed.Length > 0:
                Type(_typed[..^1]);
                break;
            case ConsoleKey.UpArrow:
                Select(_selected - 1);
                break;
            case ConsoleKey.DownArrow:
                Select(_selected + 1);
                break;
            case ConsoleKey.PageUp:
                Select(_selected - 10);
                break;
            case ConsoleKey.PageDown:
                Select(_selected + 10);
                break;
            case ConsoleKey.Home:
                Select(0);
                break;
            case ConsoleKey.End:
                Select(_items.Count - 1);
                break;
            default:
                if (!char.IsControl(key.KeyChar))
                    Type(_typed + key.KeyChar);
                break;
        }
        return true;
    }

    private void Type(string typed)
    {
        _typed = typed;
        _items = _filter(typed);
        _selected = _top = 0;
    }

    private void Select(int item) => _selected = Math.Clamp(item, 0, Math.Max(_items.Count - 1, 0));

    private Rows Content()
    {
        var lines = new List<IRenderable>
        {
            new Text($"{_title} ({_items.Count})", Styles.Title),
            new Text(_typed.Length == 0 ? "> type to filter" : "> " + _typed, _typed.Length == 0 ? Styles.Quiet : Styles.Id),
        };
        int room = Math.Max(AnsiConsole.Profile.Height - 5, 3);
        _top = Math.Min(_top, _selected);
        // From which item on the selected one fits.
        while (_top < _selected && Height(_top, _selected) > room)
            _top++;
        for (int i = _top; i < _items.Count && (i == _top || Height(_top, i) <= room); i++)
        {
            foreach ((int number, string line) in WordWrap.Lines(_label(_items[i]), Width).Index())
                lines.Add(new Text((i == _selected && number == 0 ? "> " : "  ") + line, i == _selected ? Styles.Selected : Style.Plain));
        }
        if (_items.Count == 0)
            lines.Add(new Text("  nothing matches", Styles.Quiet));
        lines.Add(new Text("arrows and Enter pick, Escape goes back", Styles.Quiet));
        return new Rows(lines);
    }

    private static int Width => Math.Max(AnsiConsole.Profile.Width - 4, 20);

    /// <summary>How many lines some items take.</summary>
    private int Height(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Sum(i => WordWrap.Lines(_label(_items[i]), Width).Count);
}
