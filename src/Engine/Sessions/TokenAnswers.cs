using System.Buffers.Binary;
using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>
/// What a token of a dump answers to NtQueryInformationToken's classes. Public headers describe the first 16 bytes of a token alone. The one
/// dump with tokens that is public has a head of 72 bytes, of which seven pairs of offset and size lead to the rest; its fifth and sixth piece
/// are TOKEN_PRIVILEGES and TOKEN_STATISTICS as documented (winnt.h), and their counts of privileges agree. The others hold security
/// identifiers, to which their classes answer with pointers; how the dump has these is not known.
/// </summary>
internal static class TokenAnswers
{
    private const uint Privileges = 3, Type = 8, Statistics = 10; // TOKEN_INFORMATION_CLASS
    private const int HeadSize = 72, FirstPair = 16, PairSize = 8;
    private const int PrivilegesPair = 4, StatisticsPair = 5;
    private const int LuidAndAttributesSize = 12, StatisticsSize = 56;
    private const int TypeOffset = 24, PrivilegeCountOffset = 44; // in TOKEN_STATISTICS

    /// <summary>The answer; null where it is not known.</summary>
    /// <param name="token">The token.</param>
    /// <param name="informationClass">TOKEN_INFORMATION_CLASS.</param>
    /// <param name="isFixed">Whether the answer of the class always has this size.</param>
    public static byte[]? Query(TokenInfoList.Types.TokenInfo token, uint informationClass, out bool isFixed)
    {
        isFixed = informationClass != Privileges;
        if (token.M_Parent is not TokenInfoList { ElementHeaderSize: HeadSize }
            || Piece(token.Data.Span, PrivilegesPair) is not { Length: >= sizeof(uint) } privileges
            || Piece(token.Data.Span, StatisticsPair) is not { Length: StatisticsSize } statistics)
            return null;
        uint count = BinaryPrimitives.ReadUInt32LittleEndian(privileges);
        if ((ulong)privileges.Length != sizeof(uint) + ((ulong)count * LuidAndAttributesSize) || count != BinaryPrimitives.ReadUInt32LittleEndian(statistics.AsSpan(PrivilegeCountOffset)))
            return null;
        return informationClass switch
        {
            Privileges => privileges,
            Type => statistics[TypeOffset..(TypeOffset + sizeof(uint))],
            Statistics => statistics,
            _ => null,
        };
    }

    // Offsets count from the token's start, 16 bytes before its data.
    private static byte[]? Piece(ReadOnlySpan<byte> data, int pair)
    {
        if (data.Length < HeadSize - FirstPair)
            return null;
        uint offset = BinaryPrimitives.ReadUInt32LittleEndian(data[(pair * PairSize)..]);
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(data[((pair * PairSize) + sizeof(uint))..]);
        return offset < HeadSize || (ulong)offset - FirstPair + size > (ulong)data.Length ? null : data.Slice((int)offset - FirstPair, (int)size).ToArray();
    }
}
