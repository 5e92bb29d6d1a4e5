namespace Tephra.Engine;

/// <content>What a dump that is written from this one takes over.</content>
public sealed partial class KernelDumpTarget
{
    /// <summary>The whole dump.</summary>
    internal ByteSource Source => _source;

    /// <summary>The registers in the header.</summary>
    internal RegisterSet? HeaderRegisters => _headerContext?.Registers;

    /// <summary>The paging files that belong to the dump.</summary>
    internal PageFileSet PageFiles => _options.PageFiles;

    /// <summary>Where what drivers added begins, and how much it is; null where there is nothing.</summary>
    internal (long Start, long Length)? FindSecondaryData()
    {
        try
        {
            return _dump.SecondaryData is { IsPresent: true } && (long)_dump.PrimaryDataEnd is var start ? (start, _source.Length - start) : null;
        }
        catch (KaitaiException)
        {
            return null;
        }
    }
}
