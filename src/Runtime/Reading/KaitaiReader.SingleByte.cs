using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tephra;

/// <content>Numbers of one byte, and how all numbers take their bytes.</content>
public ref partial struct KaitaiReader
{
    /// <summary>Reads an unsigned byte; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">No byte is left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ReadU1() => _limit - _next >= 1 ? Take(1)[0] : (byte)ReadSlowly(1);

    /// <summary>Reads a signed byte; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">No byte is left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public sbyte ReadS1() => (sbyte)ReadU1();

    /// <summary>The next bytes of the window, without a check: the caller compared <see cref="_limit"/> with <see cref="_next"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Take(int count)
    {
        var bytes = MemoryMarshal.CreateReadOnlySpan(in Unsafe.Add(ref Unsafe.AsRef(in _start), _next), count);
        _next += count;
        return bytes;
    }
}
