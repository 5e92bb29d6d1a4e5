using System.Buffers.Binary;

namespace Tephra.Oracle.Tests;

/// <summary>A minidump as obj2yaml prints it.</summary>
internal sealed class ObjYamlMinidump(YamlNode document)
{
    private const int MemoryDescriptor64Size = 16;

    /// <summary>The streams, in the directory's order.</summary>
    public IReadOnlyList<YamlNode> Streams => document["Streams"].Elements;

    /// <summary>The threads.</summary>
    public IReadOnlyList<YamlNode> Threads => Find("ThreadList")?["Threads"].Elements ?? [];

    /// <summary>The modules.</summary>
    public IReadOnlyList<YamlNode> Modules => Find("ModuleList")?["Modules"].Elements ?? [];

    /// <summary>The ranges of MemoryList, with their content.</summary>
    public IReadOnlyList<YamlNode> MemoryRanges => Find("MemoryList")?["Memory Ranges"].Elements ?? [];

    /// <summary>The processor, as obj2yaml names it.</summary>
    public string? Architecture => Find("SystemInfo")?["Processor Arch"].Text;

    /// <summary>The first stream of a type, or null.</summary>
    public YamlNode? Find(string type) => Streams.FirstOrDefault(stream => stream["Type"].Text == type);

    /// <summary>Start and length of each range of MemoryList, then of Memory64List.</summary>
    public IReadOnlyList<(ulong Start, ulong Length)> AllMemoryRanges() =>
    [
        .. MemoryRanges.Select(range => (range["Start of Memory Range"].Number, (ulong)range["Content"].Bytes.Length)),
        .. Memory64Ranges(),
    ];

    // obj2yaml knows Memory64List only as bytes: a count, the offset of the memory, the descriptors (minidumpapiset.h).
    private IEnumerable<(ulong Start, ulong Length)> Memory64Ranges()
    {
        byte[] bytes = Find("Memory64List")?["Content"].Bytes ?? [];
        for (int at = MemoryDescriptor64Size; at + MemoryDescriptor64Size <= bytes.Length; at += MemoryDescriptor64Size)
            yield return (BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at)), BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at + 8)));
    }
}
