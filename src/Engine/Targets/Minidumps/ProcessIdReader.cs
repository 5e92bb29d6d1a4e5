using System.Buffers.Text;
using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The process id: from MiscInfo where its flag says that it is there, else from the copy of /proc/PID/status that Breakpad adds on Linux.</summary>
internal static class ProcessIdReader
{
    private const uint MiscProcessId = 1; // MINIDUMP_MISC1_PROCESS_ID
    private const int LongestStatus = 0x4000;

    /// <summary>The process id, or null where the dump does not say.</summary>
    public static uint? Read(MinidumpFile file)
    {
        MiscInfo? misc = file.Read<MiscInfo, MiscInfo>(Minidump.Enums.StreamType.MiscInfoStream, (info, _) => info);
        if (misc is not null && ((uint)misc.Flags1 & MiscProcessId) != 0 && misc.ProcessId is uint id)
            return id;
        DumpStream? status = file.Find((uint)Minidump.Enums.StreamType.LinuxProcStatus);
        if (status is null || !file.IsWhole(status))
            return null;
        byte[] text = new byte[Math.Min(status.Size, LongestStatus)];
        return file.Problems.Guard(status, () => file.Source.Read(status.Offset, text) == text.Length ? text : null) is null ? null : ParseStatus(text);
    }

    /// <summary>Finds the line <c>Pid:</c> in the text of a status file.</summary>
    internal static uint? ParseStatus(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> key = "Pid:"u8;
        foreach (Range line in text.Split((byte)'\n'))
        {
            if (!text[line].StartsWith(key))
                continue;
            ReadOnlySpan<byte> number = text[line][key.Length..].TrimStart(" \t"u8);
            return Utf8Parser.TryParse(number, out uint id, out _) ? id : null;
        }

        return null;
    }
}
