using System.Runtime.CompilerServices;

namespace Tephra;

/// <content>Numbers of one byte.</content>
public sealed partial class KaitaiWriter
{
    /// <summary>Writes an unsigned byte; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteU1(byte value) => Take(1)[0] = value;

    /// <summary>Writes a signed byte; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteS1(sbyte value) => Take(1)[0] = (byte)value;
}
