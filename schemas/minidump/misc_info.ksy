meta:
  id: misc_info
  title: Minidump stream MiscInfoStream
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - ../common/time_zone_information
    - ../common/xstate_config_feature_msc_info
-orig-id: MINIDUMP_MISC_INFO_5
-tephra-stream: 15
-tephra-note: 24, 44, 232, 832, 1364 bytes or any other number
-tephra-proof: 1 (all five forms, and 1368 bytes)
-tephra-seen: lldb/regions-memlist64.dmp
doc: |
  Small facts about the process. The record grew over time: 24 bytes, then 44,
  232, 832 and 1364 (MINIDUMP_MISC_INFO and its forms _2 to _5). A field is
  present if it fits into the stream, whatever the stream's size is, and means
  something if its bit in `flags1` is set. Some writers pad the last form to
  1368 bytes.
doc-ref:
  - https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_misc_info
  - minidumpapiset.h of NuGet package Microsoft.Windows.SDK.CPP, MINIDUMP_MISC_INFO_5
seq:
  - id: size_of_info
    -orig-id: SizeOfInfo
    type: u4
    doc: Size of the record as its writer knew it.
  - id: flags1
    -orig-id: Flags1
    type: u4
    enum: flags1
    doc: Which of the following fields are valid.
  - id: process_id
    -orig-id: ProcessId
    type: u4
    if: _io.size >= 12
  - id: process_create_time
    -orig-id: ProcessCreateTime
    type: u4
    if: _io.size >= 16
    doc: Seconds since 1970, UTC.
  - id: process_user_time
    -orig-id: ProcessUserTime
    type: u4
    if: _io.size >= 20
    doc: Seconds.
  - id: process_kernel_time
    -orig-id: ProcessKernelTime
    type: u4
    if: _io.size >= 24
    doc: Seconds. End of the first form (24 bytes).
  - id: processor_max_mhz
    -orig-id: ProcessorMaxMhz
    type: u4
    if: _io.size >= 28
  - id: processor_current_mhz
    -orig-id: ProcessorCurrentMhz
    type: u4
    if: _io.size >= 32
  - id: processor_mhz_limit
    -orig-id: ProcessorMhzLimit
    type: u4
    if: _io.size >= 36
  - id: processor_max_idle_state
    -orig-id: ProcessorMaxIdleState
    type: u4
    if: _io.size >= 40
  - id: processor_current_idle_state
    -orig-id: ProcessorCurrentIdleState
    type: u4
    if: _io.size >= 44
    doc: End of the second form (44 bytes).
  - id: process_integrity_level
    -orig-id: ProcessIntegrityLevel
    type: u4
    if: _io.size >= 48
  - id: process_execute_flags
    -orig-id: ProcessExecuteFlags
    type: u4
    if: _io.size >= 52
  - id: protected_process
    -orig-id: ProtectedProcess
    type: u4
    if: _io.size >= 56
  - id: time_zone_id
    -orig-id: TimeZoneId
    type: u4
    if: _io.size >= 60
    doc: What GetTimeZoneInformation returned; 1 is standard time, 2 daylight saving time.
  - id: time_zone
    -orig-id: TimeZone
    type: time_zone_information
    if: _io.size >= 232
    doc: End of the third form (232 bytes).
  - id: build_string
    -orig-id: BuildString
    type: strz
    size: 520
    encoding: UTF-16LE
    if: _io.size >= 752
    doc: Build of the operating system.
  - id: dbg_bld_str
    -orig-id: DbgBldStr
    type: strz
    size: 80
    encoding: UTF-16LE
    if: _io.size >= 832
    doc: Build of the debugging library that wrote the dump. End of the fourth form (832 bytes).
  - id: x_state_data
    -orig-id: XStateData
    type: xstate_config_feature_msc_info
    if: _io.size >= 1360
  - id: process_cookie
    -orig-id: ProcessCookie
    type: u4
    if: _io.size >= 1364
    doc: What pointers of this process were encoded with. End of the fifth form (1364 bytes).
enums:
  flags1:
    0x001: {id: misc1_process_id, -orig-id: MINIDUMP_MISC1_PROCESS_ID}
    0x002: {id: misc1_process_times, -orig-id: MINIDUMP_MISC1_PROCESS_TIMES}
    0x004: {id: misc1_processor_power_info, -orig-id: MINIDUMP_MISC1_PROCESSOR_POWER_INFO}
    0x010: {id: misc3_process_integrity, -orig-id: MINIDUMP_MISC3_PROCESS_INTEGRITY}
    0x020: {id: misc3_process_execute_flags, -orig-id: MINIDUMP_MISC3_PROCESS_EXECUTE_FLAGS}
    0x040: {id: misc3_timezone, -orig-id: MINIDUMP_MISC3_TIMEZONE}
    0x080: {id: misc3_protected_process, -orig-id: MINIDUMP_MISC3_PROTECTED_PROCESS}
    0x100: {id: misc4_buildstring, -orig-id: MINIDUMP_MISC4_BUILDSTRING}
    0x200: {id: misc5_process_cookie, -orig-id: MINIDUMP_MISC5_PROCESS_COOKIE}
