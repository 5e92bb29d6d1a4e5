using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Tephra.Schema.Tests.Formats;

/// <summary>Where ../shared/facts/dbgeng.md says how large a structure is.</summary>
/// <param name="Type">The type in our schemas.</param>
/// <param name="Phrase">
/// What stands there. Its groups are added up; a group <c>last</c> is the offset of a last field of four bytes, <c>top</c> the number of the highest bit.
/// </param>
/// <param name="IsMost">Whether it is the size of the longest form of a type that has several, not the one it must have at least.</param>
internal sealed record SizeFact(string Type, string Phrase, bool IsMost = false)
{
    /// <summary>All of them. Of a type without fixed size: what it begins with.</summary>
    public static IReadOnlyList<SizeFact> Sheet { get; } =
    [
        // 10.1
        new("minidump.header", @"\| MINIDUMP_HEADER \| (\d+) \|"),
        new("minidump.directory", @"\| MINIDUMP_DIRECTORY \| (\d+) \|"),
        new("location_descriptor", @"\| LOCATION_DESCRIPTOR / 64 \| (\d+) /"),
        new("location_descriptor64", @"\| LOCATION_DESCRIPTOR / 64 \| \d+ / (\d+) \|"),
        new("memory_descriptor", @"\| MEMORY_DESCRIPTOR / 64 \| (\d+) /"),
        new("memory_descriptor64", @"\| MEMORY_DESCRIPTOR / 64 \| \d+ / (\d+) \|"),
        new("minidump_string", @"\| MINIDUMP_STRING \| (\d+)\+n \|"),

        // 10.2
        new("thread_list.thread", @"MINIDUMP_THREAD \((\d+)\)"),
        new("module_list.module", @"MINIDUMP_MODULE \((\d+)\)"),
        new("exception_stream", @"MINIDUMP_EXCEPTION_STREAM \((\d+)\)"),
        new("system_info", @"MINIDUMP_SYSTEM_INFO \((\d+)\)"),
        new("thread_ex_list.thread_ex", @"MINIDUMP_THREAD_EX \((\d+)\)"),
        new("handle_data", @"HandleDataStream \| header (\d+) "),
        new("function_table", @"FunctionTableStream \| header (\d+) "),
        new("function_table.descriptor", @"FunctionTableStream \|.* descriptor (\d+) \{Min"),
        new("unloaded_module_list", @"UnloadedModuleListStream \| header (\d+) "),
        new("misc_info", @"MiscInfoStream \|.* / (\d+) \|", IsMost: true),
        new("memory_info_list", @"MemoryInfoListStream \| header (\d+) "),
        new("thread_info_list", @"ThreadInfoListStream \| header (\d+) "),
        new("handle_operation_list", @"HandleOperationListStream \| header (\d+) "),
        new("handle_operation_list.handle_operation", @"AVRF_HANDLE_OPERATION \((\d+) in avrfsdk\.h"),
        new("token_info_list", @"TOKEN_INFO_LIST (\d+) "),
        new("system_memory_info", @"SYSTEM_MEMORY_INFO_1 (\d+) /"),
        new("system_memory_info", @"SYSTEM_MEMORY_INFO_1 \d+ / _2 (\d+)", IsMost: true),
        new("process_vm_counters", @"PROCESS_VM_COUNTERS_1 (\d+) /"),
        new("process_vm_counters", @"PROCESS_VM_COUNTERS_1 \d+ / _2 (\d+)", IsMost: true),
        new("crashpad_info", @"CrashpadInfo .*\| (\d+): Version=1", IsMost: true),
        new("thread_name_list.thread_name", @"THREAD_NAME (\d+) \{"),
        new("breakpad_info", @"Breakpad BreakpadInfo \| (\d+):"),
        new("assertion_info", @"Breakpad AssertionInfo \| (\d+):"),

        // 10.4
        new("system_info.cpu_information", @"Cpu \((\d+) bytes\)"),
        new("system_info.x86_cpu_info", @"Cpu \((\d+) bytes\)"),
        new("system_info.arm_cpu_info", @"Cpu \((\d+) bytes\)"),
        new("system_info.other_cpu_info", @"Cpu \((\d+) bytes\)"),
        new("vs_fixedfileinfo", @"VS_FIXEDFILEINFO \((\d+)\)"),
        new("unloaded_module_list.unloaded_module", @"- UNLOADED_MODULE (\d+):"),
        new("exception_stream.exception", @"- EXCEPTION (\d+):"),
        new("time_zone_information", @"TIME_ZONE_INFORMATION \((\d+)\)"),
        new("xstate_config_feature_msc_info", @"XSTATE_CONFIG_FEATURE_MSC_INFO (\d+):"),
        new("handle_object_information", @"HANDLE_OBJECT_INFORMATION (\d+):"),
        new("memory_info_list.memory_info", @"- MEMORY_INFO (\d+):"),
        new("thread_info_list.thread_info", @"- THREAD_INFO (\d+):"),
        new("system_memory_info.system_basic_information", @" Basic \((\d+)\)"),
        new("system_memory_info.system_filecache_information", @" FileCache \((\d+)\)"),
        new("system_memory_info.system_basic_performance_information", @" BasicPerf \((\d+)\)"),
        new("system_memory_info.system_performance_information", @" Perf \((\d+)\)"),
        new("context_x86", @"CONTEXT sizes: x86 (\d+) "),
        new("context_amd64", @"CONTEXT sizes:.* AMD64 (\d+) "),
        new("context_arm", @"CONTEXT sizes:.* ARM (\d+) "),
        new("context_arm64", @"CONTEXT sizes:.* ARM64 (\d+) "),
        new("context_arm64_old", @"CONTEXT sizes:.* Breakpad ARM64_OLD (\d+);"),

        // 10.5
        new("user_dump.memory_basic_information64", @"(\d+)-byte MEMORY_BASIC_INFORMATION64"),

        // 11
        new("dump_header32", @"DUMP_HEADER32 \((0x[0-9A-F]+)\)"),
        new("dump_header64", @"DUMP_HEADER64 \((0x[0-9A-F]+)\)"),
        new("exception_record32", @"\| Exception record \| 0x7D0 \((0x[0-9A-F]+)\)"),
        new("exception_record64", @"\| Exception record \|.* 0xF00 \((0x[0-9A-F]+)\)"),
        new("physical_memory_descriptor32", @"\| PhysicalMemoryBlock \((\d+) bytes\)"),
        new("physical_memory_descriptor64", @"in the declared (\d+) bytes, 43 counting the (\d+) pad bytes"),
        new("triage_dump32", @"DataBlocksCount (?<last>0x[0-9A-F]+); Ghidra instead"),
        new("triage_dump64", @"\| DataBlocksOffset / DataBlocksCount \| 0x78 / (?<last>0x[0-9A-F]+) \|"),
        new("triage_dump64.data_block", @"- Data block: .* = (\d+) / \d+ bytes"),
        new("triage_dump32.data_block", @"- Data block: .* = \d+ / (\d+) bytes"),
        new("kddebugger_data64", @"KDDEBUGGER_DATA64 .* size (0x[0-9A-F]+) in SDK"),
        new("dbgkd_get_version64", @"DBGKD_GET_VERSION64 \((\d+) bytes\)"),

        // 9.4: bit ranges.
        new("mmpte_x86.software_xp", @"\| x86 non-PAE, .*12-(?<top>\d+) \|"),
        new("mmpte_x86_pae.software_xp", @"\| x86 PAE, XP\.\.Vista \|.* 32-(?<top>\d+) \|"),
        new("mmpte_x86_pae.software_win7", @"\| x86 PAE, 7 \|.* 32-(?<top>\d+) \|"),
        new("mmpte_x86_pae.software_win8", @"\| x86 PAE, 8/8\.1 \|.* 32-(?<top>\d+) \|"),
        new("mmpte_x86_pae.software_v1809", @"\| x86 PAE 10 17763\+ \|.* 32-(?<top>\d+) \|"),
        new("mmpte_x64.software_vista", @"\| x64 2003\.\.Vista \|.* 32-(?<top>\d+) \|"),
        new("mmpte_x64.software_win7", @"\| x64 7 \|.* 32-(?<top>\d+) \|"),
        new("mmpte_x64.software_win8", @"\| x64 8/8\.1 \|.* 32-(?<top>\d+) \|"),
        new("mmpte_x64.software_win10", @"\| x64 10 10240\.\.16299 \|.* 32-(?<top>\d+) \|"),
        new("mmpte_x64.software_v1809", @"\| x64 10 17763\+ and 11 \|.* 32-(?<top>\d+) \|"),
        new("mmpte_arm64.software", @"\| ARM64 10/11 \|.* 32-(?<top>\d+) \|"),
        new("mmpte_x64.prototype_win10", @"Older x64 prototype .* ProtoAddress 16-(?<top>\d+)"),
        new("mmpte_x64.prototype_v1809", @"- Prototype: DemandFillProto 1, .*ProtoAddress 16-(?<top>\d+)"),
        new("mmpte_x64.subsection", @"- Subsection .*SubsectionAddress 16-(?<top>\d+)"),
        new("mmpte_x64.timestamp", @"GlobalTimeStamp 32-(?<top>\d+)"),
        new("mmpte_x64.list", @"NextEntry 28-(?<top>\d+)"),
        new("mmpte_x64.hardware", @"- Hardware: PFN 12-47, .*NX (?<top>\d+)"),
        new("mmpte_arm64.prototype", @"Prototype: Protection 1-5, .*ProtoAddress 16-(?<top>\d+)"),
        new("mmpte_arm64.subsection", @"Subsection: Protection 1-5, .*SubsectionAddress 16-(?<top>\d+)"),
        new("mmpte_x86.prototype", @"x86 non-PAE prototype: .*high part 11-(?<top>\d+)"),
        new("mmpte_x86_pae.prototype", @"x86 non-PAE prototype: .*PAE: ProtoAddress 32-(?<top>\d+)"),
    ];

    /// <summary>The size in bytes that the sheet states; fails where it doesn't state one, or several.</summary>
    public long SizeIn(string sheet)
    {
        var sizes = Regex.Matches(sheet, Phrase).Select(Size).Distinct().ToList();
        Assert.True(sizes.Count == 1, $"{Type}: {Phrase} is found with {sizes.Count} sizes.");
        return sizes[0];
    }

    private static long Size(Match match) => match.Groups.Values.Skip(1).Sum(group => group.Name switch
    {
        "last" => Number(group.Value) + 4,
        "top" => (Number(group.Value) + 1) / 8,
        _ => Number(group.Value),
    });

    private static long Number(string text) =>
        text.StartsWith("0x", StringComparison.Ordinal) ? long.Parse(text[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture) : long.Parse(text, CultureInfo.InvariantCulture);
}
