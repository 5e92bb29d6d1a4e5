using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using Microsoft.Diagnostics.Runtime;
using Tephra.Engine;

namespace Tephra.Benchmarks.Quick;

/// <summary>The same blocks of a dump's memory, at random places, read in several ways. The floor knows where they lie in the file.</summary>
public sealed unsafe class ScatteredReads : IDisposable
{
    public const int Count = 100_000;

    private readonly ulong[] _addresses = new ulong[Count];
    private readonly long[] _offsets = new long[Count];
    private readonly byte[] _buffer = new byte[4096];
    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly DebugClient _client = new();
    private readonly DebugSession _session;
    private readonly DataTarget _clrMD;

    /// <summary>Picks places in a dump as <see cref="SyntheticDump"/> writes it, each a whole page of a range.</summary>
    public ScatteredReads(string path, long memory, int ranges, int rangeSize)
    {
        var random = new Random(1);
        for (var i = 0; i < Count; i++)
        {
            var range = random.Next(ranges);
            var within = random.Next((rangeSize / 4096)) * 4096;
            _addresses[i] = SyntheticDump.FirstAddress + ((ulong)range * 2 * (ulong)rangeSize) + (ulong)within;
            _offsets[i] = memory + ((long)range * rangeSize) + within;
        }

        _map = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        DebugEngineException.ThrowIfFailed(_client.OpenDumpFile(path), path);
        DebugEngineException.ThrowIfFailed(_client.WaitForEvent(0, DebugConstants.Infinite), path);
        _session = DebugSession.Open(path);
        _clrMD = DataTarget.LoadDump(path);
    }

    public ulong Pointer(int size)
    {
        ulong sum = 0;
        var buffer = _buffer.AsSpan(0, size);
        foreach (var offset in _offsets)
        {
            new ReadOnlySpan<byte>(_start + offset, size).CopyTo(buffer);
            sum += Unsafe.ReadUnaligned<ulong>(ref buffer[0]);
        }

        return sum;
    }

    public ulong Client(int size)
    {
        ulong sum = 0;
        var buffer = _buffer.AsSpan(0, size);
        var client = _client;
        foreach (var address in _addresses)
        {
            if (client.ReadVirtual(address, buffer, out var read) != 0 || read != size) throw new InvalidOperationException("A read failed.");
            sum += Unsafe.ReadUnaligned<ulong>(ref buffer[0]);
        }

        return sum;
    }

    public ulong Memory(int size)
    {
        ulong sum = 0;
        var buffer = _buffer.AsSpan(0, size);
        var memory = _session.Memory;
        foreach (var address in _addresses)
        {
            if (memory.Read(address, buffer) != size) throw new InvalidOperationException("A read failed.");
            sum += Unsafe.ReadUnaligned<ulong>(ref buffer[0]);
        }

        return sum;
    }

    public ulong ClrMD(int size)
    {
        ulong sum = 0;
        var buffer = _buffer.AsSpan(0, size);
        var reader = _clrMD.DataReader;
        foreach (var address in _addresses)
        {
            if (reader.Read(address, buffer) != size) throw new InvalidOperationException("A read failed.");
            sum += Unsafe.ReadUnaligned<ulong>(ref buffer[0]);
        }

        return sum;
    }

    public void Dispose()
    {
        _clrMD.Dispose();
        _session.Dispose();
        _client.Dispose();
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _map.Dispose();
    }
}
