meta:
  id: linux_auxv
  title: Minidump stream LinuxAuxv
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: Elf32_auxv_t, Elf64_auxv_t
-tephra-stream: 0x47670008
-tephra-note: 'in both widths: entries of 8 or 16 bytes; alignment observed'
-tephra-proof: 5
-tephra-seen: breakpad/linux_stacksmash.dmp
doc: |
  The content of /proc/PID/auxv: what the kernel told the program when it was
  started. Numbers are as wide as the process's addresses, which the stream does
  not say: as no type needs more than 32 bits, the second 32 bits of a stream of
  64-bit numbers are zero. Those of 32-bit numbers are the first entry's value,
  which is not.
  Size: 8 or 16 bytes for each entry.
doc-ref:
  - Breakpad minidump_format.h, MD_LINUX_AUXV
  - getauxval(3) of the Linux manual
seq:
  - id: entries
    type: entry
    repeat: eos
instances:
  second_word:
    pos: 4
    type: u4
    if: _io.size >= 8
  is_wide:
    value: '_io.size < 8 or second_word == 0'
    doc: Whether numbers have 64 bits.
types:
  entry:
    doc: |
      One fact.
      Size: 8 or 16 bytes.
    seq:
      - id: type
        -orig-id: a_type
        type:
          switch-on: _root.is_wide
          cases:
            true: u8
            false: u4
        doc: AT_* number; 0 (AT_NULL) ends the list.
      - id: value
        -orig-id: a_un.a_val
        type:
          switch-on: _root.is_wide
          cases:
            true: u8
            false: u4
