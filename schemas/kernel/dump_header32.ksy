meta:
  id: dump_header32
  title: DUMP_HEADER32
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - context_record
    - dump_header_values
    - physical_memory_descriptor32
    - ../common/exception_record32
-orig-id: DUMP_HEADER32
-tephra-size: 4096
-tephra-note: 'the filler ''PAGE'' means absent'
-tephra-proof: 8
-tephra-seen: 'TestKit: header-x86'
doc: |
  The header of a kernel dump of a 32-bit system. Its writer first fills it
  with the text 'PAGE': a field that still holds the filler is absent, which
  is what the instances `has_` and the field's name tell. Whether there are
  runs tells `has_runs` of `physical_memory_block`.
  Size: 4096 bytes.
doc-ref: mindumpdef.h of NuGet package Microsoft.Windows.SDK.CPP, DUMP_HEADER32
seq:
  - id: signature
    -orig-id: Signature
    contents: PAGE
  - id: valid_dump
    -orig-id: ValidDump
    contents: DUMP
  - id: major_version
    -orig-id: MajorVersion
    type: u4
    doc: 0xF for a free (release) build of Windows, 0xC for a checked one.
  - id: minor_version
    -orig-id: MinorVersion
    type: u4
    doc: The build's number.
  - id: directory_table_base
    -orig-id: DirectoryTableBase
    type: u4
    doc: Physical address of the page table that was in force.
  - id: pfn_data_base
    -orig-id: PfnDataBase
    type: u4
    doc: Address of the array of PFN entries.
  - id: ps_loaded_module_list
    -orig-id: PsLoadedModuleList
    type: u4
    doc: Address of the list of loaded modules.
  - id: ps_active_process_head
    -orig-id: PsActiveProcessHead
    type: u4
    doc: Address of the list of processes.
  - id: machine_image_type
    -orig-id: MachineImageType
    enum: dump_header_values::image_file_machine
    type: u4
  - id: number_processors
    -orig-id: NumberProcessors
    type: u4
  - id: bug_check_code
    -orig-id: BugCheckCode
    type: u4
  - id: bug_check_parameter1
    -orig-id: BugCheckParameter1
    type: u4
  - id: bug_check_parameter2
    -orig-id: BugCheckParameter2
    type: u4
  - id: bug_check_parameter3
    -orig-id: BugCheckParameter3
    type: u4
  - id: bug_check_parameter4
    -orig-id: BugCheckParameter4
    type: u4
  - id: version_user
    -orig-id: VersionUser
    size: 32
    encoding: ASCII
    type: strz
  - id: pae_enabled
    -orig-id: PaeEnabled
    type: u1
    doc: 1 if page tables have the form of PAE. Since Windows 2000.
  - id: kd_secondary_version
    -orig-id: KdSecondaryVersion
    type: u1
    doc: Since Windows Server 2003 SP1.
  - id: spare3
    -orig-id: Spare3
    size: 2
  - id: kd_debugger_data_block
    -orig-id: KdDebuggerDataBlock
    type: u4
    doc: Address of `kddebugger_data64`. Since Windows 2000 SP1.
  - id: physical_memory_block
    -orig-id: PhysicalMemoryBlock
    size: 700
    type: physical_memory_descriptor32
  - id: context_record
    -orig-id: ContextRecord
    size: 1200
    type: context_record(machine_image_type)
    doc: |
      The registers of the processor that stopped the system: of the exception, if
      there was one. Each processor's registers as it was stopped are where its
      KPRCB points to (`offset_prcb_context` of `kddebugger_data64`).
  - id: exception
    -orig-id: Exception
    type: exception_record32
  - id: comment
    -orig-id: Comment
    size: 128
    encoding: ASCII
    type: strz
    doc: May be absent.
  - id: attributes
    -orig-id: Attributes
    enum: dump_header_values::dump_file_attributes
    type: u4
    doc: Any union of the enumeration's bits.
  - id: boot_id
    -orig-id: BootId
    type: u4
  - id: reserved0
    -orig-id: _reserved0
    size: 1760
  - id: dump_type
    -orig-id: DumpType
    enum: dump_header_values::dump_type
    type: u4
    doc: What follows the header. Since Windows 2000.
  - id: mini_dump_fields
    -orig-id: MiniDumpFields
    enum: dump_header_values::mini_dump_fields
    type: u4
    doc: What a small dump was asked to hold; any union of the enumeration's bits.
  - id: secondary_data_state
    -orig-id: SecondaryDataState
    type: u4
    doc: 'An NTSTATUS: how writing secondary data went.'
  - id: product_type
    -orig-id: ProductType
    enum: dump_header_values::product_type
    type: u4
  - id: suite_mask
    -orig-id: SuiteMask
    type: u4
  - id: writer_status
    -orig-id: WriterStatus
    type: u4
    doc: An NTSTATUS.
  - id: required_dump_space
    -orig-id: RequiredDumpSpace
    type: u8
    doc: How large the file had to be, in bytes. Since Windows 2000.
  - id: reserved2
    -orig-id: _reserved2
    size: 16
  - id: system_up_time
    -orig-id: SystemUpTime
    type: u8
    doc: In units of 100 ns. Since Windows XP.
  - id: system_time
    -orig-id: SystemTime
    type: u8
    doc: 'A FILETIME: units of 100 ns since 1601, UTC. Since Windows 2000.'
  - id: reserved3
    -orig-id: _reserved3
    size: 56
instances:
  has_pfn_data_base:
    value: pfn_data_base != 0x45474150
  has_ps_loaded_module_list:
    value: ps_loaded_module_list != 0x45474150
  has_ps_active_process_head:
    value: ps_active_process_head != 0x45474150
  has_kd_debugger_data_block:
    value: kd_debugger_data_block != 0x45474150
  has_version_user:
    value: version_user != 'PAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGE'
  has_pae_enabled:
    value: pae_enabled != 0x50
  has_kd_secondary_version:
    value: kd_secondary_version != 0x41
  has_exception:
    value: exception.exception_code != 0x45474150
  has_comment:
    value: comment != 'PAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGEPAGE'
  has_attributes:
    value: attributes.to_i != 0x45474150
  has_boot_id:
    value: boot_id != 0x45474150
  has_dump_type:
    value: dump_type.to_i != 0x45474150
  has_mini_dump_fields:
    value: mini_dump_fields.to_i != 0x45474150
  has_secondary_data_state:
    value: secondary_data_state != 0x45474150
  has_product_type:
    value: product_type.to_i != 0x45474150
  has_suite_mask:
    value: suite_mask != 0x45474150
  has_writer_status:
    value: writer_status != 0x45474150
  has_required_dump_space:
    value: required_dump_space != 0x4547415045474150
  has_system_up_time:
    value: system_up_time != 0x4547415045474150
  has_system_time:
    value: system_time != 0x4547415045474150
