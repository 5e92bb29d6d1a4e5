using System.Runtime.CompilerServices;

namespace Tephra;

/// <content>Bytes looked at where they are.</content>
public ref partial struct KaitaiReader
{
    /// <summary>The next bytes, if the window holds them all, and goes past them.</summary>
    /// <param name="count">How many.</param>
    /// <param name="bytes">The bytes; valid until the reader is closed.</param>
    /// <returns>False if the window ends before, or bits are pending; then nothing was read.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(int count, out ReadOnlySpan<byte> bytes)
    {
        if (_limit - _next < count && !TryFetch(count))
        {
            bytes = default;
            return false;
        }

        bytes = Take(count);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryFetch(int count)
    {
        if (_bitsLeft != 0 || _isClosed || count > Remaining || Remaining == 0) return false;
        FetchWindow();
        return _limit - _next >= count;
    }
}
