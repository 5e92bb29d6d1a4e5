meta:
  id: mmpte_x86_pae
  title: Page table entry of x86 with PAE
  license: MIT
  ks-version: '0.11'
  endian: le
  bit-endian: le
-orig-id: MMPTE
-tephra-size: 8
-tephra-note: F 9.4
-tephra-proof: 8
-tephra-seen: 'by hand: PageFileTests'
doc: |
  An entry of a page table of a 32-bit x86 system with PAE. `layout` tells by
  the build what software entries look like; for Windows 10 before 1809
  no source does. What is done against L1TF is told at `mmpte_x64`.
  Size: 8 bytes.
doc-ref:
  - Microsoft's public symbols (types _MMPTE_SOFTWARE and its kind), as printed by ntdiff
  - Mandiant, win10_volatility (layouts before Windows 10 1809)
params:
  - id: build
    type: u4
    doc: The build's number (`minor_version` of the dump header).
seq:
  - id: value
    type: u8
    doc: The entry as a number.
instances:
  layout:
    value: >-
      build < 7600 ? layout::xp
      : build < 9200 ? layout::win7
      : build < 10240 ? layout::win8
      : build >= 17763 ? layout::v1809
      : layout::unknown
    doc: Which form of software entry the build has; where sources contradict each other, none.
  is_valid:
    value: value & 1 != 0
    doc: Whether the processor takes it; it is then a hardware entry.
  is_prototype:
    value: not is_valid and value & 0x400 != 0
    doc: Whether it refers to a prototype entry.
  is_transition:
    value: not is_valid and value & 0xc00 == 0x800
    doc: Whether the page still is in memory.
  is_software:
    value: not is_valid and value & 0xc00 == 0
    doc: Whether the page is in a paging file, or nowhere yet.
  software_xp:
    pos: 0
    type: software_xp
    if: is_software and layout == layout::xp
  software_win7:
    pos: 0
    type: software_win7
    if: is_software and layout == layout::win7
  software_win8:
    pos: 0
    type: software_win8
    if: is_software and layout == layout::win8
  software_v1809:
    pos: 0
    type: software_v1809
    if: is_software and layout == layout::v1809
  hardware:
    pos: 0
    type: hardware
    if: is_valid
  transition:
    pos: 0
    type: transition
    if: is_transition
  prototype:
    pos: 0
    type: prototype
    if: is_prototype
types:
  software_xp:
    -orig-id: MMPTE_SOFTWARE
    -tephra-size: 8
    doc: |
      A page in a paging file, or nowhere yet. Windows XP to Vista.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: page_file_low, -orig-id: PageFileLow, type: b4, doc: 'Number of the paging file.'}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: transition, -orig-id: Transition, type: b1}
      - {id: reserved1, type: b20}
      - {id: page_file_high, -orig-id: PageFileHigh, type: b32, doc: 'Number of the slot, as it is stored.'}
  software_win7:
    -orig-id: MMPTE_SOFTWARE
    -tephra-size: 8
    doc: |
      A page in a paging file, or nowhere yet. Windows 7.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: page_file_low, -orig-id: PageFileLow, type: b4, doc: 'Number of the paging file.'}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: transition, -orig-id: Transition, type: b1}
      - {id: in_store, -orig-id: InStore, type: b1}
      - {id: reserved1, type: b19}
      - {id: page_file_high, -orig-id: PageFileHigh, type: b32, doc: 'Number of the slot, as it is stored.'}
  software_win8:
    -orig-id: MMPTE_SOFTWARE
    -tephra-size: 8
    doc: |
      A page in a paging file, or nowhere yet. Windows 8 and 8.1.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: page_file_low, -orig-id: PageFileLow, type: b4, doc: 'Number of the paging file.'}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: transition, -orig-id: Transition, type: b1}
      - {id: in_store, -orig-id: InStore, type: b1}
      - {id: page_file_reserved, -orig-id: PageFileReserved, type: b1}
      - {id: page_file_allocated, -orig-id: PageFileAllocated, type: b1}
      - {id: reserved1, type: b17}
      - {id: page_file_high, -orig-id: PageFileHigh, type: b32, doc: 'Number of the slot, as it is stored.'}
  software_v1809:
    -orig-id: MMPTE_SOFTWARE
    -tephra-size: 8
    doc: |
      A page in a paging file, or nowhere yet. Windows 10 since 1809.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: page_file_reserved, -orig-id: PageFileReserved, type: b1}
      - {id: page_file_allocated, -orig-id: PageFileAllocated, type: b1}
      - {id: reserved1, type: b1}
      - {id: swizzle_bit, -orig-id: SwizzleBit, type: b1, doc: '1: stored as it is; 0: the mask against L1TF was applied.'}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: transition, -orig-id: Transition, type: b1}
      - {id: page_file_low, -orig-id: PageFileLow, type: b4, doc: 'Number of the paging file.'}
      - {id: reserved2, type: b16}
      - {id: page_file_high, -orig-id: PageFileHigh, type: b32, doc: 'Number of the slot, as it is stored.'}
  hardware:
    -orig-id: MMPTE_HARDWARE
    -tephra-size: 8
    doc: |
      A page in memory.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: write, -orig-id: Write, type: b1}
      - {id: owner, -orig-id: Owner, type: b1}
      - {id: write_through, -orig-id: WriteThrough, type: b1}
      - {id: cache_disable, -orig-id: CacheDisable, type: b1}
      - {id: accessed, -orig-id: Accessed, type: b1}
      - {id: dirty, -orig-id: Dirty, type: b1}
      - {id: large_page, -orig-id: LargePage, type: b1}
      - {id: global, -orig-id: Global, type: b1}
      - {id: copy_on_write, -orig-id: CopyOnWrite, type: b1}
      - {id: unused, -orig-id: Unused, type: b1}
      - {id: original_write, -orig-id: OriginalWrite, type: b1}
      - {id: page_frame_number, -orig-id: PageFrameNumber, type: b36, doc: 'Number of the physical page.'}
      - {id: reserved1, type: b15}
      - {id: no_execute, -orig-id: NoExecute, type: b1}
  transition:
    -orig-id: MMPTE_TRANSITION
    -tephra-size: 8
    doc: |
      A page that is still in memory.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: write, -orig-id: Write, type: b1}
      - {id: reserved1, type: b3}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: transition, -orig-id: Transition, type: b1}
      - {id: page_frame_number, -orig-id: PageFrameNumber, type: b36, doc: 'Number of the physical page.'}
      - {id: reserved2, type: b16}
  prototype:
    -orig-id: MMPTE_PROTOTYPE
    -tephra-size: 8
    doc: |
      Where the prototype entry lies.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: reserved1, type: b9}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: reserved2, type: b21}
      - {id: proto_address, -orig-id: ProtoAddress, type: b32, doc: 'Address of the prototype PTE.'}
enums:
  layout:
    0: {id: unknown, doc: 'No source tells.'}
    1: {id: xp, doc: 'Windows XP to Vista.'}
    2: {id: win7, doc: 'Windows 7.'}
    3: {id: win8, doc: 'Windows 8 and 8.1.'}
    4: {id: v1809, doc: 'Windows 10 since 1809.'}
