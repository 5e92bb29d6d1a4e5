using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>A thread as DEBUG_THREAD_BASIC_INFORMATION (dbgeng.h; 64 bytes).</summary>
internal static class ThreadBasicInformation
{
    private const uint ExitStatus = 1, PriorityClass = 2, Priority = 4, Times = 8, StartOffset = 0x10, Affinity = 0x20; // DEBUG_TBINFO_*
    private const uint InvalidInformation = 0x9; // MINIDUMP_THREAD_INFO_ERROR_THREAD and _INVALID_INFO

    /// <summary>The structure; its first field says which of the others the dump holds.</summary>
    public static byte[] Of(TargetThread thread)
    {
        byte[] bytes = new byte[64];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), thread.PriorityClass);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(12), thread.Priority);
        uint valid = PriorityClass | Priority;
        if (thread.Information is { } information && (information.DumpFlags & InvalidInformation) == 0)
        {
            valid |= ExitStatus | Times | StartOffset | Affinity;
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), information.ExitStatus);
            ulong[] values =
            [
                information.CreateTime, information.ExitTime, information.KernelTime, information.UserTime, information.StartAddress.Value, information.Affinity,
            ];
            for (int i = 0; i < values.Length; i++)
                BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(16 + (8 * i)), values[i]);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(bytes, valid);
        return bytes;
    }
}
