meta:
  id: linux_dso_debug
  title: Minidump stream LinuxDsoDebug
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - minidump_string
-orig-id: MDRawDebug32, MDRawDebug64
-tephra-stream: 0x4767000a
-tephra-note: 'in both widths: 24 or 40 bytes; alignment observed'
-tephra-proof: 5
-tephra-seen: breakpad/linux_stacksmash.dmp
doc: |
  What the dynamic linker keeps for debuggers (r_debug, link_map), and the
  program's dynamic section behind it. Numbers are as wide as the process's
  addresses, which the stream does not say; the highest 16 bits of `brk` do,
  which are zero if it has 64 bits. In the 32-bit form the upper half of the
  address `dynamic` stands there. Breakpad's header packs the structures to four
  bytes; all dumps at hand align 64-bit numbers to eight.
  Size: 24 bytes (32-bit) or 40, and the dynamic section.
doc-ref: Breakpad minidump_format.h, MDRawDebug32, MDRawDebug64
params:
  - id: file
    type: io
    doc: The whole dump file, which RVAs count from.
seq:
  - id: version
    -orig-id: version
    type: u4
    doc: Version of the linker's protocol (r_version).
  - id: map
    -orig-id: map
    type: u4
    doc: RVA of the list of loaded objects.
  - id: dso_count
    -orig-id: dso_count
    type: u4
    doc: How many loaded objects there are.
  - id: padding
    type: u4
    if: is_wide
  - id: brk
    -orig-id: brk
    type:
      switch-on: is_wide
      cases:
        true: u8
        false: u4
    doc: Address of the function that debuggers set a breakpoint on.
  - id: ldbase
    -orig-id: ldbase
    type:
      switch-on: is_wide
      cases:
        true: u8
        false: u4
    doc: Address the linker is loaded at.
  - id: dynamic
    -orig-id: dynamic
    type:
      switch-on: is_wide
      cases:
        true: u8
        false: u4
    doc: Address of the program's dynamic section.
  - id: dynamic_section
    type: dynamic_entry
    repeat: expr
    repeat-expr: 'is_wide ? (_io.size - 40) / 16 : _io.size < 24 ? 0 : (_io.size - 24) / 8'
    doc: The program's dynamic section (ElfN_Dyn).
instances:
  upper_half_at_22:
    pos: 22
    type: u2
    if: _io.size >= 40
  is_wide:
    value: '_io.size >= 40 and upper_half_at_22 == 0'
    doc: Whether numbers have 64 bits.
  link_maps:
    io: file
    pos: map
    type: link_map
    repeat: expr
    repeat-expr: dso_count
    if: dso_count != 0
    doc: The loaded objects, the program first.
types:
  link_map:
    -orig-id: MDRawLinkMap32, MDRawLinkMap64
    doc: |
      One loaded object.
      Size: 12 or 24 bytes.
    doc-ref: Breakpad minidump_format.h, MDRawLinkMap32, MDRawLinkMap64
    seq:
      - id: addr
        -orig-id: addr
        type:
          switch-on: _root.is_wide
          cases:
            true: u8
            false: u4
        doc: Difference between the addresses in the object and those in memory.
      - id: name_rva
        -orig-id: name
        type: u4
        doc: RVA of the name.
      - id: padding
        type: u4
        if: _root.is_wide
      - id: ld
        -orig-id: ld
        type:
          switch-on: _root.is_wide
          cases:
            true: u8
            false: u4
        doc: Address of the object's dynamic section.
    instances:
      name:
        io: _root.file
        pos: name_rva
        type: minidump_string
        if: name_rva != 0
        doc: The object's path; empty for the program itself.
  dynamic_entry:
    -orig-id: Elf32_Dyn, Elf64_Dyn
    doc: |
      One entry of the dynamic section.
      Size: 8 or 16 bytes.
    doc-ref: elf(5) of the Linux manual
    seq:
      - id: tag
        -orig-id: d_tag
        type:
          switch-on: _root.is_wide
          cases:
            true: u8
            false: u4
        doc: DT_* number.
      - id: value
        -orig-id: d_un
        type:
          switch-on: _root.is_wide
          cases:
            true: u8
            false: u4
        doc: Number or address, as the tag says.
