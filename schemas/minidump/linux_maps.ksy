meta:
  id: linux_maps
  title: Minidump stream LinuxMaps
  license: MIT
  ks-version: '0.11'
  endian: le
  encoding: UTF-8
-tephra-stream: 0x47670009
-tephra-note: text, taken apart
-tephra-proof: 6
-tephra-seen: breakpad/linux_stacksmash.dmp
doc: |
  The text of /proc/PID/maps: one line for each mapping of the process's address
  space. Numbers are hexadecimal text unless said otherwise.
doc-ref: Breakpad minidump_format.h, MD_LINUX_MAPS
seq:
  - id: mappings
    type: mapping
    terminator: 0x0a
    eos-error: false
    repeat: eos
types:
  mapping:
    doc: One mapping.
    doc-ref: proc_pid_maps(5) of the Linux manual
    seq:
      - id: start
        type: str
        terminator: 0x2d
        eos-error: false
        doc: First address.
      - id: end
        type: str
        terminator: 0x20
        eos-error: false
        doc: First address behind it.
      - id: permissions
        type: str
        terminator: 0x20
        eos-error: false
        doc: r, w and x, or a dash instead; then s for shared, p for private.
      - id: offset
        type: str
        terminator: 0x20
        eos-error: false
        doc: Offset in the file.
      - id: device
        type: str
        terminator: 0x20
        eos-error: false
        doc: Major and minor number of the file's device, with a colon between them.
      - id: inode
        type: str
        terminator: 0x20
        eos-error: false
        doc: Decimal; 0 without a file.
      - id: path
        type: str
        size-eos: true
        doc: The file, or a name in brackets, with spaces in front; empty for other memory.
