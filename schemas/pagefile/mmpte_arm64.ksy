meta:
  id: mmpte_arm64
  title: Page table entry of ARM64
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
  An entry of a page table of ARM64, Windows 10 and 11. No swizzle bit: nothing is
  done against L1TF.
  Size: 8 bytes.
doc-ref:
  - Microsoft's public symbols (types _MMPTE_SOFTWARE and its kind, ARM64), as printed by ntdiff
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
      build >= 10240 ? layout::win10 : layout::unknown
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
  software:
    pos: 0
    type: software
    if: is_software and layout == layout::win10
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
  subsection:
    pos: 0
    type: subsection
    if: is_prototype
types:
  software:
    -orig-id: MMPTE_SOFTWARE
    -tephra-size: 8
    doc: |
      A page in a paging file, or nowhere yet. Bit 25 came in later.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: page_file_low, -orig-id: PageFileLow, type: b4, doc: 'Number of the paging file.'}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: transition, -orig-id: Transition, type: b1}
      - {id: page_file_reserved, -orig-id: PageFileReserved, type: b1}
      - {id: page_file_allocated, -orig-id: PageFileAllocated, type: b1}
      - {id: used_page_table_entries, -orig-id: UsedPageTableEntries, type: b10}
      - {id: cold_page, -orig-id: ColdPage, type: b1}
      - {id: on_standby_lookaside, -orig-id: OnStandbyLookaside, type: b1}
      - {id: reserved1, type: b6}
      - {id: page_file_high, -orig-id: PageFileHigh, type: b32, doc: 'Number of the slot, as it is stored.'}
  hardware:
    -orig-id: MMPTE_HARDWARE
    -tephra-size: 8
    doc: |
      A page in memory.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: not_large_page, -orig-id: NotLargePage, type: b1}
      - {id: cache_type, -orig-id: CacheType, type: b2}
      - {id: os_available2, -orig-id: OsAvailable2, type: b1}
      - {id: non_secure, -orig-id: NonSecure, type: b1}
      - {id: owner, -orig-id: Owner, type: b1}
      - {id: not_dirty, -orig-id: NotDirty, type: b1}
      - {id: shareability, -orig-id: Shareability, type: b2}
      - {id: accessed, -orig-id: Accessed, type: b1}
      - {id: non_global, -orig-id: NonGlobal, type: b1}
      - {id: page_frame_number, -orig-id: PageFrameNumber, type: b36, doc: 'Number of the physical page.'}
      - {id: reserved1, type: b4}
      - {id: contiguous_bit, -orig-id: ContiguousBit, type: b1}
      - {id: privileged_no_execute, -orig-id: PrivilegedNoExecute, type: b1}
      - {id: user_no_execute, -orig-id: UserNoExecute, type: b1}
      - {id: writable, -orig-id: Writable, type: b1}
      - {id: copy_on_write, -orig-id: CopyOnWrite, type: b1}
      - {id: reserved2, type: b7}
  transition:
    -orig-id: MMPTE_TRANSITION
    -tephra-size: 8
    doc: |
      A page that is still in memory.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: spare, -orig-id: Spare, type: b3}
      - {id: io_tracker, -orig-id: IoTracker, type: b1}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: transition, -orig-id: Transition, type: b1}
      - {id: page_frame_number, -orig-id: PageFrameNumber, type: b36, doc: 'Number of the physical page.'}
      - {id: reserved1, type: b16}
  prototype:
    -orig-id: MMPTE_PROTOTYPE
    -tephra-size: 8
    doc: |
      Where the prototype entry lies; the address has 48 bits, with sign.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: hiber_verify_converted, -orig-id: HiberVerifyConverted, type: b1}
      - {id: reserved1, type: b1}
      - {id: read_only, -orig-id: ReadOnly, type: b1}
      - {id: combined, -orig-id: Combined, type: b1}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: demand_fill_proto, -orig-id: DemandFillProto, type: b1}
      - {id: reserved2, type: b4}
      - {id: proto_address, -orig-id: ProtoAddress, type: b48, doc: 'Address of the prototype PTE.'}
  subsection:
    -orig-id: MMPTE_SUBSECTION
    -tephra-size: 8
    doc: |
      In a prototype entry: the page is in a mapped file.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: reserved1, type: b4}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: cold_page, -orig-id: ColdPage, type: b1}
      - {id: reserved2, type: b4}
      - {id: subsection_address, -orig-id: SubsectionAddress, type: b48}
enums:
  layout:
    0: {id: unknown, doc: 'There is no such Windows.'}
    1: {id: win10, doc: 'Windows 10 and 11.'}
