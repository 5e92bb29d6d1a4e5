namespace Tephra;

/// <summary>
/// What reading a stream keeps beside the values, because these alone would not give the same bytes again. Places count in
/// bytes from the start of the stream, as it was read. May be used from many threads.
/// </summary>
internal sealed class KaitaiKept
{
    private const long AnySize = -1;

    private readonly Lock _lock = new();
    private readonly Dictionary<Key, Entry> _entries = [];
    private readonly Dictionary<long, byte> _bits = [];
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _texts = new(ReferenceEqualityComparer.Instance);

    /// <summary>Keeps the bytes that a value was made from.</summary>
    /// <param name="kind">How it was made.</param>
    /// <param name="position">Where the raw bytes begin.</param>
    /// <param name="value">What they became.</param>
    /// <param name="raw">The bytes.</param>
    public void Keep(KaitaiKeptKind kind, long position, ReadOnlyMemory<byte> value, ReadOnlyMemory<byte> raw)
    {
        var key = new Key(kind, position, Hash(value.Span), AnySize);
        var entry = new Entry(value, raw);
        lock (_lock)
        {
            // Rarely two values are made from bytes at one place; rarer still the same value from more or fewer of them.
            if (!_entries.TryAdd(key, entry)) _entries[key with { Size = raw.Length }] = entry;
        }
    }

    /// <summary>Gets the bytes that a value was made from.</summary>
    /// <param name="kind">How it was made.</param>
    /// <param name="position">Where the raw bytes began.</param>
    /// <param name="value">What is about to be written: nothing is found for any other.</param>
    /// <param name="size">How many raw bytes there must be; negative if that does not matter.</param>
    /// <param name="raw">The bytes.</param>
    public bool TryGet(KaitaiKeptKind kind, long position, ReadOnlySpan<byte> value, long size, out ReadOnlyMemory<byte> raw)
    {
        var key = new Key(kind, position, Hash(value), AnySize);
        lock (_lock)
        {
            if ((_entries.TryGetValue(key, out var entry) && entry.Fits(value, size))
                || (size >= 0 && _entries.TryGetValue(key with { Size = size }, out entry) && entry.Fits(value, size)))
            {
                raw = entry.Raw;
                return true;
            }
        }

        raw = default;
        return false;
    }

    /// <summary>Keeps the bytes of a text that does not give them back.</summary>
    /// <param name="text">The text; not empty, for it is known by its identity.</param>
    /// <param name="raw">The bytes.</param>
    public void KeepText(string text, ReadOnlyMemory<byte> raw)
    {
        lock (_lock) _texts[text] = raw;
    }

    /// <summary>Gets the bytes of a text that was read, and was not replaced by another since.</summary>
    public bool TryGetText(string text, out ReadOnlyMemory<byte> raw)
    {
        lock (_lock) return _texts.TryGetValue(text, out raw);
    }

    /// <summary>Keeps a byte of which some bits belong to no field.</summary>
    /// <param name="position">Where the byte ends.</param>
    /// <param name="whole">The byte.</param>
    public void KeepBits(long position, byte whole)
    {
        lock (_lock) _bits[position] = whole;
    }

    /// <summary>Gets bits that belong to no field.</summary>
    /// <param name="position">Where the byte ends that they are in.</param>
    /// <param name="count">How many they are, 1..7.</param>
    /// <param name="isLittleEndian">True for the highest bits of the byte, false for the lowest.</param>
    /// <param name="bits">The bits, from the lowest of the number on.</param>
    /// <returns>False where they are all zero, or were not read.</returns>
    public bool TryGetBits(long position, int count, bool isLittleEndian, out byte bits)
    {
        bool isKnown;
        byte whole;
        lock (_lock) isKnown = _bits.TryGetValue(position, out whole);
        bits = (byte)(isLittleEndian ? whole >> (8 - count) : whole & ((1 << count) - 1));
        return isKnown && bits != 0;
    }

    private static int Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = default(HashCode);
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }

    private readonly record struct Key(KaitaiKeptKind Kind, long Position, int ValueHash, long Size);

    private readonly record struct Entry(ReadOnlyMemory<byte> Value, ReadOnlyMemory<byte> Raw)
    {
        public bool Fits(ReadOnlySpan<byte> value, long size) => (size < 0 || Raw.Length == size) && Value.Span.SequenceEqual(value);
    }
}
