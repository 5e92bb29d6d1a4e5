meta:
  id: bitmap_dump
  title: Kernel dumps of types 5 and 6 (bitmap)
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - page_area
-orig-id: BMP_HEADER
-tephra-note: 56 bytes and the bitmap; Volatility 3 says the same
-tephra-proof: 8
-tephra-seen: 'TestKit: bitmap-full-x64'
doc: |
  What follows the header in a complete, kernel, automatic, active or live
  kernel dump since Windows 8: which pages the dump has, and the pages. It has
  to be read in the stream of the whole file, whose offsets it holds. The
  layout is observed (kdmp-parser, Volatility 3), not documented; the
  same in 32-bit and 64-bit dumps.
  Size: 56 bytes plus the bitmap.
doc-ref:
  - kdmp-parser (MIT), BMP_HEADER64
  - mindumpdef.h of NuGet package Microsoft.Windows.SDK.CPP, DUMP_SUMMARY_SIGNATURE and DUMP_FULL_SIGNATURE
seq:
  - id: signature
    -orig-id: Signature
    type: u4
    enum: signature
    valid:
      any-of: ['signature::summary', 'signature::full']
  - id: valid_dump
    -orig-id: ValidDump
    contents: DUMP
  - id: dump_options
    -orig-id: DumpOptions
    type: u4
    enum: dump_options
    doc: Any union of the enumeration's bits. That these bits stand here is uncertain.
  - id: reserved
    size: 20
  - id: first_page
    -orig-id: FirstPage
    type: u8
    doc: Offset in the file of the first page.
  - id: total_present_pages
    -orig-id: TotalPresentPages
    type: u8
    doc: How many pages the dump has, which is how many bits are set.
  - id: pages
    -orig-id: Pages
    type: u8
    doc: How many bits there are.
  - id: bitmap
    -orig-id: Bitmap
    size: (pages + 7) / 8
    doc: Bit n, counted from the lowest of the first byte, is set if page n of physical memory is in the dump.
instances:
  page_data:
    pos: first_page
    size: total_present_pages * 4096
    type: page_area
    doc: The pages whose bits are set, in the order of their numbers.
enums:
  signature:
    0x504d4453: {id: summary, -orig-id: DUMP_SUMMARY_SIGNATURE, doc: "'SDMP'"}
    0x504d4446: {id: full, -orig-id: DUMP_FULL_SIGNATURE, doc: "'FDMP'"}
  dump_options:
    0: {id: none}
    1: {id: valid_kernel_va, -orig-id: DUMP_SUMMARY_VALID_KERNEL_VA}
    2: {id: valid_current_user_va, -orig-id: DUMP_SUMMARY_VALID_CURRENT_USER_VA}
