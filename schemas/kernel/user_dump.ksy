meta:
  id: user_dump
  title: Old full user dump
  file-extension: dmp
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - context_record
    - dump_header_values
    - page_area
    - ../common/exception_record32
    - ../common/exception_record64
-tephra-note: uncertain; F 10.5
-tephra-proof: 8
-tephra-seen: 'TestKit: user dump'
doc: |
  The dump of a process as debuggers wrote it before minidumps ("USERDUMP",
  and "USERDU64" for 64-bit processes). What an offset points to is read when
  asked for. The layout is observed (Ghidra), not documented; no dump was at
  hand, so that all of it is uncertain.
doc-ref: Ghidra, formats/dump/userdump
seq:
  - id: header32
    type: header32
    if: not is_64_bit
  - id: header64
    type: header64
    if: is_64_bit
instances:
  valid_dump:
    pos: 4
    type: u4
    enum: valid_dump
    valid:
      any-of: ['valid_dump::dump', 'valid_dump::du64']
    doc: The header's second field, which tells its form.
  is_64_bit:
    value: valid_dump == valid_dump::du64
  machine:
    value: 'is_64_bit ? header64.machine_image_type : header32.machine_image_type'
  thread_contexts:
    pos: 'is_64_bit ? header64.thread_offset : header32.thread_offset'
    size: >-
      machine == dump_header_values::image_file_machine::i386 ? 716
      : machine == dump_header_values::image_file_machine::armnt ? 416
      : machine == dump_header_values::image_file_machine::arm64 ? 912 : 1232
    type: context_record(machine)
    repeat: expr
    repeat-expr: 'is_64_bit ? header64.thread_count : header32.thread_count'
    doc: The registers of each thread.
  thread_states:
    pos: 'is_64_bit ? header64.thread_state_offset : header32.thread_state_offset'
    type: thread_state
    repeat: expr
    repeat-expr: 'is_64_bit ? header64.thread_count : header32.thread_count'
  modules32:
    pos: header32.module_offset
    type: module32
    repeat: expr
    repeat-expr: header32.module_count
    if: not is_64_bit and header32.module_offset != 0
  modules64:
    pos: header64.module_offset
    type: module64
    repeat: expr
    repeat-expr: header64.module_count
    if: is_64_bit and header64.module_offset != 0
  memory_regions32:
    pos: header32.memory_region_offset
    type: memory_basic_information32
    repeat: expr
    repeat-expr: header32.memory_region_count
    if: not is_64_bit and header32.memory_region_offset != 0
  memory_regions64:
    pos: header64.memory_region_offset
    type: memory_basic_information64
    repeat: expr
    repeat-expr: header64.memory_region_count
    if: is_64_bit and header64.memory_region_offset != 0
  debug_event32:
    pos: header32.debug_event_offset
    type: debug_event32
    if: not is_64_bit and header32.debug_event_offset != 0
  debug_event64:
    pos: header64.debug_event_offset
    type: debug_event64
    if: is_64_bit and header64.debug_event_offset != 0
  data:
    pos: 'is_64_bit ? header64.data_offset : header32.data_offset'
    size-eos: true
    type: page_area
    doc: The bytes of the memory regions, one region after the other.
types:
  header32:
    -orig-id: USERMODE_CRASHDUMP_HEADER
    -tephra-size: 56
    doc: |
      The start of the file.
      Size: 56 bytes.
    doc-ref: Ghidra, formats/dump/userdump/UserdumpFileHeader.java
    seq:
      - {id: signature, -orig-id: Signature, contents: USER}
      - {id: valid_dump, -orig-id: ValidDump, contents: DUMP}
      - {id: major_version, -orig-id: MajorVersion, type: u4}
      - {id: minor_version, -orig-id: MinorVersion, type: u4}
      - {id: machine_image_type, -orig-id: MachineImageType, type: u4, enum: 'dump_header_values::image_file_machine'}
      - {id: thread_count, -orig-id: ThreadCount, type: u4}
      - {id: module_count, -orig-id: ModuleCount, type: u4}
      - {id: memory_region_count, -orig-id: MemoryRegionCount, type: u4}
      - {id: thread_offset, -orig-id: ThreadOffset, type: u4, doc: Where the threads' registers lie.}
      - {id: module_offset, -orig-id: ModuleOffset, type: u4}
      - {id: data_offset, -orig-id: DataOffset, type: u4, doc: Where the bytes of the memory regions lie.}
      - {id: memory_region_offset, -orig-id: MemoryRegionOffset, type: u4, doc: Where the descriptions of the memory regions lie.}
      - {id: debug_event_offset, -orig-id: DebugEventOffset, type: u4}
      - {id: thread_state_offset, -orig-id: ThreadStateOffset, type: u4}
  header64:
    -orig-id: USERMODE_CRASHDUMP_HEADER64
    -tephra-size: 80
    doc: |
      The start of the file.
      Size: 80 bytes.
    doc-ref: Ghidra, formats/dump/userdump/UserdumpFileHeader.java
    seq:
      - {id: signature, -orig-id: Signature, contents: USER}
      - {id: valid_dump, -orig-id: ValidDump, contents: DU64}
      - {id: major_version, -orig-id: MajorVersion, type: u4}
      - {id: minor_version, -orig-id: MinorVersion, type: u4}
      - {id: machine_image_type, -orig-id: MachineImageType, type: u4, enum: 'dump_header_values::image_file_machine'}
      - {id: thread_count, -orig-id: ThreadCount, type: u4}
      - {id: module_count, -orig-id: ModuleCount, type: u4}
      - {id: memory_region_count, -orig-id: MemoryRegionCount, type: u4}
      - {id: thread_offset, -orig-id: ThreadOffset, type: u8, doc: Where the threads' registers lie.}
      - {id: module_offset, -orig-id: ModuleOffset, type: u8}
      - {id: data_offset, -orig-id: DataOffset, type: u8, doc: Where the bytes of the memory regions lie.}
      - {id: memory_region_offset, -orig-id: MemoryRegionOffset, type: u8, doc: Where the descriptions of the memory regions lie.}
      - {id: debug_event_offset, -orig-id: DebugEventOffset, type: u8}
      - {id: thread_state_offset, -orig-id: ThreadStateOffset, type: u8}
  thread_state:
    -orig-id: CRASH_THREAD
    -tephra-size: 80
    doc: |
      One thread.
      Size: 80 bytes.
    doc-ref: Ghidra, formats/dump/userdump/Thread.java
    seq:
      - {id: thread_id, -orig-id: ThreadId, type: u4}
      - {id: suspend_count, -orig-id: SuspendCount, type: u4}
      - {id: priority_class, -orig-id: PriorityClass, type: u4}
      - {id: priority, -orig-id: Priority, type: u4}
      - {id: teb, -orig-id: Teb, type: u8}
      - {id: stack_start, -orig-id: Stack.StartOfMemoryRange, type: u8}
      - {id: stack_size, -orig-id: Stack.DataSize, type: u4}
      - {id: stack_offset, -orig-id: Stack.RVA, type: u4}
      - {id: context_size, -orig-id: Context.DataSize, type: u4}
      - {id: context_offset, -orig-id: Context.RVA, type: u4}
      - {id: spare, -orig-id: filler, size: 32}
  module32:
    -orig-id: CRASH_MODULE
    doc: |
      One loaded module.
      Size: 12 bytes plus the name.
    doc-ref: Ghidra, formats/dump/userdump/Module.java
    seq:
      - {id: base_of_image, -orig-id: BaseOfImage, type: u4}
      - {id: size_of_image, -orig-id: SizeOfImage, type: u4}
      - {id: image_name_length, -orig-id: ImageNameLength, type: u4, doc: 'In bytes, with the null.'}
      - {id: image_name, -orig-id: ImageName, type: strz, size: image_name_length, encoding: ASCII}
  module64:
    -orig-id: CRASH_MODULE64
    doc: |
      One loaded module.
      Size: 16 bytes plus the name.
    doc-ref: Ghidra, formats/dump/userdump/Module.java
    seq:
      - {id: base_of_image, -orig-id: BaseOfImage, type: u8}
      - {id: size_of_image, -orig-id: SizeOfImage, type: u4}
      - {id: image_name_length, -orig-id: ImageNameLength, type: u4, doc: 'In bytes, with the null.'}
      - {id: image_name, -orig-id: ImageName, type: strz, size: image_name_length, encoding: ASCII}
  memory_basic_information32:
    -orig-id: MEMORY_BASIC_INFORMATION32
    -tephra-size: 28
    doc: |
      A range of memory with the same properties. That the 32-bit form of the record stands in 32-bit dumps is uncertain.
      Size: 28 bytes.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/winnt/ns-winnt-memory_basic_information
    seq:
      - {id: base_address, -orig-id: BaseAddress, type: u4}
      - {id: allocation_base, -orig-id: AllocationBase, type: u4}
      - {id: allocation_protect, -orig-id: AllocationProtect, type: u4}
      - {id: region_size, -orig-id: RegionSize, type: u4, doc: 'In bytes, which is also how many of `data` belong to it.'}
      - {id: state, -orig-id: State, type: u4}
      - {id: protect, -orig-id: Protect, type: u4}
      - {id: type, -orig-id: Type, type: u4}
  memory_basic_information64:
    -orig-id: MEMORY_BASIC_INFORMATION64
    -tephra-size: 48
    doc: |
      A range of memory with the same properties.
      Size: 48 bytes.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/winnt/ns-winnt-memory_basic_information
    seq:
      - {id: base_address, -orig-id: BaseAddress, type: u8}
      - {id: allocation_base, -orig-id: AllocationBase, type: u8}
      - {id: allocation_protect, -orig-id: AllocationProtect, type: u4}
      - {id: alignment1, -orig-id: __alignment1, type: u4}
      - {id: region_size, -orig-id: RegionSize, type: u8, doc: 'In bytes, which is also how many of `data` belong to it.'}
      - {id: state, -orig-id: State, type: u4}
      - {id: protect, -orig-id: Protect, type: u4}
      - {id: type, -orig-id: Type, type: u4}
      - {id: alignment2, -orig-id: __alignment2, type: u4}
  debug_event32:
    -orig-id: DEBUG_EVENT
    doc: |
      What the dump was written for.
      Size: 12 bytes plus the exception.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minwinbase/ns-minwinbase-debug_event
    seq:
      - {id: debug_event_code, -orig-id: dwDebugEventCode, type: u4, enum: debug_event_code}
      - {id: process_id, -orig-id: dwProcessId, type: u4}
      - {id: thread_id, -orig-id: dwThreadId, type: u4}
      - id: exception
        -orig-id: u.Exception
        type: exception_debug_info32
        if: debug_event_code == debug_event_code::exception
  exception_debug_info32:
    -orig-id: EXCEPTION_DEBUG_INFO
    -tephra-size: 84
    doc: |
      An exception, as a debugger gets it.
      Size: 84 bytes.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minwinbase/ns-minwinbase-exception_debug_info
    seq:
      - {id: exception_record, -orig-id: ExceptionRecord, type: exception_record32}
      - {id: first_chance, -orig-id: dwFirstChance, type: u4, doc: 1 if no handler was asked yet.}
  debug_event64:
    -orig-id: DEBUG_EVENT
    doc: |
      What the dump was written for.
      Size: 16 bytes plus the exception.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minwinbase/ns-minwinbase-debug_event
    seq:
      - {id: debug_event_code, -orig-id: dwDebugEventCode, type: u4, enum: debug_event_code}
      - {id: process_id, -orig-id: dwProcessId, type: u4}
      - {id: thread_id, -orig-id: dwThreadId, type: u4}
      - {id: alignment, type: u4}
      - id: exception
        -orig-id: u.Exception
        type: exception_debug_info64
        if: debug_event_code == debug_event_code::exception
  exception_debug_info64:
    -orig-id: EXCEPTION_DEBUG_INFO
    -tephra-size: 156
    doc: |
      An exception, as a debugger gets it.
      Size: 156 bytes.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minwinbase/ns-minwinbase-exception_debug_info
    seq:
      - {id: exception_record, -orig-id: ExceptionRecord, type: exception_record64}
      - {id: first_chance, -orig-id: dwFirstChance, type: u4, doc: 1 if no handler was asked yet.}
enums:
  valid_dump:
    0x504d5544: {id: dump, doc: "'DUMP'"}
    0x34365544: {id: du64, doc: "'DU64'"}
  debug_event_code:
    1: {id: exception, -orig-id: EXCEPTION_DEBUG_EVENT}
    2: {id: create_thread, -orig-id: CREATE_THREAD_DEBUG_EVENT}
    3: {id: create_process, -orig-id: CREATE_PROCESS_DEBUG_EVENT}
    4: {id: exit_thread, -orig-id: EXIT_THREAD_DEBUG_EVENT}
    5: {id: exit_process, -orig-id: EXIT_PROCESS_DEBUG_EVENT}
    6: {id: load_dll, -orig-id: LOAD_DLL_DEBUG_EVENT}
    7: {id: unload_dll, -orig-id: UNLOAD_DLL_DEBUG_EVENT}
    8: {id: output_debug_string, -orig-id: OUTPUT_DEBUG_STRING_EVENT}
    9: {id: rip, -orig-id: RIP_EVENT}
