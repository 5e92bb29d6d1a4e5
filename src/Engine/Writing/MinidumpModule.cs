namespace Tephra.Engine;

/// <summary>A module that is to go into a minidump (MINIDUMP_MODULE).</summary>
/// <param name="Name">The path it was loaded from.</param>
/// <param name="Base">The address it is loaded at.</param>
/// <param name="Size">The size of its image in bytes.</param>
public sealed record MinidumpModule(string Name, VirtualAddress Base, uint Size)
{
    /// <summary>The image's stamp: seconds since 1970, or whatever a reproducible build put in its place.</summary>
    public uint TimeDateStamp { get; init; }

    /// <summary>The image's checksum; 0 if unknown.</summary>
    public uint CheckSum { get; init; }

    /// <summary>The version resource; null if unknown.</summary>
    public Tephra.Formats.VsFixedfileinfo? Version { get; init; }

    /// <summary>What identifies the symbols: see <see cref="MinidumpCodeView"/>. Empty: nothing does.</summary>
    public ReadOnlyMemory<byte> CodeView { get; init; }
}
