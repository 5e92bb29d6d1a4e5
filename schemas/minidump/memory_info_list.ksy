meta:
  id: memory_info_list
  title: Minidump stream MemoryInfoListStream
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: MINIDUMP_MEMORY_INFO_LIST
-tephra-stream: 16
-tephra-note: a region takes 48 bytes or more
-tephra-proof: 1
-tephra-seen: breakpad/tiny-exe-with-cet-xsave.dmp
doc: |
  What VirtualQuery said of each region of the process's address space. The
  header says how large it and an entry are.
  Size: 16 bytes plus 48 for each region, or as the header says.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_memory_info_list
seq:
  - id: size_of_header
    -orig-id: SizeOfHeader
    type: u4
    doc: 16 in all known writers.
  - id: size_of_entry
    -orig-id: SizeOfEntry
    type: u4
    doc: 48 in all known writers.
  - id: number_of_entries
    -orig-id: NumberOfEntries
    type: u8
  - id: header_rest
    size: size_of_header - 16
    if: size_of_header > 16
    doc: What a later header has more.
  - id: entries
    type: memory_info
    size: size_of_entry
    repeat: expr
    repeat-expr: number_of_entries
    if: size_of_entry >= 48
  - id: short_entries
    type: short_memory_info
    size: size_of_entry
    repeat: expr
    repeat-expr: number_of_entries
    if: size_of_entry < 48
    doc: Entries of a writer that knew fewer fields.
types:
  memory_info:
    -orig-id: MINIDUMP_MEMORY_INFO
    -tephra-size: 48
    doc: |
      One region, laid out as MEMORY_BASIC_INFORMATION64.
      Size: 48 bytes, or more.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_memory_info
    seq:
      - id: base_address
        -orig-id: BaseAddress
        type: u8
        doc: First address of the region.
      - id: allocation_base
        -orig-id: AllocationBase
        type: u8
        doc: First address of what was allocated together with the region.
      - id: allocation_protect
        -orig-id: AllocationProtect
        type: u4
        enum: protect
        doc: Protection when it was allocated; a union of the enumeration's bits.
      - id: alignment1
        -orig-id: __alignment1
        type: u4
      - id: region_size
        -orig-id: RegionSize
        type: u8
        doc: Size of the region in bytes.
      - id: state
        -orig-id: State
        type: u4
        enum: state
      - id: protect
        -orig-id: Protect
        type: u4
        enum: protect
        doc: Protection now; a union of the enumeration's bits.
      - id: type
        -orig-id: Type
        type: u4
        enum: type
      - id: alignment2
        -orig-id: __alignment2
        type: u4
    instances:
      extended_data:
        pos: 48
        size-eos: true
        if: _io.size > 48
        doc: What a later entry has more.
  short_memory_info:
    -orig-id: MINIDUMP_MEMORY_INFO
    doc: |
      The same of a writer that knew fewer fields: those that have room are there.
      Size: less than 48 bytes.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_memory_info
    seq:
      - id: base_address
        -orig-id: BaseAddress
        type: u8
        if: _io.size >= 8
      - id: allocation_base
        -orig-id: AllocationBase
        type: u8
        if: _io.size >= 16
      - id: allocation_protect
        -orig-id: AllocationProtect
        type: u4
        enum: protect
        if: _io.size >= 20
      - id: alignment1
        -orig-id: __alignment1
        type: u4
        if: _io.size >= 24
      - id: region_size
        -orig-id: RegionSize
        type: u8
        if: _io.size >= 32
      - id: state
        -orig-id: State
        type: u4
        enum: state
        if: _io.size >= 36
      - id: protect
        -orig-id: Protect
        type: u4
        enum: protect
        if: _io.size >= 40
      - id: type
        -orig-id: Type
        type: u4
        enum: type
        if: _io.size >= 44
enums:
  state:
    0x1000: {id: commit, -orig-id: MEM_COMMIT}
    0x2000: {id: reserve, -orig-id: MEM_RESERVE}
    0x10000: {id: free, -orig-id: MEM_FREE}
  type:
    0x20000: {id: private, -orig-id: MEM_PRIVATE}
    0x40000: {id: mapped, -orig-id: MEM_MAPPED}
    0x1000000: {id: image, -orig-id: MEM_IMAGE}
  protect:
    0x1: {id: no_access, -orig-id: PAGE_NOACCESS}
    0x2: {id: read_only, -orig-id: PAGE_READONLY}
    0x4: {id: read_write, -orig-id: PAGE_READWRITE}
    0x8: {id: write_copy, -orig-id: PAGE_WRITECOPY}
    0x10: {id: execute, -orig-id: PAGE_EXECUTE}
    0x20: {id: execute_read, -orig-id: PAGE_EXECUTE_READ}
    0x40: {id: execute_read_write, -orig-id: PAGE_EXECUTE_READWRITE}
    0x80: {id: execute_write_copy, -orig-id: PAGE_EXECUTE_WRITECOPY}
    0x100: {id: guard, -orig-id: PAGE_GUARD}
    0x200: {id: no_cache, -orig-id: PAGE_NOCACHE}
    0x400: {id: write_combine, -orig-id: PAGE_WRITECOMBINE}
    0x40000000: {id: targets_invalid, -orig-id: PAGE_TARGETS_INVALID, doc: 'Not a target of indirect calls. PAGE_TARGETS_NO_UPDATE is the same bit in calls.'}
