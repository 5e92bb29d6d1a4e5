using System.Buffers.Binary;

namespace Tephra.Oracle.Tests;

/// <summary>
/// The symbol server's key from the bytes of a CodeView record (CV_INFO_PDB20 and CV_INFO_PDB70; Breakpad's MDCVInfoELF).
/// The age is in upper case, as Breakpad prints it.
/// </summary>
internal static class CodeViewBytes
{
    private const uint Pdb70 = 0x53445352; // 'RSDS'
    private const uint Pdb20 = 0x3031424E; // 'NB10'
    private const uint Elf = 0x4270454C; // 'LEpB'

    /// <summary>The key, or null where the bytes are none of the known records.</summary>
    public static string? ToId(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(uint))
            return null;
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes) switch
        {
            Pdb70 => $"{new Guid(bytes.Slice(4, 16)).ToString("N").ToUpperInvariant()}{BinaryPrimitives.ReadUInt32LittleEndian(bytes[20..]):x}",
            Pdb20 => $"{BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]):X8}{BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]):x}",
            Elf => Convert.ToHexStringLower(bytes[4..]),
            _ => null,
        };
    }
}
