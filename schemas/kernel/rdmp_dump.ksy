meta:
  id: rdmp_dump
  title: Kernel dumps of types 8, 9 and 10 (RDMP)
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - dump_header_values
    - page_area
-orig-id: RDMP_HEADER64
-tephra-note: 32 bytes and metadata
-tephra-proof: 8
-tephra-seen: 'TestKit: rdmp-8'
doc: |
  What follows the header in dumps that the debugger writes (".dump /k", "/ka"
  and, in new versions, "/f"): which pages the dump has, and the pages. It has
  to be read in the stream of the whole file, whose offsets it holds. The
  layout is observed (kdmp-parser), not documented.
  Size: 32 bytes plus the metadata; the first page follows.
doc-ref: kdmp-parser (MIT), RDMP_HEADER64, KERNEL_RDMP_HEADER64 and FULL_RDMP_HEADER64
params:
  - id: dump_type
    type: u4
    enum: dump_header_values::dump_type
seq:
  - id: marker
    -orig-id: Marker
    type: u4
    doc: 0x40 in all dumps seen.
  - id: signature
    -orig-id: Signature
    contents: RDMP
  - id: valid_dump
    -orig-id: ValidDump
    contents: DUMP
  - id: unused
    -orig-id: __Unused
    type: u4
  - id: metadata_size
    -orig-id: MetadataSize
    type: u8
    doc: In bytes, a multiple of 16.
  - id: first_page_offset
    -orig-id: FirstPageOffset
    type: u8
    doc: Offset in the file of the first page, which is where the metadata ends.
  - id: metadata
    size: metadata_size
    type: metadata(dump_type)
instances:
  page_data:
    pos: first_page_offset
    size-eos: true
    type: page_area
    doc: |
      The pages of all ranges, one range after the other, and whatever follows
      them. How many pages there are tells only the sum of the ranges.
types:
  metadata:
    doc: |
      Which pages the dump has.
      Size: 16 bytes plus 16 for each range.
    params:
      - id: dump_type
        type: u4
        enum: dump_header_values::dump_type
    seq:
      - id: number_of_ranges
        -orig-id: NumberOfRanges
        type: u4
        if: dump_type == dump_header_values::dump_type::complete_memory
      - id: unknown1
        type: u2
        if: dump_type == dump_header_values::dump_type::complete_memory
      - id: unknown2
        type: u2
        if: dump_type == dump_header_values::dump_type::complete_memory
      - id: total_number_of_pages
        -orig-id: TotalNumberOfPages
        type: u8
        if: dump_type == dump_header_values::dump_type::complete_memory
        doc: The ranges end where the sum of their counts reaches this number.
      - id: unknown3
        type: u8
        if: dump_type != dump_header_values::dump_type::complete_memory
      - id: unknown4
        type: u8
        if: dump_type != dump_header_values::dump_type::complete_memory
      - id: ranges
        type: pfn_range
        repeat: eos
        doc: In types 8 and 9 a range that begins at page 0 ends the list; what stands behind it means nothing.
  pfn_range:
    -orig-id: PFN_RANGE
    -tephra-size: 16
    doc: |
      Adjoining pages of physical memory.
      Size: 16 bytes.
    doc-ref: kdmp-parser (MIT), PfnRange
    seq:
      - id: page_file_number
        -orig-id: PageFileNumber
        type: u8
        doc: Number of the first page.
      - id: number_of_pages
        -orig-id: NumberOfPages
        type: u8
