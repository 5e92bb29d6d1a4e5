namespace Tephra.TestKit;

/// <summary>A machine whose processes and kernel have pages of their own, and none that both can reach.</summary>
public static class TwoHalves
{
    /// <summary>Pages at the start of either half, one of them in transition, and one behind a table in transition.</summary>
    public static PageTableImage Of(PageEntryBits bits)
    {
        var image = new PageTableImage(bits);
        foreach (ulong start in (ReadOnlySpan<ulong>)[PageTableScenarios.User(bits.Kind), PageTableScenarios.Kernel(bits.Kind)])
        {
            for (ulong page = 0; page < 4; page++) Put(start + (page * 4096), bits.Page);
            Put(start + 0x5000, pfn => bits.Transition(pfn));
            ulong far = start + image.Span(2);
            Put(far, bits.Page);
            image.MakeTransition(far, 1);
        }

        return image;

        void Put(ulong address, Func<ulong, ulong> entry)
        {
            ulong pfn = image.NewData();
            image.Put(address, 1, entry(pfn));
            image.Expect(address, $"0x{address:x}", image.Pages[pfn]);
        }
    }
}
