meta:
  id: physical_memory_descriptor32
  title: PHYSICAL_MEMORY_DESCRIPTOR32
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: PHYSICAL_MEMORY_DESCRIPTOR32
-tephra-size: 700
-tephra-note: runs of physical memory
-tephra-proof: 8
-tephra-seen: 'TestKit: header-x86'
doc: |
  The runs of physical memory the machine has. In a complete dump (type 1)
  their pages follow the header, run after run, without gaps. Other dumps
  may have it too, or leave the dump header's filler 'PAGE' in its place.
  It fills 700 bytes of the header, which is room for 86 runs; if the
  number of runs is larger, there are none and all bytes are `unused`.
  Size: 700 bytes.
doc-ref: mindumpdef.h of NuGet package Microsoft.Windows.SDK.CPP, PHYSICAL_MEMORY_DESCRIPTOR32
seq:
  - id: number_of_runs
    -orig-id: NumberOfRuns
    type: u4
  - id: number_of_pages
    -orig-id: NumberOfPages
    type: u4
    doc: The sum of all page counts.
  - id: runs
    -orig-id: Run
    type: physical_memory_run32
    repeat: expr
    repeat-expr: number_of_runs
    if: has_runs
  - id: unused
    size-eos: true
instances:
  has_runs:
    value: number_of_runs <= 86
    doc: False where the dump header's filler stands here.
types:
  physical_memory_run32:
    -orig-id: PHYSICAL_MEMORY_RUN32
    -tephra-size: 8
    doc: |
      Adjoining pages of physical memory.
      Size: 8 bytes.
    doc-ref: mindumpdef.h of NuGet package Microsoft.Windows.SDK.CPP, PHYSICAL_MEMORY_RUN32
    seq:
      - id: base_page
        -orig-id: BasePage
        type: u4
        doc: Number of the first page.
      - id: page_count
        -orig-id: PageCount
        type: u4
