using System.Text;
using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The header of a kernel dump, taken over into another one.</summary>
internal sealed class KernelHeaderCopy
{
    private const int LongestComment = 127; // of 128 bytes, with a zero
    private const int FillerSize = 4;

    private readonly DumpHeader64? _wide;
    private readonly DumpHeader32? _narrow;

    /// <summary>Reads the header anew.</summary>
    public KernelHeaderCopy(ByteSource source, bool is64Bit)
    {
        Size = is64Bit ? 0x2000 : 0x1000;
        ReadOnlyMemory<byte> bytes = source.GetMemory(0, Size);
        if (is64Bit)
            _wide = DumpHeader64.Read(bytes.ToArray());
        else
            _narrow = DumpHeader32.Read(bytes.ToArray());
    }

    /// <summary>The size of the header, in bytes.</summary>
    public int Size { get; }

    /// <summary>How many runs of pages it has room for.</summary>
    public int MostRuns => _wide is not null ? 43 : 86;

    /// <summary>Whether it is of a 64-bit system.</summary>
    public bool Is64Bit => _wide is not null;

    /// <summary>Whether it has an exception.</summary>
    public bool HasException => _wide?.HasException ?? _narrow!.HasException;

    /// <summary>Says what the dump is.</summary>
    public void SetKind(KernelDumpKind kind, ulong length)
    {
        if (_wide is not null)
            (_wide.DumpType, _wide.RequiredDumpSpace) = ((DumpHeaderValues.Enums.DumpType)kind, length);
        else
            (_narrow!.DumpType, _narrow.RequiredDumpSpace) = ((DumpHeaderValues.Enums.DumpType)kind, length);
    }

    /// <summary>Says what a small dump has.</summary>
    public void SetFields(DumpHeaderValues.Enums.MiniDumpFields fields)
    {
        if (_wide is not null)
            _wide.MiniDumpFields = fields;
        else
            _narrow!.MiniDumpFields = fields;
    }

    /// <summary>Stores the runs of pages.</summary>
    public void SetRuns(IReadOnlyList<(ulong First, ulong Count)> runs)
    {
        ulong pages = 0;
        foreach ((_, ulong count) in runs)
            pages += count;
        if (_wide is not null)
        {
            PhysicalMemoryDescriptor64 block = _wide.PhysicalMemoryBlock;
            (block.NumberOfRuns, block.NumberOfPages) = ((uint)runs.Count, pages);
            block.Runs = [.. runs.Select(run => new PhysicalMemoryDescriptor64.Types.PhysicalMemoryRun64 { BasePage = run.First, PageCount = run.Count })];
            block.Unused = Filler(704 - 16 - (16 * runs.Count));
        }
        else
        {
            PhysicalMemoryDescriptor32 block = _narrow!.PhysicalMemoryBlock;
            (block.NumberOfRuns, block.NumberOfPages) = ((uint)runs.Count, (uint)pages);
            block.Runs = [.. runs.Select(run => new PhysicalMemoryDescriptor32.Types.PhysicalMemoryRun32 { BasePage = (uint)run.First, PageCount = (uint)run.Count })];
            block.Unused = Filler(700 - 8 - (8 * runs.Count));
        }
    }

    /// <summary>Stores a comment.</summary>
    /// <exception cref="DebugEngineException">It has no room, or is not ASCII.</exception>
    public void SetComment(string? comment)
    {
        if (comment is null)
            return;
        if (comment.Length > LongestComment || !Ascii.IsValid(comment))
            throw new DebugEngineException(HResult.InvalidArgument, $"the comment of a kernel dump is ASCII, of up to {LongestComment} characters");
        if (_wide is not null)
            _wide.Comment = comment;
        else
            _narrow!.Comment = comment;
    }

    /// <summary>The header's bytes.</summary>
    public byte[] ToArray() => _wide?.ToArray() ?? _narrow!.ToArray();

    // What a header has where nothing is: the letters PAGE, again and again.
    private static byte[] Filler(int length)
    {
        byte[] filler = new byte[length];
        for (int i = 0; i < length; i++)
            filler[i] = "PAGE"u8[i % FillerSize];
        return filler;
    }
}
