meta:
  id: kernel_dump
  title: Kernel dump
  file-extension: dmp
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - bitmap_dump
    - dump_blob_file
    - dump_header_values
    - dump_header32
    - dump_header64
    - page_area
    - rdmp_dump
    - summary_dump
    - triage_dump32
    - triage_dump64
-tephra-note: what follows which header; secondary data
-tephra-proof: 7, 8
-tephra-seen: rizin-kernel/triage_arm64.dmp
doc: |
  A dump of a whole Windows system (MEMORY.DMP and its kind): a header
  of 4096 bytes ('PAGEDUMP', 32-bit systems) or 8192 bytes ('PAGEDU64'), and
  behind it what `dump_type` says. Only one of the instances `full` to `triage64` is
  there. What lies behind the header is read when asked for. A user-mode dump
  of the same age is `user_dump`.
doc-ref:
  - mindumpdef.h of NuGet package Microsoft.Windows.SDK.CPP
  - https://learn.microsoft.com/en-us/windows-hardware/drivers/debugger/varieties-of-kernel-mode-dump-files
seq:
  - id: header32
    type: dump_header32
    if: not is_64_bit
  - id: header64
    type: dump_header64
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
  header_size:
    value: 'is_64_bit ? 8192 : 4096'
  machine:
    value: 'is_64_bit ? header64.machine_image_type : header32.machine_image_type'
  stated_dump_type:
    value: 'is_64_bit ? header64.dump_type : header32.dump_type'
  dump_type:
    value: >-
      stated_dump_type == dump_header_values::dump_type::absent
      ? dump_header_values::dump_type::full : stated_dump_type
    doc: The header's, or full in dumps of systems that did not state it (before Windows 2000).
  full:
    pos: header_size
    size: number_of_full_pages * 4096
    type: page_area
    if: dump_type == dump_header_values::dump_type::full
    doc: The pages of the runs in the header, one run after the other.
  summary:
    pos: header_size
    type: summary_dump(is_64_bit)
    if: dump_type == dump_header_values::dump_type::summary
  bitmap:
    pos: header_size
    type: bitmap_dump
    if: dump_type == dump_header_values::dump_type::bitmap_full or dump_type == dump_header_values::dump_type::bitmap_kernel
  rdmp:
    pos: header_size
    type: rdmp_dump(dump_type)
    if: is_rdmp
  triage32:
    pos: header_size
    type: triage_dump32(machine)
    if: dump_type == dump_header_values::dump_type::triage and not is_64_bit
  triage64:
    pos: header_size
    type: triage_dump64(machine)
    if: dump_type == dump_header_values::dump_type::triage and is_64_bit
  secondary_data:
    pos: primary_data_end
    size-eos: true
    type: dump_blob_file
    if: primary_data_end != 0 and primary_data_end + 16 <= _io.size
    doc: What drivers added. In small dumps it begins where their own data ends; that it does so in others is uncertain.
  is_rdmp:
    value: >-
      dump_type == dump_header_values::dump_type::kernel_memory
      or dump_type == dump_header_values::dump_type::kernel_and_user_memory
      or dump_type == dump_header_values::dump_type::complete_memory
  number_of_full_pages:
    value: >-
      is_64_bit ? (header64.physical_memory_block.has_runs ? header64.physical_memory_block.number_of_pages : 0)
      : header32.physical_memory_block.has_runs ? header32.physical_memory_block.number_of_pages : 0
  primary_data_end:
    value: >-
      dump_type == dump_header_values::dump_type::triage ? (is_64_bit ? triage64.size_of_dump : triage32.size_of_dump)
      : dump_type == dump_header_values::dump_type::full ? header_size + number_of_full_pages * 4096
      : dump_type == dump_header_values::dump_type::summary ? summary.header_size + summary.pages * 4096
      : dump_type == dump_header_values::dump_type::bitmap_full or dump_type == dump_header_values::dump_type::bitmap_kernel
      ? bitmap.first_page + bitmap.total_present_pages * 4096
      : dump_type == dump_header_values::dump_type::complete_memory
      ? rdmp.first_page_offset + rdmp.metadata.total_number_of_pages * 4096 : 0
    doc: Where the dump's own data ends; 0 where only a sum over ranges would tell, and in headers alone.
enums:
  valid_dump:
    0x504d5544: {id: dump, -orig-id: DUMP_VALID_DUMP32, doc: "'DUMP'"}
    0x34365544: {id: du64, -orig-id: DUMP_VALID_DUMP64, doc: "'DU64'"}
