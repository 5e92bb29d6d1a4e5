namespace Tephra.Schema.Tests.Formats;

/// <summary>The types with a stated size that the facts sheet gives no number for, and who does.</summary>
internal static class OtherSources
{
    private const string Headers = "The SDK's headers, compiled: sizeof";
    private const string Breakpad = "Breakpad's headers, compiled: sizeof";
    private const string Crashpad = "Crashpad, minidump_extensions.h";
    private const string Rust = "rust-minidump, format.rs";
    private const string Rizin = "rizin, dmp_specs.h; two dumps";
    private const string Ghidra = "Ghidra, formats/dump/userdump";
    private const string Observed = "Observed; WinHandlesQuerier";
    private const string Pte = "As large as the machine's software entry, facts sheet 9.4";

    /// <summary>Type and source.</summary>
    public static IReadOnlyDictionary<string, string> Of { get; } = new Dictionary<string, string>
    {
        ["cabinet.dos_time"] = "MS-CAB: date and time, two bytes each",
        ["context_arm_breakpad"] = Breakpad,
        ["context_ex.context_chunk"] = Headers,
        ["context_ex.cet_u"] = Headers,
        ["context_x86.floating_save_area"] = Headers,
        ["guid"] = Headers,
        ["m128a"] = Headers,
        ["neon128"] = Headers,
        ["systemtime"] = Headers,
        ["xsave_format"] = Headers,
        ["xstate_config_feature_msc_info.xstate_feature"] = Headers,
        ["handle_operation_list.backtrace_information"] = Headers,
        ["handle_object_information.mutant_information"] = Observed,
        ["handle_object_information.event_information"] = Observed,
        ["handle_object_information.semaphore_information"] = Observed,
        ["module_crashpad_info_list.module_link"] = Crashpad,
        ["module_crashpad_info_list.string_link"] = Crashpad,
        ["module_crashpad_info_list.annotation"] = Crashpad,
        ["simple_string_dictionary.entry"] = Crashpad,
        ["moz_macos_bootargs"] = Rust,
        ["moz_macos_crash_info.record_link"] = Rust,
        ["physical_memory_descriptor32.physical_memory_run32"] = "Facts sheet 11.3: two u32",
        ["physical_memory_descriptor64.physical_memory_run64"] = "Facts sheet 11.3: two u64",
        ["rdmp_dump.pfn_range"] = "Facts sheet 11.5: two u64",
        ["triage_dump32.unloaded_driver"] = Rizin,
        ["triage_dump32.unicode_string"] = Rizin,
        ["triage_dump32.driver_entry"] = Rizin,
        ["triage_dump32.kldr_data_table_entry"] = Rizin,
        ["triage_dump64.unloaded_driver"] = Rizin,
        ["triage_dump64.unicode_string"] = Rizin,
        ["triage_dump64.driver_entry"] = Rizin,
        ["triage_dump64.kldr_data_table_entry"] = Rizin,
        ["user_dump.header32"] = "Facts sheet 10.5: six u32 from 0x20",
        ["user_dump.header64"] = "Facts sheet 10.5: six u64 from 0x20",
        ["user_dump.thread_state"] = Ghidra,
        ["user_dump.memory_basic_information32"] = Headers,
        ["user_dump.exception_debug_info32"] = Headers,
        ["user_dump.exception_debug_info64"] = Headers,
        ["mmpte_x86"] = Pte,
        ["mmpte_x86.hardware"] = Pte,
        ["mmpte_x86.transition"] = Pte,
        ["mmpte_x86_pae"] = Pte,
        ["mmpte_x86_pae.hardware"] = Pte,
        ["mmpte_x86_pae.transition"] = Pte,
        ["mmpte_x64"] = Pte,
        ["mmpte_x64.transition"] = Pte,
        ["mmpte_arm64"] = Pte,
        ["mmpte_arm64.hardware"] = Pte,
        ["mmpte_arm64.transition"] = Pte,
    };
}
