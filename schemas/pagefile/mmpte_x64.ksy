meta:
  id: mmpte_x64
  title: Page table entry of x64
  license: MIT
  ks-version: '0.11'
  endian: le
  bit-endian: le
-orig-id: MMPTE
-tephra-size: 8
-tephra-note: by build, and the rule against L1TF; F 9.4, 9.5
-tephra-proof: 8 (with the published entry of F 9.5)
-tephra-seen: 'by hand: PageFileTests'
doc: |
  An entry of a page table of x64. `layout` tells by the build what software
  entries look like. In Windows 10 1803 (build 17134) it depends on
  updates: there is no layout, and the kernel's own symbols have to tell.

  The rule against L1TF, since 1803: the system sets bits of a mask in
  invalid entries, so that a processor that speculates can't reach memory.
  If `swizzle_bit` is 0, the bits of the mask have to be cleared before a slot,
  page number or address is taken from the entry; if it is 1, the entry stands as
  it is. The mask is `invalid_pte_mask` of `kddebugger_data64`; or
  InvalidPteMask of nt!_MI_HARDWARE_STATE, at 0x80 in builds 17134
  to 18363 and at 0xC0 from 19041 on. It is 0 on processors that don't need it,
  so that guessing it gives wrong slots: without the mask, an entry
  whose swizzle bit is 0 can't be resolved.
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
      build < 7600 ? layout::vista
      : build < 9200 ? layout::win7
      : build < 10240 ? layout::win8
      : build <= 16299 ? layout::win10
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
  software_vista:
    pos: 0
    type: software_vista
    if: is_software and layout == layout::vista
  software_win7:
    pos: 0
    type: software_win7
    if: is_software and layout == layout::win7
  software_win8:
    pos: 0
    type: software_win8
    if: is_software and layout == layout::win8
  software_win10:
    pos: 0
    type: software_win10
    if: is_software and layout == layout::win10
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
  prototype_win10:
    pos: 0
    type: prototype_win10
    if: is_prototype and build <= 17134
  prototype_v1809:
    pos: 0
    type: prototype_v1809
    if: is_prototype and build >= 17763
  subsection:
    pos: 0
    type: subsection
    if: is_prototype and build >= 17763
  hardware_state_mask_offset:
    value: 'build >= 19041 ? 0xc0 : build >= 17134 and build <= 18363 ? 0x80 : 0'
    doc: Where InvalidPteMask lies in nt!_MI_HARDWARE_STATE; 0 where no source tells.
types:
  software_vista:
    -orig-id: MMPTE_SOFTWARE
    -tephra-size: 8
    doc: |
      A page in a paging file, or nowhere yet. Server 2003 to Vista.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: page_file_low, -orig-id: PageFileLow, type: b4, doc: 'Number of the paging file.'}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: transition, -orig-id: Transition, type: b1}
      - {id: used_page_table_entries, -orig-id: UsedPageTableEntries, type: b10}
      - {id: reserved1, type: b10}
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
      - {id: used_page_table_entries, -orig-id: UsedPageTableEntries, type: b10}
      - {id: in_store, -orig-id: InStore, type: b1}
      - {id: reserved1, type: b9}
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
      - {id: used_page_table_entries, -orig-id: UsedPageTableEntries, type: b10}
      - {id: reserved1, type: b7}
      - {id: page_file_high, -orig-id: PageFileHigh, type: b32, doc: 'Number of the slot, as it is stored.'}
  software_win10:
    -orig-id: MMPTE_SOFTWARE
    -tephra-size: 8
    doc: |
      A page in a paging file, or nowhere yet. Windows 10 to 1709, and 1803 as released. Bit 24 is LocalPartition in the oldest.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: page_file_low, -orig-id: PageFileLow, type: b4, doc: 'Number of the paging file.'}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: transition, -orig-id: Transition, type: b1}
      - {id: page_file_reserved, -orig-id: PageFileReserved, type: b1}
      - {id: page_file_allocated, -orig-id: PageFileAllocated, type: b1}
      - {id: used_page_table_entries, -orig-id: UsedPageTableEntries, type: b10}
      - {id: cold_page, -orig-id: ColdPage, type: b1}
      - {id: reserved1, type: b7}
      - {id: page_file_high, -orig-id: PageFileHigh, type: b32, doc: 'Number of the slot, as it is stored.'}
  software_v1809:
    -orig-id: MMPTE_SOFTWARE
    -tephra-size: 8
    doc: |
      A page in a paging file, or nowhere yet. Windows 10 since 1809, Windows 11. Bit 27 came in later.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: page_file_reserved, -orig-id: PageFileReserved, type: b1}
      - {id: page_file_allocated, -orig-id: PageFileAllocated, type: b1}
      - {id: cold_page, -orig-id: ColdPage, type: b1}
      - {id: swizzle_bit, -orig-id: SwizzleBit, type: b1, doc: '1: stored as it is; 0: the mask against L1TF was applied.'}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: transition, -orig-id: Transition, type: b1}
      - {id: page_file_low, -orig-id: PageFileLow, type: b4, doc: 'Number of the paging file.'}
      - {id: used_page_table_entries, -orig-id: UsedPageTableEntries, type: b10}
      - {id: shadow_stack, -orig-id: ShadowStack, type: b1}
      - {id: on_standby_lookaside, -orig-id: OnStandbyLookaside, type: b1}
      - {id: reserved1, type: b4}
      - {id: page_file_high, -orig-id: PageFileHigh, type: b32, doc: 'Number of the slot, as it is stored.'}
  hardware:
    -orig-id: MMPTE_HARDWARE
    -tephra-size: 8
    doc: |
      A page in memory.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: dirty1, -orig-id: Dirty1, type: b1}
      - {id: owner, -orig-id: Owner, type: b1}
      - {id: write_through, -orig-id: WriteThrough, type: b1}
      - {id: cache_disable, -orig-id: CacheDisable, type: b1}
      - {id: accessed, -orig-id: Accessed, type: b1}
      - {id: dirty, -orig-id: Dirty, type: b1}
      - {id: large_page, -orig-id: LargePage, type: b1}
      - {id: global, -orig-id: Global, type: b1}
      - {id: copy_on_write, -orig-id: CopyOnWrite, type: b1}
      - {id: unused, -orig-id: Unused, type: b1}
      - {id: write, -orig-id: Write, type: b1}
      - {id: page_frame_number, -orig-id: PageFrameNumber, type: b36, doc: 'Number of the physical page.'}
      - {id: reserved1, type: b15}
      - {id: no_execute, -orig-id: NoExecute, type: b1}
  transition:
    -orig-id: MMPTE_TRANSITION
    -tephra-size: 8
    doc: |
      A page that is still in memory. Bits 1 to 4 as since Windows 10 1809.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: write, -orig-id: Write, type: b1}
      - {id: spare, -orig-id: Spare, type: b1}
      - {id: io_tracker, -orig-id: IoTracker, type: b1}
      - {id: swizzle_bit, -orig-id: SwizzleBit, type: b1, doc: '1: stored as it is; 0: the mask against L1TF was applied.'}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: transition, -orig-id: Transition, type: b1}
      - {id: page_frame_number, -orig-id: PageFrameNumber, type: b36, doc: 'Number of the physical page.'}
      - {id: reserved1, type: b16}
  prototype_win10:
    -orig-id: MMPTE_PROTOTYPE
    -tephra-size: 8
    doc: |
      Where the prototype entry lies; the address has 48 bits, with sign. To Windows 10 1803.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: reserved1, type: b9}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: proto_address, -orig-id: ProtoAddress, type: b48, doc: 'Address of the prototype PTE.'}
  prototype_v1809:
    -orig-id: MMPTE_PROTOTYPE
    -tephra-size: 8
    doc: |
      Where the prototype entry lies; the address has 48 bits, with sign. Windows 10 since 1809.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: demand_fill_proto, -orig-id: DemandFillProto, type: b1}
      - {id: hiber_verify_converted, -orig-id: HiberVerifyConverted, type: b1}
      - {id: read_only, -orig-id: ReadOnly, type: b1}
      - {id: swizzle_bit, -orig-id: SwizzleBit, type: b1, doc: '1: stored as it is; 0: the mask against L1TF was applied.'}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: combined, -orig-id: Combined, type: b1}
      - {id: reserved1, type: b4}
      - {id: proto_address, -orig-id: ProtoAddress, type: b48, doc: 'Address of the prototype PTE.'}
  subsection:
    -orig-id: MMPTE_SUBSECTION
    -tephra-size: 8
    doc: |
      In a prototype entry: the page is in a mapped file. Windows 10 since 1809.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: reserved1, type: b3}
      - {id: swizzle_bit, -orig-id: SwizzleBit, type: b1, doc: '1: stored as it is; 0: the mask against L1TF was applied.'}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: cold_page, -orig-id: ColdPage, type: b1}
      - {id: reserved2, type: b3}
      - {id: execute_privilege, -orig-id: ExecutePrivilege, type: b1}
      - {id: subsection_address, -orig-id: SubsectionAddress, type: b48}
  timestamp:
    -orig-id: MMPTE_TIMESTAMP
    -tephra-size: 8
    doc: |
      Windows 10 since 1809.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: reserved1, type: b3}
      - {id: swizzle_bit, -orig-id: SwizzleBit, type: b1, doc: '1: stored as it is; 0: the mask against L1TF was applied.'}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: transition, -orig-id: Transition, type: b1}
      - {id: page_file_low, -orig-id: PageFileLow, type: b4, doc: 'Number of the paging file.'}
      - {id: reserved2, type: b16}
      - {id: global_time_stamp, -orig-id: GlobalTimeStamp, type: b32}
  list:
    -orig-id: MMPTE_LIST
    -tephra-size: 8
    doc: |
      Free entries. Windows 10 since 1809.
      Size: 8 bytes.
    seq:
      - {id: valid, -orig-id: Valid, type: b1}
      - {id: one_entry, -orig-id: OneEntry, type: b1}
      - {id: reserved1, type: b2}
      - {id: swizzle_bit, -orig-id: SwizzleBit, type: b1, doc: '1: stored as it is; 0: the mask against L1TF was applied.'}
      - {id: protection, -orig-id: Protection, type: b5}
      - {id: prototype, -orig-id: Prototype, type: b1}
      - {id: transition, -orig-id: Transition, type: b1}
      - {id: reserved2, type: b16}
      - {id: next_entry, -orig-id: NextEntry, type: b36}
enums:
  layout:
    0: {id: unknown, doc: 'Sources contradict each other.'}
    1: {id: vista, doc: 'Server 2003 to Vista.'}
    2: {id: win7, doc: 'Windows 7.'}
    3: {id: win8, doc: 'Windows 8 and 8.1.'}
    4: {id: win10, doc: 'Windows 10 to 1709.'}
    5: {id: v1809, doc: 'Windows 10 since 1809, Windows 11.'}
