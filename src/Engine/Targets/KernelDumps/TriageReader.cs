using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The drivers and the memory of a small kernel dump.</summary>
/// <param name="dump">The dump.</param>
/// <param name="problems">Where broken parts are noted.</param>
internal sealed class TriageReader(KernelDump dump, ProblemLog problems)
{
    // Read once, so that a header that can't be read is noted once.
    private readonly Lazy<TriageDump64?> _wide = new(() => problems.Guard(KernelPart.Body, () => dump.Triage64));
    private readonly Lazy<TriageDump32?> _narrow = new(() => problems.Guard(KernelPart.Body, () => dump.Triage32));

    /// <summary>The drivers in the order of the list, the kernel itself first.</summary>
    public IReadOnlyList<TargetModule> ReadModules()
    {
        if (_wide.Value is { } wide)
        {
            return problems.Guard(KernelPart.Body, () => wide.Drivers?.Select(driver => new TargetModule(
                problems.Guard(KernelPart.Body, () => driver.DriverName?.Text),
                driver.LdrEntry.DllBase,
                driver.LdrEntry.SizeOfImage,
                driver.LdrEntry.TimeDateStamp,
                driver.LdrEntry.CheckSum,
                CodeView: null)).ToArray()) ?? [];
        }

        return problems.Guard(KernelPart.Body, () => _narrow.Value?.Drivers?.Select(driver => new TargetModule(
            problems.Guard(KernelPart.Body, () => driver.DriverName?.Text),
            driver.LdrEntry.DllBase,
            driver.LdrEntry.SizeOfImage,
            driver.LdrEntry.TimeDateStamp,
            driver.LdrEntry.CheckSum,
            CodeView: null)).ToArray()) ?? [];
    }

    /// <summary>The drivers that were unloaded, in the dump's order; names as the dump has them, of which it keeps twelve characters.</summary>
    public IReadOnlyList<TargetUnloadedModule> ReadUnloadedModules()
    {
        if (_wide.Value is { } wide)
        {
            return problems.Guard(KernelPart.Body, () => wide.UnloadedDrivers?.Drivers
                .Select(driver => ToUnloaded(driver.DriverName, driver.StartAddress, driver.EndAddress)).ToArray()) ?? [];
        }

        return problems.Guard(KernelPart.Body, () => _narrow.Value?.UnloadedDrivers?.Drivers
            .Select(driver => ToUnloaded(driver.DriverName, driver.StartAddress, driver.EndAddress)).ToArray()) ?? [];
    }

    /// <summary>The stack, the page at the fault and the data blocks, by virtual address.</summary>
    public List<MemoryRange> ReadMemory()
    {
        var ranges = new List<MemoryRange>();
        if (_wide.Value is { } wide)
        {
            Add(wide.TopOfStack, wide.SizeOfCallStack, wide.CallStackOffset);
            Add(wide.DataPageAddress, wide.DataPageSize, wide.DataPageOffset);
            problems.Guard(KernelPart.Body, () =>
            {
                foreach (var block in wide.DataBlocks ?? []) Add(block.Address, block.Size, block.Offset);
                return wide;
            });
        }
        else if (_narrow.Value is { } narrow)
        {
            Add(narrow.TopOfStack, narrow.SizeOfCallStack, narrow.CallStackOffset);
            Add(narrow.DataPageAddress, narrow.DataPageSize, narrow.DataPageOffset);
            problems.Guard(KernelPart.Body, () =>
            {
                foreach (var block in narrow.DataBlocks ?? []) Add(block.Address, block.Size, block.Offset);
                return narrow;
            });
        }

        return ranges;

        void Add(ulong address, uint size, uint offset)
        {
            if (size > 0 && offset > 0)
                ranges.Add(new MemoryRange(address, size, offset));
        }
    }

    // Neither stamp nor check sum is kept. An end before the start is damage.
    private static TargetUnloadedModule ToUnloaded(string name, ulong start, ulong end) =>
        new(name, start, end > start ? (uint)Math.Min(end - start, uint.MaxValue) : 0, TimeDateStamp: 0, CheckSum: 0);
}
