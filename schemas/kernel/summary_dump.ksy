meta:
  id: summary_dump
  title: Kernel dump of type 2 (summary)
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - page_area
-orig-id: SUMMARY_DUMP
-tephra-note: uncertain; 32 or 40 bytes and the bitmap
-tephra-proof: 8
-tephra-seen: 'TestKit: summary-x86'
doc: |
  What follows the header in a kernel memory dump of systems before Windows 8:
  which pages the dump has, and the pages. It has to be read in the stream of
  the whole file, whose offsets it holds.

  Uncertain: no public source gives the layout for sure. This is how
  Ghidra declares it, with RTL_BITMAP in its natural alignment: SizeOfBitMap,
  then a pointer that means nothing here.
  Size: 32 bytes (40 in a 64-bit dump), plus the bitmap.
doc-ref: Ghidra, formats/dump/pagedump/SummaryHeader.java
params:
  - id: is_64_bit
    type: bool
seq:
  - id: signature
    -orig-id: Signature
    contents: SDMP
  - id: valid_dump
    -orig-id: ValidDump
    contents: DUMP
  - id: dump_options
    -orig-id: DumpOptions
    type: u4
    enum: dump_options
    doc: Any union of the enumeration's bits.
  - id: header_size
    -orig-id: HeaderSize
    type: u4
    doc: Offset in the file of the first page.
  - id: bitmap_size
    -orig-id: BitmapSize
    type: u4
    doc: In bits.
  - id: pages
    -orig-id: Pages
    type: u4
    doc: How many pages the dump has.
  - id: size_of_bit_map
    -orig-id: SizeOfBitMap
    type: u4
    doc: In bits; the same as `bitmap_size`.
  - id: alignment
    type: u4
    if: is_64_bit
  - id: buffer
    -orig-id: Buffer
    type:
      switch-on: is_64_bit
      cases:
        true: u8
        false: u4
    doc: An address of no meaning in the file.
  - id: bitmap
    size: (size_of_bit_map + 7) / 8
    doc: Bit n, counted from the lowest of the first byte, is set if page n of physical memory is in the dump.
instances:
  page_data:
    pos: header_size
    size: pages * 4096
    type: page_area
    doc: The pages whose bits are set, in the order of their numbers.
enums:
  dump_options:
    0: {id: none}
    1: {id: valid_kernel_va, -orig-id: DUMP_SUMMARY_VALID_KERNEL_VA}
    2: {id: valid_current_user_va, -orig-id: DUMP_SUMMARY_VALID_CURRENT_USER_VA}
