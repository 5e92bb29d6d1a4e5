namespace Tephra.Engine;

/// <summary>Addresses of 32-bit targets, which DbgEng's callers give extended by their sign and dumps store extended by zeros.</summary>
internal static class NarrowAddresses
{
    private const ulong FirstExtended = 0xFFFFFFFF_80000000;

    /// <summary>The address without its sign's extension; any other as it is.</summary>
    public static ulong Narrow(ulong address) => address >= FirstExtended ? address & uint.MaxValue : address;
}
