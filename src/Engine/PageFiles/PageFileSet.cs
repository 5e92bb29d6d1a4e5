using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>
/// The paging files that belong to a dump, by the numbers page table entries use: raw copies of pagefile.sys and swapfile.sys, as they
/// lie on the disk. A set never changes; adding makes a new one. Safe to read from many threads.
/// </summary>
/// <remarks>
/// DbgEng takes raw paging files in a cabinet alone. Its own form, a page file dump (DEBUG_DUMP_FILE_PAGE_FILE_DUMP), is not documented
/// and has no public signature: it can't be read, nor told from a raw copy.
/// </remarks>
public sealed class PageFileSet
{
    /// <summary>How many paging files a page table entry can tell apart.</summary>
    public const int MostFiles = 16;

    /// <summary>No paging files.</summary>
    public static readonly PageFileSet Empty = new(new ByteSource?[MostFiles]);

    private readonly ByteSource?[] _files;

    private PageFileSet(ByteSource?[] files) => _files = files;

    /// <summary>The numbers that have a file, ascending.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(0, MostFiles).Where(number => _files[number] is not null);

    /// <summary>A set with one more file, under the lowest number that has none: files are numbered in the order they are added in.</summary>
    /// <param name="file">The file; it stays the caller's.</param>
    /// <exception cref="DebugEngineException">It is no raw paging file, or there are <see cref="MostFiles"/> already.</exception>
    public PageFileSet With(ByteSource file)
    {
        int number = Array.IndexOf(_files, null);
        return number >= 0
            ? With(number, file)
            : throw new DebugEngineException(HResult.InvalidArgument, $"{Describe(file)} can't be added: Windows has at most {MostFiles} paging files.");
    }

    /// <summary>A set with one more file, or another one, under a number.</summary>
    /// <param name="number">The number Windows knows the file by: 0 to 15.</param>
    /// <param name="file">The file; it stays the caller's.</param>
    /// <exception cref="DebugEngineException">It is no raw paging file.</exception>
    public PageFileSet With(int number, ByteSource file)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, MostFiles);
        ArgumentNullException.ThrowIfNull(file);
        if (WhyNot(file) is { } reason)
            throw new DebugEngineException(HResult.InvalidArgument, $"{Describe(file)} {reason}");
        ByteSource?[] files = [.. _files];
        files[number] = file;
        return new PageFileSet(files);
    }

    /// <summary>Whether there is a file of a number.</summary>
    /// <param name="number">The number.</param>
    public bool Contains(int number) => (uint)number < MostFiles && _files[number] is not null;

    /// <summary>Whether there is a file of a number that reaches into a slot.</summary>
    internal bool Holds(int number, ulong slot) => Available(number, slot) > 0;

    /// <summary>How many bytes of a slot there are: fewer than a page where the file was cut off in it.</summary>
    internal int Available(int number, ulong slot) =>
        Contains(number) && slot <= (ulong)_files[number]!.Length / PhysicalMemory.PageSize
            ? (int)Math.Min(_files[number]!.Length - ((long)slot * PhysicalMemory.PageSize), PhysicalMemory.PageSize)
            : 0;

    /// <summary>Copies bytes of a file, which there must be, up to its end.</summary>
    internal int Read(int number, ulong offset, Span<byte> destination) =>
        offset < (ulong)_files[number]!.Length ? _files[number]!.Read((long)offset, destination) : 0;

    private static string Describe(ByteSource file) => file.Name ?? "The paging file";

    private static string? WhyNot(ByteSource file) => PageFile.Read(file).Content switch
    {
        PageFile.Enums.Content.Raw => null,
        PageFile.Enums.Content.Dump32 or PageFile.Enums.Content.Dump64 =>
            "begins with a kernel dump: a dump, or a paging file that a crash dump was written over, in which the slots below it are lost.",
        PageFile.Enums.Content.Minidump => "is a minidump, no paging file.",
        _ => "is a cabinet, no paging file: the files in it have to be added one by one.",
    };
}
