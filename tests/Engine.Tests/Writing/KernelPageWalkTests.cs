using Tephra.TestKit;

namespace Tephra.Engine.Tests.Writing;

/// <summary>Which pages are the kernel's, of machines whose page tables a test laid.</summary>
public sealed class KernelPageWalkTests
{
    [Theory]
    [MemberData(nameof(PageTableMachine.All), MemberType = typeof(PageTableMachine))]
    public void All_that_kernel_addresses_lead_to_is_found(PageTableKind kind, uint build, byte maskBit)
    {
        PageTableImage image = PageTableScenarios.Of(new PageEntryBits(kind, build, maskBit));
        (TranslatedMemory before, TranslatedMemory after) = Open(image);
        byte[] page = new byte[4096], same = new byte[4096];
        int compared = 0;
        foreach (PageExpectation expected in image.Expectations)
        {
            if (!IsKernel(kind, expected.Address) || before.Read(expected.Address, page) == 0)
                continue;
            compared++;
            int read = after.Read(expected.Address, same);
            Assert.True(read == 4096 && page.AsSpan().SequenceEqual(same), $"{expected.Name} at 0x{expected.Address:x}: {after.Explain(expected.Address)}");
        }

        Assert.True(compared > 5);
    }

    [Theory]
    [MemberData(nameof(PageTableMachine.All), MemberType = typeof(PageTableMachine))]
    public void What_processes_alone_lead_to_is_left_out(PageTableKind kind, uint build, byte maskBit)
    {
        PageTableImage image = TwoHalves.Of(new PageEntryBits(kind, build, maskBit));
        KernelPageWalk walk = Walk(image);
        Assert.True(walk.HoldsUserPages(walk.FindKernelPages()));
        (_, TranslatedMemory after) = Open(image);
        byte[] page = new byte[4096];
        foreach (PageExpectation expected in image.Expectations)
        {
            int read = after.Read(expected.Address, page);
            Assert.True(read == (IsKernel(kind, expected.Address) ? 4096 : 0), $"0x{expected.Address:x}: {read}");
        }
    }

    [Fact]
    public void Without_tables_nothing_is_told()
    {
        PageTableImage image = PageTableScenarios.Of(new PageEntryBits(PageTableKind.X64, 7601));
        image.Pages.Remove(image.Root >> 12);
        Assert.Null(Walk(image).FindKernelPages());
    }

    private static bool IsKernel(PageTableKind kind, ulong address) =>
        kind is PageTableKind.X86 or PageTableKind.Pae ? address >= 0x80000000 : address >> 63 != 0;

    private static (TranslatedMemory Before, TranslatedMemory After) Open(PageTableImage image)
    {
        TranslationSettings settings = PageTableMachine.Settings(image.Bits);
        var all = new InMemoryPages(image.Pages);
        PageSet kernel = Walk(image).FindKernelPages()!;
        PageFileSet files = PageTableMachine.Files(image);
        var left = new InMemoryPages(image.Pages.Where(page => kernel.Contains(page.Key)).ToDictionary());
        return (new TranslatedMemory(all, settings, image.Root, files), new TranslatedMemory(left, settings, image.Root, files));
    }

    private static KernelPageWalk Walk(PageTableImage image) =>
        new(new InMemoryPages(image.Pages), PageTableMachine.Settings(image.Bits), [image.Root], PageTableMachine.Files(image), () => { });
}
