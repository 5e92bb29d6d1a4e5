using System.Globalization;
using System.Reflection.PortableExecutable;
using Tephra.Engine;
using Tephra.Formats;
using Range = (ulong First, ulong Last);

namespace Tephra.Oracle.Tests;

/// <summary>What a minidump written with some flags is to hold, from what docs/engine.md says; nothing here is shared with the product's own plan.</summary>
internal sealed class Promised
{
    private const DebugFormat Optional = DebugFormat.UserSmallProcessThreadData | DebugFormat.UserSmallFullMemory
        | DebugFormat.UserSmallIndirectMemory | DebugFormat.UserSmallPrivateReadWriteMemory;

    private static readonly uint[] Always = [3, 4, 6, 7, 10, 11, 15, 24, 0x47670004];
    private static readonly uint[] Paths = [0x47670006, 0x47670007, 0x47670009, 0x4767000A];

    private readonly UserMinidumpTarget _source;
    private readonly DebugFormat _flags;
    private readonly ulong _word;

    public Promised(UserMinidumpTarget source, DebugFormat flags)
    {
        _source = source;
        _flags = flags.HasFlag(DebugFormat.UserSmallNoOptionalData) ? flags & ~Optional : flags;
        _word = source.System!.Is64Bit ? 8u : 4u;
        Held = Intervals.Union([
            .. source.Memory.Ranges.Select(range => (range.First.Value, range.Last.Value)),
            .. source.Threads.Where(thread => thread.Stack.FileOffset > 0 && thread.Stack.Length > 0).Select(thread => Of(thread.Stack.Start.Value, thread.Stack.Length)),
        ]);
    }

    /// <summary>What the source holds.</summary>
    public IReadOnlyList<Range> Held { get; }

    /// <summary>The modules' addresses.</summary>
    public IReadOnlyList<Range> Modules => Intervals.Union(_source.Modules.Where(module => module.Size > 0).Select(module => Of(module.Base.Value, module.Size)));

    /// <summary>The stacks.</summary>
    public IReadOnlyList<Range> Stacks => Intervals.Union(_source.Threads.Where(thread => thread.Stack.Length > 0).Select(thread => Of(thread.Stack.Start.Value, thread.Stack.Length)));

    /// <summary>Around the instruction of the event.</summary>
    public Range? Instruction => (_source.Exception is { } exception ? exception.Registers : _source.Threads.FirstOrDefault()?.Registers) is { InstructionPointer.Value: var pointer }
        ? (pointer - Math.Min(pointer, 128), pointer + 127)
        : null;

    /// <summary>Whether a stream is to be taken over.</summary>
    public bool HasStream(uint type)
    {
        bool none = Has(DebugFormat.UserSmallNoAuxiliaryState), full = Has(DebugFormat.UserSmallFullAuxiliaryState) && !none;
        return type switch
        {
            12 or 18 => Has(DebugFormat.UserSmallHandleData),
            14 => Has(DebugFormat.UserSmallUnloadedModules),
            16 => Has(DebugFormat.UserSmallFullMemoryInfo),
            17 => Has(DebugFormat.UserSmallThreadInfo),
            19 => full,
            23 => Has(DebugFormat.UserSmallIptTrace),
            13 or 20 or 21 or 22 => !none,
            _ when Always.Contains(type) => true,
            _ when Paths.Contains(type) => !none && !Has(DebugFormat.UserSmallFilterPaths),
            0x4B6B0002 => full,
            (>= 0x47670001 and <= 0x4767000F) or 0x43500001 or (>= 0x4D7A0001 and <= 0x4D7A0004) => !none,
            _ => type > 0xFFFF && full,
        };
    }

    /// <summary>The memory it is to hold, as far as the source does.</summary>
    public IReadOnlyList<Range> Memory()
    {
        if (Has(DebugFormat.UserSmallFullMemory))
            return Held;
        List<Range> all = [.. Stacks];
        if (Instruction is { } around)
            all.Add(around);
        foreach (TargetModule module in _source.Modules)
            AddModule(all, module.Base.Value);
        if (Has(DebugFormat.UserSmallPrivateReadWriteMemory))
            all.AddRange(Private());
        if (Has(DebugFormat.UserSmallProcessThreadData) && _source.System!.PlatformId == 2)
            all.AddRange(Environment());
        if (Has(DebugFormat.UserSmallIndirectMemory))
            all.AddRange(Referred());
        return Intervals.Intersection(Intervals.Union(all), Held);
    }

    private static Range Of(ulong start, ulong length) => (start, start + length - 1);

    private static Range Pages(ulong first, ulong length) => (first / 4096 * 4096, ((first + length - 1) / 4096 * 4096) + 4095);

    private bool Has(DebugFormat flag) => (_flags & flag) != 0;

    private void AddModule(List<Range> all, ulong start)
    {
        if (Headers(start) is not { } headers)
            return;
        if (Has(DebugFormat.UserSmallModuleHeaders))
            all.Add(Of(start, (ulong)headers.PEHeader!.SizeOfHeaders));
        foreach (SectionHeader section in headers.SectionHeaders.Where(section => section.VirtualSize > 0))
        {
            bool isCode = (section.SectionCharacteristics & (SectionCharacteristics.MemExecute | SectionCharacteristics.ContainsCode)) != 0;
            bool isData = (section.SectionCharacteristics & SectionCharacteristics.MemWrite) != 0;
            if ((isCode && Has(DebugFormat.UserSmallCodeSegments)) || (isData && Has(DebugFormat.UserSmallDataSegments)))
                all.Add(Of(start + (ulong)section.VirtualAddress, (ulong)section.VirtualSize));
        }
    }

    private PEHeaders? Headers(ulong start)
    {
        byte[] image = new byte[0x1000];
        return _source.Memory.Read(start, image) > 64 && image.AsSpan().StartsWith("MZ"u8) ? new PEHeaders(new MemoryStream(image), image.Length, isLoadedImage: true) : null;
    }

    private IEnumerable<Range> Private()
    {
        if (_source.GetContent<MemoryInfoList>(16) is { } list)
        {
            return list.Entries!
                .Where(entry => (uint)entry.State == 0x1000 && (uint)entry.Type == 0x20000 && ((uint)entry.Protect & 0x104) == 4)
                .Select(entry => Of(entry.BaseAddress, entry.RegionSize));
        }

        byte[] text = new byte[_source.FindStream(0x47670009)!.Size];
        _source.ReadStream(_source.FindStream(0x47670009)!, 0, text);
        return System.Text.Encoding.UTF8.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split([' ', '-'], 4))
            .Where(parts => parts is [_, _, ['r', 'w', _, 'p'], ..])
            .Select(parts => (ulong.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), ulong.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture) - 1));
    }

    private IEnumerable<Range> Environment()
    {
        ulong peb = 0;
        foreach (ulong teb in _source.Threads.Select(thread => thread.Teb.Value).Where(teb => teb != 0))
        {
            yield return Pages(teb, _word == 8 ? 0x1838u : 0x1018u);
            peb = peb == 0 ? Pointer(teb + (_word == 8 ? 0x60u : 0x30u)) : peb;
        }

        if (peb == 0)
            yield break;
        yield return Pages(peb, 1);
        byte[] sizes = new byte[8];
        if (Pointer(peb + (_word == 8 ? 0x20u : 0x10u)) is > 0 and var parameters && _source.Memory.Read(parameters, sizes) == 8 && BitConverter.ToUInt32(sizes, 4) is > 0 and var length)
            yield return Pages(parameters, length);
    }

    private ulong Pointer(ulong address)
    {
        byte[] bytes = new byte[8];
        return _source.Memory.Read(address, bytes.AsSpan(0, (int)_word)) == (int)_word ? BitConverter.ToUInt64(bytes) : 0;
    }

    private IEnumerable<Range> Referred()
    {
        List<Range> code = [];
        foreach (TargetModule module in _source.Modules)
        {
            code.AddRange((Headers(module.Base.Value)?.SectionHeaders ?? [])
                .Where(section => (section.SectionCharacteristics & (SectionCharacteristics.MemExecute | SectionCharacteristics.ContainsCode)) != 0)
                .Select(section => Of(module.Base.Value + (ulong)section.VirtualAddress, (ulong)section.VirtualSize)));
        }

        var words = new List<ulong>();
        foreach (RegisterSet? registers in _source.Threads.Select(thread => thread.Registers).Append(_source.Exception?.Registers))
            words.AddRange(Enumerable.Range(0, registers?.Count ?? 0).Select(i => registers!.GetValue(i)));
        foreach ((ulong first, ulong last) in Intervals.Intersection(Stacks, Held))
        {
            for (ulong at = (first + _word - 1) / _word * _word; at + _word - 1 <= last; at += _word)
                words.Add(Pointer(at));
        }

        IReadOnlyList<Range> executable = Intervals.Union(code);
        return words.Where(word => Intervals.Contain(Held, word) && !Intervals.Contain(executable, word)).Select(word => Pages(word, 1)).Distinct();
    }
}
