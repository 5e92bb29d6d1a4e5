meta:
  id: minidump
  title: Minidump
  file-extension:
    - dmp
    - mdmp
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - assertion_info
    - breakpad_info
    - comment_a
    - comment_w
    - crashpad_info
    - exception_stream
    - function_table
    - handle_data
    - handle_operation_list
    - linux_auxv
    - linux_cmd_line
    - linux_cpu_info
    - linux_dso_debug
    - linux_environ
    - linux_lsb_release
    - linux_maps
    - linux_proc_fd
    - linux_proc_stat
    - linux_proc_status
    - linux_proc_uptime
    - location_descriptor
    - memory64_list
    - memory_info_list
    - memory_list
    - misc_info
    - module_list
    - moz_linux_limits
    - moz_macos_bootargs
    - moz_macos_crash_info
    - moz_soft_errors
    - process_vm_counters
    - system_info
    - system_memory_info
    - thread_ex_list
    - thread_info_list
    - thread_list
    - thread_name_list
    - token_info_list
    - unloaded_module_list
-tephra-note: header, directory, numbers of streams and flags
-tephra-proof: 1, 3
-tephra-seen: lldb/regions-memlist64.dmp
doc: |
  A minidump: what Windows, Breakpad, Crashpad, LLDB and others write when a
  process crashes. A header points to a directory, the directory to streams,
  each of a numbered type. Streams point on to strings, registers and memory
  by RVA, which here means an offset from the start of the file. All integers
  are little-endian and structures are packed to four bytes.

  Reading the file reads the header alone. Everything that is reached by an
  RVA is read when asked for, so that a damaged part harms no other.
doc-ref:
  - https://learn.microsoft.com/en-us/windows/win32/debug/minidump-files
  - minidumpapiset.h of NuGet package Microsoft.Windows.SDK.CPP
  - Breakpad minidump_format.h
seq:
  - id: header
    type: header
instances:
  directory:
    pos: header.stream_directory_rva
    type: directory
    repeat: expr
    repeat-expr: header.number_of_streams
    doc: One entry for each stream, unused and repeated ones too.
types:
  header:
    -orig-id: MINIDUMP_HEADER
    -tephra-size: 32
    doc: |
      The start of the file.
      Size: 32 bytes.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_header
    seq:
      - id: signature
        -orig-id: Signature
        contents: MDMP
      - id: version
        -orig-id: Version
        type: u4
        valid:
          expr: (_ & 0xffff) == 0xa793
        doc: The low half is the format's version, always 0xA793; the high half is the writer's own.
      - id: number_of_streams
        -orig-id: NumberOfStreams
        type: u4
      - id: stream_directory_rva
        -orig-id: StreamDirectoryRva
        type: u4
      - id: check_sum
        -orig-id: CheckSum
        type: u4
        doc: Most often 0.
      - id: time_date_stamp
        -orig-id: TimeDateStamp
        type: u4
        doc: When the dump was written, in seconds since 1970, UTC.
      - id: flags
        -orig-id: Flags
        type: u8
        enum: minidump_type
        doc: What the writer was asked to put into the dump; any union of the enumeration's bits.
  directory:
    -orig-id: MINIDUMP_DIRECTORY
    -tephra-size: 12
    doc: |
      Where a stream lies, and what it is.
      Size: 12 bytes.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_directory
    seq:
      - id: stream_type
        -orig-id: StreamType
        type: u4
        enum: stream_type
      - id: location
        -orig-id: Location
        type: location_descriptor
    instances:
      stream:
        io: _root._io
        pos: location.rva
        size: location.data_size
        type:
          switch-on: stream_type
          cases:
            'stream_type::thread_list_stream': thread_list(_root._io)
            'stream_type::module_list_stream': module_list(_root._io)
            'stream_type::memory_list_stream': memory_list(_root._io)
            'stream_type::exception_stream': exception_stream(_root._io)
            'stream_type::system_info_stream': system_info(_root._io)
            'stream_type::thread_ex_list_stream': thread_ex_list(_root._io)
            'stream_type::memory64_list_stream': memory64_list(_root._io)
            'stream_type::comment_stream_a': comment_a
            'stream_type::comment_stream_w': comment_w
            'stream_type::handle_data_stream': handle_data(_root._io)
            'stream_type::function_table_stream': function_table
            'stream_type::unloaded_module_list_stream': unloaded_module_list(_root._io)
            'stream_type::misc_info_stream': misc_info
            'stream_type::memory_info_list_stream': memory_info_list
            'stream_type::thread_info_list_stream': thread_info_list
            'stream_type::handle_operation_list_stream': handle_operation_list
            'stream_type::token_stream': token_info_list
            'stream_type::system_memory_info_stream': system_memory_info
            'stream_type::process_vm_counters_stream': process_vm_counters
            'stream_type::thread_names_stream': thread_name_list(_root._io)
            'stream_type::crashpad_info_stream': crashpad_info(_root._io)
            'stream_type::breakpad_info_stream': breakpad_info
            'stream_type::assertion_info_stream': assertion_info
            'stream_type::linux_cpu_info': linux_cpu_info
            'stream_type::linux_proc_status': linux_proc_status
            'stream_type::linux_lsb_release': linux_lsb_release
            'stream_type::linux_cmd_line': linux_cmd_line
            'stream_type::linux_environ': linux_environ
            'stream_type::linux_auxv': linux_auxv
            'stream_type::linux_maps': linux_maps
            'stream_type::linux_dso_debug': linux_dso_debug(_root._io)
            'stream_type::linux_proc_stat': linux_proc_stat
            'stream_type::linux_proc_uptime': linux_proc_uptime
            'stream_type::linux_proc_fd': linux_proc_fd
            'stream_type::moz_macos_crash_info_stream': moz_macos_crash_info(_root._io)
            'stream_type::moz_macos_bootargs_stream': moz_macos_bootargs(_root._io)
            'stream_type::moz_linux_limits': moz_linux_limits
            'stream_type::moz_soft_errors': moz_soft_errors
            _: untyped_stream
        -tephra-open: true
        doc: The stream by its type.
      data:
        io: _root._io
        pos: location.rva
        size: location.data_size
        doc: The stream's bytes as they stand.
  untyped_stream:
    doc: A stream of a type that has no schema here. Its bytes are fetched only when asked for.
    instances:
      data:
        pos: 0
        size-eos: true
        doc: The stream's bytes as they stand.
enums:
  stream_type:
    0: {id: unused_stream, -orig-id: UnusedStream, doc: 'An entry without a stream; may occur repeatedly.'}
    1: {id: reserved_stream0, -orig-id: ReservedStream0}
    2: {id: reserved_stream1, -orig-id: ReservedStream1}
    3: {id: thread_list_stream, -orig-id: ThreadListStream}
    4: {id: module_list_stream, -orig-id: ModuleListStream}
    5: {id: memory_list_stream, -orig-id: MemoryListStream}
    6: {id: exception_stream, -orig-id: ExceptionStream}
    7: {id: system_info_stream, -orig-id: SystemInfoStream}
    8: {id: thread_ex_list_stream, -orig-id: ThreadExListStream}
    9: {id: memory64_list_stream, -orig-id: Memory64ListStream}
    10: {id: comment_stream_a, -orig-id: CommentStreamA}
    11: {id: comment_stream_w, -orig-id: CommentStreamW}
    12: {id: handle_data_stream, -orig-id: HandleDataStream}
    13: {id: function_table_stream, -orig-id: FunctionTableStream}
    14: {id: unloaded_module_list_stream, -orig-id: UnloadedModuleListStream}
    15: {id: misc_info_stream, -orig-id: MiscInfoStream}
    16: {id: memory_info_list_stream, -orig-id: MemoryInfoListStream}
    17: {id: thread_info_list_stream, -orig-id: ThreadInfoListStream}
    18: {id: handle_operation_list_stream, -orig-id: HandleOperationListStream}
    19: {id: token_stream, -orig-id: TokenStream}
    20: {id: java_script_data_stream, -orig-id: JavaScriptDataStream}
    21: {id: system_memory_info_stream, -orig-id: SystemMemoryInfoStream}
    22: {id: process_vm_counters_stream, -orig-id: ProcessVmCountersStream}
    23: {id: ipt_trace_stream, -orig-id: IptTraceStream}
    24: {id: thread_names_stream, -orig-id: ThreadNamesStream}
    0x8000: {id: ce_stream_null, -orig-id: ceStreamNull, doc: 'This and the twelve that follow: Windows CE.'}
    0x8001: {id: ce_stream_system_info, -orig-id: ceStreamSystemInfo}
    0x8002: {id: ce_stream_exception, -orig-id: ceStreamException}
    0x8003: {id: ce_stream_module_list, -orig-id: ceStreamModuleList}
    0x8004: {id: ce_stream_process_list, -orig-id: ceStreamProcessList}
    0x8005: {id: ce_stream_thread_list, -orig-id: ceStreamThreadList}
    0x8006: {id: ce_stream_thread_context_list, -orig-id: ceStreamThreadContextList}
    0x8007: {id: ce_stream_thread_call_stack_list, -orig-id: ceStreamThreadCallStackList}
    0x8008: {id: ce_stream_memory_virtual_list, -orig-id: ceStreamMemoryVirtualList}
    0x8009: {id: ce_stream_memory_physical_list, -orig-id: ceStreamMemoryPhysicalList}
    0x800a: {id: ce_stream_bucket_parameters, -orig-id: ceStreamBucketParameters}
    0x800b: {id: ce_stream_process_module_map, -orig-id: ceStreamProcessModuleMap}
    0x800c: {id: ce_stream_diagnosis_list, -orig-id: ceStreamDiagnosisList}
    0xffff: {id: last_reserved_stream, -orig-id: LastReservedStream, doc: 'Types above this one belong to programs, not to Windows.'}
    0x43500001: {id: crashpad_info_stream, -orig-id: MD_CRASHPAD_INFO_STREAM, doc: 'Crashpad; its range goes to 0x4350FFFF.'}
    0x47670001: {id: breakpad_info_stream, -orig-id: MD_BREAKPAD_INFO_STREAM, doc: 'Breakpad, as all of the 0x4767xxxx range.'}
    0x47670002: {id: assertion_info_stream, -orig-id: MD_ASSERTION_INFO_STREAM}
    0x47670003: {id: linux_cpu_info, -orig-id: MD_LINUX_CPU_INFO, doc: 'Text of /proc/cpuinfo.'}
    0x47670004: {id: linux_proc_status, -orig-id: MD_LINUX_PROC_STATUS, doc: 'Text of /proc/PID/status.'}
    0x47670005: {id: linux_lsb_release, -orig-id: MD_LINUX_LSB_RELEASE, doc: 'Text of /etc/lsb-release.'}
    0x47670006: {id: linux_cmd_line, -orig-id: MD_LINUX_CMD_LINE, doc: 'Content of /proc/PID/cmdline.'}
    0x47670007: {id: linux_environ, -orig-id: MD_LINUX_ENVIRON, doc: 'Content of /proc/PID/environ.'}
    0x47670008: {id: linux_auxv, -orig-id: MD_LINUX_AUXV, doc: 'Content of /proc/PID/auxv.'}
    0x47670009: {id: linux_maps, -orig-id: MD_LINUX_MAPS, doc: 'Text of /proc/PID/maps.'}
    0x4767000a: {id: linux_dso_debug, -orig-id: MD_LINUX_DSO_DEBUG}
    0x4767000b: {id: linux_proc_stat, -orig-id: LinuxProcStat, doc: 'Text of /proc/PID/stat. Only LLDB knows this one and the two that follow.'}
    0x4767000c: {id: linux_proc_uptime, -orig-id: LinuxProcUptime}
    0x4767000d: {id: linux_proc_fd, -orig-id: LinuxProcFD}
    0x4b6b0002: {id: stability_report_stream, -orig-id: kStabilityReportStreamType, doc: 'Chromium.'}
    0x4d7a0001: {id: moz_macos_crash_info_stream, -orig-id: MozMacosCrashInfoStream, doc: 'Mozilla, as all of the 0x4D7Axxxx range.'}
    0x4d7a0002: {id: moz_macos_bootargs_stream, -orig-id: MozMacosBootargsStream}
    0x4d7a0003: {id: moz_linux_limits, -orig-id: MozLinuxLimits}
    0x4d7a0004: {id: moz_soft_errors, -orig-id: MozSoftErrors}
  minidump_type:
    0x0000000: {id: normal, -orig-id: MiniDumpNormal}
    0x0000001: {id: with_data_segs, -orig-id: MiniDumpWithDataSegs}
    0x0000002: {id: with_full_memory, -orig-id: MiniDumpWithFullMemory}
    0x0000004: {id: with_handle_data, -orig-id: MiniDumpWithHandleData}
    0x0000008: {id: filter_memory, -orig-id: MiniDumpFilterMemory}
    0x0000010: {id: scan_memory, -orig-id: MiniDumpScanMemory}
    0x0000020: {id: with_unloaded_modules, -orig-id: MiniDumpWithUnloadedModules}
    0x0000040: {id: with_indirectly_referenced_memory, -orig-id: MiniDumpWithIndirectlyReferencedMemory}
    0x0000080: {id: filter_module_paths, -orig-id: MiniDumpFilterModulePaths}
    0x0000100: {id: with_process_thread_data, -orig-id: MiniDumpWithProcessThreadData}
    0x0000200: {id: with_private_read_write_memory, -orig-id: MiniDumpWithPrivateReadWriteMemory}
    0x0000400: {id: without_optional_data, -orig-id: MiniDumpWithoutOptionalData}
    0x0000800: {id: with_full_memory_info, -orig-id: MiniDumpWithFullMemoryInfo}
    0x0001000: {id: with_thread_info, -orig-id: MiniDumpWithThreadInfo}
    0x0002000: {id: with_code_segs, -orig-id: MiniDumpWithCodeSegs}
    0x0004000: {id: without_auxiliary_state, -orig-id: MiniDumpWithoutAuxiliaryState}
    0x0008000: {id: with_full_auxiliary_state, -orig-id: MiniDumpWithFullAuxiliaryState}
    0x0010000: {id: with_private_write_copy_memory, -orig-id: MiniDumpWithPrivateWriteCopyMemory}
    0x0020000: {id: ignore_inaccessible_memory, -orig-id: MiniDumpIgnoreInaccessibleMemory}
    0x0040000: {id: with_token_information, -orig-id: MiniDumpWithTokenInformation}
    0x0080000: {id: with_module_headers, -orig-id: MiniDumpWithModuleHeaders}
    0x0100000: {id: filter_triage, -orig-id: MiniDumpFilterTriage}
    0x0200000: {id: with_avx_x_state_context, -orig-id: MiniDumpWithAvxXStateContext}
    0x0400000: {id: with_ipt_trace, -orig-id: MiniDumpWithIptTrace}
    0x0800000: {id: scan_inaccessible_partial_pages, -orig-id: MiniDumpScanInaccessiblePartialPages}
    0x1000000: {id: filter_write_combined_memory, -orig-id: MiniDumpFilterWriteCombinedMemory}
    0x1ffffff: {id: valid_type_flags, -orig-id: MiniDumpValidTypeFlags, doc: 'All of the above.'}
    0x2000000: {id: no_ignore_inaccessible_memory, -orig-id: MiniDumpNoIgnoreInaccessibleMemory}
    0x3ffffff: {id: valid_type_flags_ex, -orig-id: MiniDumpValidTypeFlagsEx, doc: 'All of the above.'}
