using System.Buffers.Binary;
using System.Text;

namespace Tephra.Engine;

/// <summary>A handle in the forms that ReadHandleData gives (DEBUG_HANDLE_DATA_TYPE_*, dbgeng.h).</summary>
internal static class HandleAnswers
{
    private const int BasicSize = 24; // DEBUG_HANDLE_DATA_BASIC

    /// <summary>Whether the operations on handles are asked for, whose form in a debugger is not that in a dump, and not documented.</summary>
    public static bool IsOperations(uint dataType) => dataType is 9 or 10;

    /// <summary>The size in bytes of the characters of a type that is a name; 0 for the others.</summary>
    public static int CharacterSizeOf(uint dataType) => dataType switch
    {
        1 or 2 => sizeof(byte),
        4 or 5 => sizeof(char),
        _ => 0,
    };

    /// <summary>The data of a type; null where the dump does not hold it.</summary>
    public static byte[]? Get(TargetHandle handle, uint dataType) => dataType switch
    {
        0 => GetBasic(handle),
        1 => GetBytes(handle.TypeName),
        2 => GetBytes(handle.ObjectName),
        4 => GetWide(handle.TypeName),
        5 => GetWide(handle.ObjectName),
        _ => GetInformation(handle, dataType),
    };

    private static byte[] GetBasic(TargetHandle handle)
    {
        byte[] basic = new byte[BasicSize];
        uint[] values = [SizeOf(handle.TypeName), SizeOf(handle.ObjectName), handle.Attributes, handle.GrantedAccess, handle.HandleCount, handle.PointerCount];
        for (int i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(basic.AsSpan(4 * i), values[i]);
        return basic;
    }

    // The sizes count characters with the terminator; of no name, zero.
    private static uint SizeOf(string? name) => name is null ? 0 : (uint)name.Length + 1;

    private static byte[]? GetBytes(string? name) => name is null ? null : Encoding.Latin1.GetBytes(name + '\0');

    private static byte[]? GetWide(string? name) => name is null ? null : Encoding.Unicode.GetBytes(name + '\0');

    private static byte[]? GetInformation(TargetHandle handle, uint dataType)
    {
        // MINIDUMP_HANDLE_OBJECT_INFORMATION_TYPE counts threads, mutants, processes and so on through; the data types leave out 9 and 10.
        uint type = dataType > 10 ? dataType - 7 : dataType - 5;
        foreach (TargetHandleInformation piece in handle.Information)
        {
            if (piece.Type == type)
                return piece.Content.ToArray();
        }

        return null;
    }
}
