namespace Tephra.Engine;

/// <content>The header as the file has it.</content>
public sealed partial class KernelDumpTarget
{
    /// <summary>The header's size in bytes: 8192 on 64-bit systems, else 4096.</summary>
    public int HeaderSize => Kernel.Is64Bit ? 0x2000 : 0x1000;

    /// <summary>The header as its schema describes it.</summary>
    /// <returns>A <see cref="Formats.DumpHeader64"/> on 64-bit systems, else a <see cref="Formats.DumpHeader32"/>.</returns>
    public KaitaiStruct GetDumpHeader() => _dump.Header64 is { } wide ? wide : _dump.Header32!;

    /// <summary>Copies the header's bytes.</summary>
    /// <param name="destination">Receives them.</param>
    /// <returns>How many bytes there were: fewer than <see cref="HeaderSize"/> only where the file is cut in it.</returns>
    public int ReadHeader(Span<byte> destination) => _source.Read(0, destination[..Math.Min(destination.Length, HeaderSize)]);
}
