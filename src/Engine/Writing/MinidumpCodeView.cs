using System.Buffers.Binary;
using CodeViewRecordFormat = Tephra.Formats.CodeViewRecord;

namespace Tephra.Engine;

/// <summary>Makes the records that say which symbols belong to a module.</summary>
public static class MinidumpCodeView
{
    private const int GuidSize = 16;

    /// <summary>Record RSDS: a program database.</summary>
    /// <param name="id">The database's GUID.</param>
    /// <param name="age">Its age.</param>
    /// <param name="fileName">Its name or path.</param>
    /// <returns>The record's bytes.</returns>
    public static byte[] Pdb70(global::System.Guid id, uint age, string fileName)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        Span<byte> bytes = stackalloc byte[GuidSize];
        id.TryWriteBytes(bytes);
        byte[] record = new CodeViewRecordFormat
        {
            CvSignature = CodeViewRecordFormat.Enums.CvSignature.Rsds,
            Body = new CodeViewRecordFormat.Types.Pdb70
            {
                Signature = new Formats.Guid
                {
                    Data1 = BinaryPrimitives.ReadUInt32LittleEndian(bytes),
                    Data2 = BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]),
                    Data3 = BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]),
                    Data4 = bytes[8..].ToArray(),
                },
                Age = age,
                PdbFileName = fileName,
            },
        }.ToArray();
        // The schema lets the name end with its record; debuggers look for a zero.
        return [.. record, 0];
    }

    /// <summary>Record BpEL: the GNU build id of an ELF module.</summary>
    /// <param name="buildId">The id, most often of 20 bytes.</param>
    /// <returns>The record's bytes.</returns>
    public static byte[] ElfBuildId(ReadOnlySpan<byte> buildId) => new CodeViewRecordFormat
    {
        CvSignature = CodeViewRecordFormat.Enums.CvSignature.Bpel,
        Body = new CodeViewRecordFormat.Types.ElfBuildId { BuildId = buildId.ToArray() },
    }.ToArray();
}
