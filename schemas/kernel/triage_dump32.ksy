meta:
  id: triage_dump32
  title: Small kernel dump (type 4) of a 32-bit system
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - context_record
    - dump_header_values
    - kddebugger_data64
    - triage_string
    - ../common/exception_record32
-orig-id: TRIAGE_DUMP32
-tephra-size: 104
-tephra-note: 'uncertain behind `top_of_stack`'
-tephra-proof: 8
-tephra-seen: 'TestKit: triage-x86-blobs'
doc: |
  What follows the header in a small dump: where the captured structures lie.
  All offsets count from the start of the file, in whose stream this has to be
  read. What they point to is read when asked for. The layout is observed
  (rizin, Ghidra), not documented.

  Uncertain: public sources disagree on what follows `top_of_stack`. This is
  the form that rizin declares; no dump was at hand.
  Size: 104 bytes.
doc-ref:
  - rizin, librz/bin/format/dmp/dmp_specs.h
  - Ghidra, formats/dump/pagedump/TriageDump.java
params:
  - id: machine
    type: u4
    enum: dump_header_values::image_file_machine
seq:
  - id: service_pack_build
    -orig-id: ServicePackBuild
    type: u4
  - id: size_of_dump
    -orig-id: SizeOfDump
    type: u4
    doc: Where the dump's own data ends, and secondary data begins if there is any.
  - id: valid_offset
    -orig-id: ValidOffset
    type: u4
    doc: Where `valid_mark` lies.
  - id: context_offset
    -orig-id: ContextOffset
    type: u4
    doc: The registers; they lie in the dump header.
  - id: exception_offset
    -orig-id: ExceptionOffset
    type: u4
    doc: The exception; it lies in the dump header.
  - id: mm_offset
    -orig-id: MmOffset
    type: u4
  - id: unloaded_drivers_offset
    -orig-id: UnloadedDriversOffset
    type: u4
  - id: prcb_offset
    -orig-id: PrcbOffset
    type: u4
  - id: process_offset
    -orig-id: ProcessOffset
    type: u4
  - id: thread_offset
    -orig-id: ThreadOffset
    type: u4
  - id: call_stack_offset
    -orig-id: CallStackOffset
    type: u4
  - id: size_of_call_stack
    -orig-id: SizeOfCallStack
    type: u4
  - id: driver_list_offset
    -orig-id: DriverListOffset
    type: u4
  - id: driver_count
    -orig-id: DriverCount
    type: u4
  - id: string_pool_offset
    -orig-id: StringPoolOffset
    type: u4
  - id: string_pool_size
    -orig-id: StringPoolSize
    type: u4
  - id: broken_driver_offset
    -orig-id: BrokenDriverOffset
    type: u4
    doc: The driver that is to blame, 0 if none was found. What lies there is not known.
  - id: triage_options
    -orig-id: TriageOptions
    type: u4
  - id: top_of_stack
    -orig-id: TopOfStack
    type: u4
    doc: Address the call stack was captured from.
  - id: data_page_address
    -orig-id: DataPageAddress
    type: u4
    doc: Address of one more captured page; 0 if there is none.
  - id: data_page_offset
    -orig-id: DataPageOffset
    type: u4
  - id: data_page_size
    -orig-id: DataPageSize
    type: u4
  - id: debugger_data_offset
    -orig-id: DebuggerDataOffset
    type: u4
  - id: debugger_data_size
    -orig-id: DebuggerDataSize
    type: u4
  - id: data_blocks_offset
    -orig-id: DataBlocksOffset
    type: u4
  - id: data_blocks_count
    -orig-id: DataBlocksCount
    type: u4
instances:
  valid_mark:
    pos: valid_offset
    type: u4
    if: valid_offset != 0
    doc: "'TRGD', 0x44475254, in the dumps seen: the dump was written to its end."
  context:
    pos: context_offset
    size: >-
      machine == dump_header_values::image_file_machine::i386 ? 716
      : machine == dump_header_values::image_file_machine::armnt ? 416
      : machine == dump_header_values::image_file_machine::arm64 ? 912 : 1232
    type: context_record(machine)
    if: context_offset != 0
  exception:
    pos: exception_offset
    type: exception_record32
    if: exception_offset != 0
  mm_information:
    pos: mm_offset
    type: mm_information
    if: mm_offset != 0
  unloaded_drivers:
    pos: unloaded_drivers_offset
    type: unloaded_drivers
    if: unloaded_drivers_offset != 0
  prcb:
    pos: prcb_offset
    size: debugger_data.size_prcb
    if: prcb_offset != 0 and debugger_data_offset != 0
    doc: The KPRCB of the processor that stopped the system; its layout changes by build.
  process:
    pos: process_offset
    size: debugger_data.size_e_process
    if: process_offset != 0 and debugger_data_offset != 0
    doc: The EPROCESS that was running; its layout changes by build.
  thread:
    pos: thread_offset
    size: debugger_data.size_e_thread
    if: thread_offset != 0 and debugger_data_offset != 0
    doc: The ETHREAD that was running; its layout changes by build.
  call_stack:
    pos: call_stack_offset
    size: size_of_call_stack
    if: call_stack_offset != 0
    doc: The stack's bytes from `top_of_stack` up.
  drivers:
    pos: driver_list_offset
    type: driver_entry(_io)
    repeat: expr
    repeat-expr: driver_count
    if: driver_list_offset != 0
  string_pool:
    pos: string_pool_offset
    size: string_pool_size
    if: string_pool_offset != 0
    doc: The names of the drivers; each is a `triage_string`.
  data_page:
    pos: data_page_offset
    size: data_page_size
    if: data_page_offset != 0
  debugger_data:
    pos: debugger_data_offset
    size: debugger_data_size
    type: kddebugger_data64
    if: debugger_data_offset != 0
  data_blocks:
    pos: data_blocks_offset
    type: data_block(_io)
    repeat: expr
    repeat-expr: data_blocks_count
    if: data_blocks_offset != 0
types:
  mm_information:
    doc: |
      Facts about memory at the time. Uncertain: two dumps have 1 and 80 in the
      first two fields, and nothing but zeros behind them.
      Size: what `size` says.
    seq:
      - id: version
        type: u4
      - id: size
        type: u4
        doc: Of all of it, in bytes.
      - id: data
        size: size - 8
  unloaded_drivers:
    -orig-id: DUMP_UNLOADED_DRIVERS
    doc: |
      Drivers that were unloaded before.
      Size: 4 bytes plus 40 for each driver.
    doc-ref: Ghidra, formats/dump/pagedump/UnloadedDriver.java
    seq:
      - id: num_drivers
        type: u4
      - id: drivers
        type: unloaded_driver
        repeat: expr
        repeat-expr: num_drivers
  unloaded_driver:
    -orig-id: UNLOADED_DRIVERS
    -tephra-size: 40
    doc: |
      One unloaded driver.
      Size: 40 bytes.
    doc-ref: Ghidra, formats/dump/pagedump/UnloadedDriver.java
    seq:
      - id: name
        -orig-id: Name
        type: unicode_string
        doc: The length of the whole name; its address means nothing in the dump.
      - id: driver_name
        -orig-id: DriverName
        type: strz
        size: 24
        encoding: UTF-16LE
        doc: The first twelve characters of the name.
      - id: start_address
        -orig-id: StartAddress
        type: u4
      - id: end_address
        -orig-id: EndAddress
        type: u4
  unicode_string:
    -orig-id: UNICODE_STRING
    -tephra-size: 8
    doc: |
      Where a text lies in memory.
      Size: 8 bytes.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/ntdef/ns-ntdef-_unicode_string
    seq:
      - id: length
        -orig-id: Length
        type: u2
        doc: In bytes, without the null.
      - id: maximum_length
        -orig-id: MaximumLength
        type: u2
      - id: buffer
        -orig-id: Buffer
        type: u4
  driver_entry:
    -orig-id: DUMP_DRIVER_ENTRY
    -tephra-size: 76
    doc: |
      One loaded driver. Uncertain, as no dump was at hand.
      Size: 76 bytes.
    doc-ref: rizin, librz/bin/format/dmp/dmp_specs.h
    params:
      - id: file
        type: io
        doc: The whole dump file, which offsets count from.
    seq:
      - id: driver_name_offset
        -orig-id: DriverNameOffset
        type: u4
      - id: ldr_entry
        -orig-id: LdrEntry
        type: kldr_data_table_entry
    instances:
      driver_name:
        io: file
        pos: driver_name_offset
        type: triage_string
        if: driver_name_offset != 0
        doc: The path of the driver.
  kldr_data_table_entry:
    -orig-id: KLDR_DATA_TABLE_ENTRY
    -tephra-size: 72
    doc: |
      The system's own record of a loaded driver, up to its time stamp.
      Size: 72 bytes.
    doc-ref: rizin, librz/bin/format/dmp/dmp_specs.h
    seq:
      - id: in_load_order_links_flink
        -orig-id: InLoadOrderLinks.Flink
        type: u4
        doc: 0 in dumps seen, as everything that has no other doc here.
      - id: in_load_order_links_blink
        -orig-id: InLoadOrderLinks.Blink
        type: u4
      - id: exception_table
        -orig-id: ExceptionTable
        type: u4
      - id: exception_table_size
        -orig-id: ExceptionTableSize
        type: u4
      - id: gp_value
        -orig-id: GpValue
        type: u4
      - id: non_paged_debug_info
        -orig-id: NonPagedDebugInfo
        type: u4
      - id: dll_base
        -orig-id: DllBase
        type: u4
        doc: Address the driver is loaded at.
      - id: entry_point
        -orig-id: EntryPoint
        type: u4
      - id: size_of_image
        -orig-id: SizeOfImage
        type: u4
        doc: In bytes.
      - id: full_dll_name
        -orig-id: FullDllName
        type: unicode_string
      - id: base_dll_name
        -orig-id: BaseDllName
        type: unicode_string
      - id: flags
        -orig-id: Flags
        type: u4
      - id: load_count
        -orig-id: LoadCount
        type: u2
      - id: u1
        -orig-id: u1
        type: u2
      - id: section_pointer
        -orig-id: SectionPointer
        type: u4
      - id: check_sum
        -orig-id: CheckSum
        type: u4
        doc: From the image header.
      - id: time_date_stamp
        -orig-id: TimeDateStamp
        type: u4
        doc: From the image header.
  data_block:
    -orig-id: TRIAGE_DATA_BLOCK
    -tephra-size: 12
    doc: |
      A piece of captured memory. Pieces may overlap.
      Size: 12 bytes.
    doc-ref: rizin, librz/bin/format/dmp/dmp_specs.h
    params:
      - id: file
        type: io
        doc: The whole dump file, which offsets count from.
    seq:
      - id: address
        -orig-id: VirtualAddress
        type: u4
      - id: offset
        -orig-id: Offset
        type: u4
        doc: Where its bytes lie in the file.
      - id: size
        -orig-id: Size
        type: u4
    instances:
      data:
        io: file
        pos: offset
        size: size
