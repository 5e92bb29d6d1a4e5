using System.Collections.Concurrent;

namespace Tephra;

/// <summary>
/// The classes that stand for numbered streams, such as those of a minidump. A schema that says <c>-tephra-stream: 0x…</c> registers its class as
/// soon as its assembly is used; a switch that says <c>-tephra-open: true</c> reads by it what no case of its own matches. Safe to use from
/// several threads at once.
/// </summary>
public static class KaitaiStreamTypes
{
    private static readonly ConcurrentDictionary<long, Entry> Entries = new();

    /// <summary>Registers a class for a number. The last registration of a number is the one that counts.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="streamType">The number.</param>
    /// <param name="create">Makes a new object, which is not read yet, from the stream of the file that holds it.</param>
    /// <param name="place">
    /// Tells an object that is about to be written which stream the file has; null where the class does not ask for it.
    /// </param>
    public static void Register<T>(uint streamType, Func<KaitaiStream, T> create, Action<T, KaitaiStream>? place = null)
        where T : KaitaiStruct
    {
        ArgumentNullException.ThrowIfNull(create);
        Entries[streamType] = new Entry(typeof(T), create, place is null ? null : (value, file) => place((T)value, file));
    }

    /// <summary>Forgets the class of a number, so that its assembly may be unloaded.</summary>
    /// <param name="streamType">The number.</param>
    /// <returns>Whether there was one.</returns>
    public static bool Unregister(uint streamType) => Entries.TryRemove(streamType, out _);

    /// <summary>Whether a class is registered for a number.</summary>
    /// <param name="streamType">The number; one that no stream can have has none.</param>
    public static bool IsRegistered(long streamType) => Entries.ContainsKey(streamType);

    /// <summary>The name of the class that is registered for a number; null where none is.</summary>
    /// <param name="streamType">The number; one that no stream can have has none.</param>
    public static string? FindName(long streamType) => Entries.TryGetValue(streamType, out var entry) ? entry.Type.Name : null;

    /// <summary>A new object of the class that is registered for a number.</summary>
    /// <param name="streamType">The number; one that no stream can have has none.</param>
    /// <param name="file">The stream of the file that holds it.</param>
    /// <returns>The object, which is not read yet; null where no class is registered.</returns>
    public static KaitaiStruct? Create(long streamType, KaitaiStream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Entries.TryGetValue(streamType, out var entry) ? entry.Create(file) : null;
    }

    /// <summary>Whether an object is of the class that is registered for a number. If so, it is told which stream the file has that it is written to.</summary>
    /// <param name="streamType">The number; one that no stream can have has none.</param>
    /// <param name="value">The object.</param>
    /// <param name="file">The stream of the file that is to hold it.</param>
    public static bool Place(long streamType, KaitaiStruct? value, KaitaiStream file)
    {
        if (value is null || !Entries.TryGetValue(streamType, out var entry) || !entry.Type.IsInstanceOfType(value)) return false;
        entry.Place?.Invoke(value, file);
        return true;
    }

    private sealed record Entry(Type Type, Func<KaitaiStream, KaitaiStruct> Create, Action<KaitaiStruct, KaitaiStream>? Place);
}
