using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Every kind of machine, page and reason why there is no page.</summary>
public sealed class TranslatedMemoryTests
{
    public static TheoryData<PageTableKind, uint, byte> Machines => PageTableMachine.All;

    [Theory]
    [MemberData(nameof(Machines))]
    public void Every_page_reads_right_or_says_why_not(PageTableKind kind, uint build, byte maskBit)
    {
        PageTableImage image = PageTableScenarios.Of(new PageEntryBits(kind, build, maskBit));
        TranslatedMemory memory = PageTableMachine.Open(image);
        byte[] page = new byte[4096];
        Assert.All(image.Expectations, expected =>
        {
            foreach (int offset in (int[])[0, 1, 0x7FF, 4095])
            {
                MemoryFault fault = memory.Explain(expected.Address + (ulong)offset);
                Assert.Equal(expected.Error ?? "none", PageTableMachine.Name(fault));
                if (expected.PageFile is not null) Assert.Equal((expected.PageFile, expected.Slot), (fault.PageFile, fault.Slot));
                Assert.Equal(expected.Bytes is null ? 0 : 1, memory.Read(expected.Address + (ulong)offset, page.AsSpan(0, 1)));
            }

            if (expected.Bytes is null) return;
            Assert.Equal(4096, memory.Read(expected.Address, page));
            Assert.Equal(expected.Bytes, page);
        });
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void Runs_are_those_of_the_pages(PageTableKind kind, uint build, byte maskBit)
    {
        PageTableImage image = PageTableScenarios.Of(new PageEntryBits(kind, build, maskBit));
        TranslatedMemory memory = PageTableMachine.Open(image);
        var ranges = memory.Ranges.ToList();
        Assert.Equal(ranges.OrderBy(range => range.First), ranges);
        Assert.All(image.Expectations, expected =>
        {
            bool within = ranges.Any(range => range.Contains(expected.Address));
            Assert.Equal(expected.Bytes is not null, within);
            if (!within) return;
            AddressRange whole = ranges.Single(range => range.Contains(expected.Address));
            Assert.True(memory.TryFindRange(expected.Address + 0x123, out AddressRange found));
            Assert.Equal(whole, found);
        });

        // Each run reads as a whole and not a byte further, and ends where an address says why.
        Assert.All(ranges, range =>
        {
            byte[] bytes = new byte[range.Length + 1];
            Assert.Equal(bytes.Length - 1, memory.Read(range.First, bytes));
            Assert.NotEqual(MemoryFaultKind.None, memory.Explain(range.Last + 1).Kind);
        });
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void A_read_goes_on_over_pages_wherever_they_are(PageTableKind kind, uint build, byte maskBit)
    {
        var bits = new PageEntryBits(kind, build, maskBit);
        PageTableImage image = PageTableScenarios.Of(bits);
        TranslatedMemory memory = PageTableMachine.Open(image);
        ulong start = PageTableScenarios.Kernel(kind);
        byte[] three = [.. image.Expectations.Where(page => page.Address >= start && page.Address < start + 0x3000).OrderBy(page => page.Address).SelectMany(page => page.Bytes!)];
        byte[] read = new byte[0x5000];
        Assert.Equal(0x3000 - 0x10, memory.Read(start + 0x10, read));
        Assert.Equal(three[0x10..], read[..(0x3000 - 0x10)]);
        Assert.True(memory.TryReadExactly(start + 0xFFE, read.AsSpan(0, 4)));
        Assert.Equal(three[0xFFE..0x1002], read[..4]);

        // In memory, in transition, in two paging files, one behind the other.
        byte[] four = [.. image.Expectations.Where(page => page.Address >= start + 0x4000 && page.Address < start + 0x8000).OrderBy(page => page.Address).SelectMany(page => page.Bytes ?? [])];
        Assert.Equal(PageTableScenarios.KnowsSoftware(bits) ? 0x4000 : 0x2000, memory.Read(start + 0x4000, read));
        Assert.Equal(four, read[..four.Length]);
    }

    [Theory]
    [InlineData(PageTableKind.X86, 0x1_0000_0000)]
    [InlineData(PageTableKind.X86, 0xFFFFFFFF_08000000)]
    [InlineData(PageTableKind.Pae, 0xFFFFF804_80000000)]
    [InlineData(PageTableKind.X64, 0x0000_8000_0000_0000)]
    [InlineData(PageTableKind.X64, 0xFFFF_7FFF_FFFF_FFFF)]
    [InlineData(PageTableKind.X64, 0x1000_0000_0000_0000)]
    [InlineData(PageTableKind.X64Five, 0x0100_0000_0000_0000)]
    [InlineData(PageTableKind.X64Five, 0xFEFF_FFFF_FFFF_FFFF)]
    [InlineData(PageTableKind.Arm64, 0x0000_8000_0000_0000)]
    public void Addresses_of_no_such_machine(PageTableKind kind, ulong address)
    {
        TranslatedMemory memory = PageTableMachine.Open(PageTableScenarios.Of(new PageEntryBits(kind, 7601)));
        Assert.Equal(new MemoryFault(MemoryFaultKind.NonCanonical), memory.Explain(address));
        Assert.Equal(MemoryFaultKind.NonCanonical, memory.Translate(address).Fault.Kind);
        Assert.Equal(0, memory.Read(address, new byte[1]));
    }

    [Theory]
    [InlineData(PageTableKind.X86)]
    [InlineData(PageTableKind.Pae)]
    public void Addresses_of_32_bits_may_have_their_sign_spread(PageTableKind kind)
    {
        PageTableImage image = PageTableScenarios.Of(new PageEntryBits(kind, 7601));
        TranslatedMemory memory = PageTableMachine.Open(image);
        ulong at = PageTableScenarios.Kernel(kind);
        byte[] plain = new byte[0x3000], spread = new byte[0x3000];
        Assert.Equal((0x3000, 0x3000), (memory.Read(at, plain), memory.Read(at | 0xFFFFFFFF_00000000, spread)));
        Assert.Equal(plain, spread);
        Assert.True(memory.TryFindRange(at, out AddressRange narrow));
        Assert.True(memory.TryFindRange(at | 0xFFFFFFFF_00000000, out AddressRange wide));
        Assert.Equal((narrow.First.Value | 0xFFFFFFFF_00000000, narrow.Length), (wide.First.Value, wide.Length));
        Assert.Equal(new VirtualAddress(0x88000000), narrow.First);
        Assert.False(memory.TryFindRange(0x1_0000_0000, out _));
    }
}
