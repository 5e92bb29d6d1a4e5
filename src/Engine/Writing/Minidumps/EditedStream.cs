namespace Tephra.Engine;

/// <summary>An entry of the directory of a minidump that is being edited.</summary>
/// <param name="Type">Its number.</param>
/// <param name="Rva">Where its bytes lay in the dump that was opened.</param>
/// <param name="Size">How many they were.</param>
/// <param name="Content">New bytes in their place; null where they stay.</param>
internal sealed record EditedStream(uint Type, uint Rva, uint Size, byte[]? Content)
{
    /// <summary>Whether its bytes are those of the dump that was opened, and there are any.</summary>
    public bool IsKept => Content is null && Size > 0 && Type != 0;

    /// <summary>The first byte behind the old ones.</summary>
    public long OldEnd => (long)Rva + Size;
}
