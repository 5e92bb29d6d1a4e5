meta:
  id: mmpte_x86
  title: Page table entry of x86 without PAE
  license: MIT
  ks-version: '0.11'
  endian: le
  bit-endian: le
-orig-id: MMPTE
-tephra-size: 4
-tephra-note: F 9.4
-tephra-proof: 8
-tephra-seen: 'by hand: PageFileTests'
doc: |
  An entry of a page table of a 32-bit x86 system without PAE. `layout` tells
  by the build what software entries look like; for builds above 7601, which
  have no such page tables, there is none.
  Size: 4 bytes.
doc-ref:
  - Microsoft's public symbols (types _MMPTE_SOFTWARE and its kind), as printed by ntdiff
  - Mandiant, win10_volatility (layouts before Windows 10 1809)
params:
  - id: build
    type: u4
    doc: The build's number (`minor_version` of the dump header).
seq:
  - id: value
    type: u4
    doc: The entry as a number.
instances:
  layout:
    value: >-
      build <= 7601 ? layout::xp : layout::unknown
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
    -tephra-size: 4
    doc: |
      A page in a paging file, or nowhere yet. Windows XP to 7.
      Size: 4 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: page_file_low, -orig-id: PageFileLow, type: b4, doc: 'Number of the paging file.'}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: transition, -orig-id: Transition, type: b1}
      - {id: page_file_high, -orig-id: PageFileHigh, type: b20, doc: 'Number of the slot, as it is stored.'}
  hardware:
    -orig-id: MMPTE_HARDWARE
    -tephra-size: 4
    doc: |
      A page in memory. The names are those of Intel.
      Size: 4 bytes.
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
      - {id: page_frame_number, -orig-id: PageFrameNumber, type: b20, doc: 'Number of the physical page.'}
  transition:
    -orig-id: MMPTE_TRANSITION
    -tephra-size: 4
    doc: |
      A page that is still in memory.
      Size: 4 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: write, -orig-id: Write, type: b1}
      - {id: owner, -orig-id: Owner, type: b1}
      - {id: write_through, -orig-id: WriteThrough, type: b1}
      - {id: cache_disable, -orig-id: CacheDisable, type: b1}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: transition, -orig-id: Transition, type: b1}
      - {id: page_frame_number, -orig-id: PageFrameNumber, type: b20, doc: 'Number of the physical page.'}
  prototype:
    -orig-id: MMPTE_PROTOTYPE
    -tephra-size: 4
    doc: |
      Where the prototype entry lies, in two parts.
      Size: 4 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: proto_address_low, -orig-id: ProtoAddressLow, type: b7}
      - {id: read_only, -orig-id: ReadOnly, type: b1}
      - {id: which_pool, -orig-id: WhichPool, type: b1}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: proto_address_high, -orig-id: ProtoAddressHigh, type: b21}
enums:
  layout:
    0: {id: unknown, doc: 'No source tells.'}
    1: {id: xp, doc: 'Windows XP to 7.'}
