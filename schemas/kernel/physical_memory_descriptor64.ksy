meta:
  id: physical_memory_descriptor64
  title: PHYSICAL_MEMORY_DESCRIPTOR64
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: PHYSICAL_MEMORY_DESCRIPTOR64
-tephra-size: 704
-tephra-note: runs of physical memory
-tephra-proof: 8
-tephra-seen: rizin-kernel/triage_arm64.dmp
doc: |
  The runs of physical memory the machine has. In a complete dump (type 1)
  their pages follow the header, run after run, without gaps. Other dumps
  may have it too, or leave the dump header's filler 'PAGE' in its place.
  It fills 704 bytes of the header, which is room for 43 runs; if the
  number of runs is larger, there are none and all bytes are `unused`.
  Size: 704 bytes.
doc-ref: mindumpdef.h of NuGet package Microsoft.Windows.SDK.CPP, PHYSICAL_MEMORY_DESCRIPTOR64
seq:
  - id: number_of_runs
    -orig-id: NumberOfRuns
    type: u4
  - id: padding
    type: u4
  - id: number_of_pages
    -orig-id: NumberOfPages
    type: u8
    doc: The sum of all page counts.
  - id: runs
    -orig-id: Run
    type: physical_memory_run64
    repeat: expr
    repeat-expr: number_of_runs
    if: has_runs
  - id: unused
    size-eos: true
instances:
  has_runs:
    value: number_of_runs <= 43
    doc: False where the dump header's filler stands here.
types:
  physical_memory_run64:
    -orig-id: PHYSICAL_MEMORY_RUN64
    -tephra-size: 16
    doc: |
      Adjoining pages of physical memory.
      Size: 16 bytes.
    doc-ref: mindumpdef.h of NuGet package Microsoft.Windows.SDK.CPP, PHYSICAL_MEMORY_RUN64
    seq:
      - id: base_page
        -orig-id: BasePage
        type: u8
        doc: Number of the first page.
      - id: page_count
        -orig-id: PageCount
        type: u8
