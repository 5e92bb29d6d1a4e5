namespace Tephra.Engine;

/// <summary>A field of a stream that says where something lies in the file.</summary>
/// <param name="Name">What lies there.</param>
/// <param name="Value">The offset.</param>
/// <param name="Size">How many bytes lie there, as far as the stream says it.</param>
/// <param name="IsWide">Whether the field has 64 bits.</param>
/// <param name="Set">Changes the field.</param>
internal sealed record RvaField(string Name, ulong Value, ulong Size, bool IsWide, Action<ulong> Set)
{
    /// <summary>The first byte behind; of what passes the end of 64 bits, the last number there is.</summary>
    public ulong End => Size > ulong.MaxValue - Value ? ulong.MaxValue : Value + Size;
}
