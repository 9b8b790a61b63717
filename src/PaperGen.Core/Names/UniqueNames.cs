using System.Globalization;
using PaperGen.Internal;

namespace PaperGen.Names;

/// <summary>Gives every item a name of its own: those that claim one name all take their next longer form.</summary>
internal static class UniqueNames
{
    /// <summary>Resolves names. The result depends on what is named, never on the order.</summary>
    /// <param name="count">How many items there are.</param>
    /// <param name="name">The name of an item at a level, from 0; null when it has no longer form.</param>
    /// <param name="moved">Which items did not get their first name.</param>
    /// <param name="keeps">Whether an item keeps its name as long as no other one that keeps claims it, letter by letter.</param>
    /// <param name="ignoreCase">Whether names that differ in case alone are equal.</param>
    public static string[] Resolve(int count, Func<int, int, string?> name, out bool[] moved, Func<int, bool>? keeps = null,
        bool ignoreCase = false)
    {
        var names = new string[count];
        int[] levels = new int[count];
        for (int i = 0; i < count; i++)
            names[i] = name(i, 0)!;

        // By hash, since a generated property asks for its paper by the hash of the id: two ids of one hash are one name, too.
        var owners = new Dictionary<ulong, List<int>>();
        var alike = new Dictionary<ulong, List<int>>();
        for (bool changed = true; changed;)
        {
            changed = false;
            owners.Clear();
            alike.Clear();
            for (int i = 0; i < count; i++)
            {
                Add(owners, Hash64.Of(names[i]), i);
                if (ignoreCase)
                    Add(alike, Hash64.Of(names[i].ToUpperInvariant()), i);
            }
            // All that move are found before one does.
            var moving = new HashSet<int>();
            foreach (List<int> items in owners.Values.Concat(alike.Values))
            {
                if (items.Count > 1)
                    moving.UnionWith(items.Where(item => !Stays(item, items)));
            }
            foreach (int item in moving)
            {
                if (name(item, levels[item] + 1) is not { } longer)
                    continue;
                levels[item]++;
                names[item] = longer;
                changed = true;
            }
        }
        Number(names, owners);
        moved = Array.ConvertAll(levels, static level => level > 0);
        return names;

        bool Stays(int item, List<int> items) =>
            IsKept(item) && !items.Exists(other => other != item && IsKept(other) && Hash64.Of(names[other]) == Hash64.Of(names[item]));

        bool IsKept(int item) => keeps is not null && levels[item] == 0 && keeps(item);
    }

    private static void Add(Dictionary<ulong, List<int>> owners, ulong hash, int item)
    {
        if (!owners.TryGetValue(hash, out List<int> items))
            owners.Add(hash, items = new List<int>(1));
        items.Add(item);
    }

    /// <summary>Only two 64-bit hashes made to be equal come to this: nothing is left but their order.</summary>
    private static void Number(string[] names, Dictionary<ulong, List<int>> owners)
    {
        foreach (List<int> items in owners.Values)
        {
            for (int n = 1; n < items.Count; n++)
                names[items[n]] += "_" + (n + 1).ToString(CultureInfo.InvariantCulture);
        }
    }
}
