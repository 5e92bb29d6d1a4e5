using Microsoft.Win32.SafeHandles;

namespace Tephra;

/// <summary>
/// A file read by position. Readers see cached blocks; a block never changes and is never pooled, so a window of it stays
/// valid as long as anyone looks at it, and a hit needs no lock.
/// </summary>
internal sealed class FileByteSource : ByteSource
{
    private const int BlockShift = 16;
    private const int BlockSize = 1 << BlockShift;

    // A direct-mapped cache: block n can only stand in slot n mod 16. 1 MB in all.
    private readonly Block?[] _blocks = new Block?[16];
    private readonly SafeFileHandle _file;
    private readonly bool _leaveOpen;

    public FileByteSource(SafeFileHandle file, string? name, bool leaveOpen)
    {
        _file = file;
        _leaveOpen = leaveOpen;
        Name = name;
        try
        {
            Length = RandomAccess.GetLength(file);
        }
        catch when (!leaveOpen)
        {
            file.Dispose();
            throw;
        }
    }

    public override long Length { get; }

    public override string? Name { get; }

    public override int Read(long offset, Span<byte> destination)
    {
        var count = Available(offset, destination.Length);
        AddHolder();
        try
        {
            ReadFile(offset, destination[..count]);
        }
        finally
        {
            RemoveHolder();
        }

        return count;
    }

    protected internal override ReadOnlySpan<byte> GetWindow(long offset, int minimum)
    {
        var block = GetBlock(offset >> BlockShift);
        var within = (int)(offset & (BlockSize - 1));
        if (block.Bytes.Length - within >= minimum) return block.Bytes.AsSpan(within);

        var bytes = GC.AllocateUninitializedArray<byte>(minimum);
        ReadFile(offset, bytes);
        return bytes;
    }

    protected internal override void Acquire()
    {
        base.Acquire();
        long now;
        try
        {
            now = RandomAccess.GetLength(_file);
        }
        catch
        {
            base.Release();
            throw;
        }

        if (now >= Length) return;
        base.Release();
        Throw.KaitaiSourceChangedException_Shrunk(this, now);
    }

    protected override void Free()
    {
        if (!_leaveOpen) _file.Dispose();
        Array.Clear(_blocks);
    }

    private Block GetBlock(long index)
    {
        ref var slot = ref _blocks[(int)(index & (_blocks.Length - 1))];
        var block = Volatile.Read(ref slot);
        if (block is not null && block.Index == index) return block;

        // Two threads may load the same block; the later one stays, both are right.
        var start = index << BlockShift;
        block = new Block(index, GC.AllocateUninitializedArray<byte>((int)Math.Min(BlockSize, Length - start)));
        ReadFile(start, block.Bytes);
        Volatile.Write(ref slot, block);
        return block;
    }

    private void ReadFile(long offset, Span<byte> destination)
    {
        while (!destination.IsEmpty)
        {
            var read = RandomAccess.Read(_file, destination, offset);
            if (read == 0) Throw.KaitaiSourceChangedException_Shrunk(this, RandomAccess.GetLength(_file));
            offset += read;
            destination = destination[read..];
        }
    }

    private sealed record Block(long Index, byte[] Bytes);
}
