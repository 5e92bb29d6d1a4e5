using Tephra.Engine;

namespace Tephra.Oracle.Tests;

/// <summary>Reads memory of a dump as DbgEng's callers do: OpenDumpFile, WaitForEvent, ReadVirtual.</summary>
internal sealed class MemoryReader : IDisposable
{
    private readonly DebugClient _client = new();

    public MemoryReader(string path)
    {
        Assert.Equal(HResult.Ok, _client.OpenDumpFile(path));
        Assert.Equal(HResult.Ok, _client.WaitForEvent(DebugConstants.WaitDefault, DebugConstants.Infinite));
    }

    /// <summary>The bytes from an address on, up to the first that is not in the dump; null where the first one is not.</summary>
    public byte[]? Read(ulong address, int count)
    {
        byte[] bytes = new byte[count];
        int result = _client.ReadVirtual(address, bytes, out uint read);
        if (read == 0)
        {
            Assert.Equal(HResult.ReadFault, result);
            return null;
        }

        Assert.Equal(HResult.Ok, result);
        return bytes[..(int)read];
    }

    public void Dispose() => _client.Dispose();
}
