meta:
  id: page_file
  title: Paging file
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - ../kernel/kernel_dump
    - ../kernel/page_area
-tephra-note: as it is, or one that a dump was written over; F 9.2; slots of 4096 bytes
-tephra-proof: 8
-tephra-seen: 'TestKit: paging file'
doc: |
  pagefile.sys or swapfile.sys as it lies on the disk: slots of 4096 bytes, slot
  n at n * 4096, with no header and nothing that says what a slot holds; only
  the page tables of the same moment do (see the `mmpte` schemas). No slot 0 is
  ever referred to. A copy may be sparse, or cut off. A crash dump is written
  over the start of the paging file, so that it may begin with a dump header; the
  slots under the dump are then lost.

  `content` is what the first bytes tell. The packed page file dump
  that DbgEng takes (DEBUG_DUMP_FILE_PAGE_FILE_DUMP) is not documented, and has no
  public signature: a file that is passed as one and neither begins like a dump
  nor is known to be a raw copy can't be read.

  Microsoft documents one more way for page files: a cabinet (`cabinet`) with
  Memory.dmp, the raw paging files and Cabmanifest.xml, UTF-8, whose root
  WatsonPageFileManifest has an element Pagefiles with an element
  Pagefile Name="..." for each file, in the order Windows knows them. Files that it
  does not name are not used; the dump has to be a complete one.
doc-ref:
  - https://learn.microsoft.com/en-us/windows-hardware/drivers/debugger/cab-files-that-contain-paging-files-along-with-a-memory-dump
  - MemProcFS, vmm/mm/mm_win.c
seq: []
instances:
  signature:
    pos: 0
    type: u4
    if: _io.size >= 8
    doc: The first bytes, whatever they are.
  valid_dump:
    pos: 4
    type: u4
    if: _io.size >= 8
  content:
    value: >-
      _io.size < 8 ? content::raw
      : signature == 0x45474150 and valid_dump == 0x504d5544 ? content::dump32
      : signature == 0x45474150 and valid_dump == 0x34365544 ? content::dump64
      : signature == 0x504d444d ? content::minidump
      : signature == 0x4643534d ? content::cabinet
      : content::raw
  dump:
    pos: 0
    type: kernel_dump
    if: content == content::dump32 or content == content::dump64
    doc: The dump that was written over the file's start.
  number_of_slots:
    value: _io.size / 4096
    doc: Of whole slots.
  is_cut_off:
    value: _io.size % 4096 != 0
    doc: Whether the file ends inside a slot, which no paging file does.
  slots:
    pos: 0
    size-eos: true
    type: page_area
    doc: All slots; not listed, as there may be millions.
enums:
  content:
    0: {id: raw, doc: Slots. Nothing tells them from a file of another kind.}
    1: {id: dump32, doc: A dump of a 32-bit system stands at the start.}
    2: {id: dump64, doc: A dump of a 64-bit system stands at the start.}
    3: {id: minidump, doc: Not a paging file but a minidump.}
    4: {id: cabinet, doc: 'Not a paging file but a cabinet, which may hold some.'}
