namespace Tephra;

/// <summary>
/// Caps a reader keeps to, so that a damaged or hostile file ends in a <see cref="KaitaiLimitExceededException"/> instead
/// of exhausting memory or the stack. One instance is passed down from the root to every stream below it.
/// </summary>
public sealed record KaitaiLimits
{
    /// <summary>The caps that apply where the caller names none.</summary>
    public static KaitaiLimits Default { get; } = new();

    /// <summary>The most items one list may hold; 100,000,000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxItems { get; init => field = NotNegative(value); } = 100_000_000;

    /// <summary>How many items that take no bytes a repetition without count may read; 65,536 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxEmptyItems { get; init => field = NotNegative(value); } = 65_536;

    /// <summary>
    /// The most bytes one value may hold once it is materialised, whether read, found by its terminator or decompressed;
    /// 2 GB less 64 KB by default. Windows of a source (substreams) are not materialised and not limited.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxBytes { get; init => field = NotNegative(value); } = int.MaxValue - 64 * 1024;

    /// <summary>How many structures may be read inside one another; 256 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxDepth { get; init => field = NotNegative(value); } = 256;

    private static int NotNegative(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value;
    }
}
