meta:
  id: moz_macos_bootargs
  title: Minidump stream MozMacosBootargs
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - minidump_string
-orig-id: MINIDUMP_MAC_BOOTARGS
-tephra-stream: 0x4d7a0002
-tephra-size: 12
-tephra-proof: 4
-tephra-seen: 'by hand: OtherStreamTests'
doc: |
  The arguments the kernel of macOS was started with.
  Size: 12 bytes.
doc-ref: rust-minidump format.rs, MINIDUMP_MAC_BOOTARGS
params:
  - id: file
    type: io
    doc: The whole dump file, which RVAs count from.
seq:
  - id: stream_type
    -orig-id: stream_type
    type: u4
    doc: The stream's number again.
  - id: bootargs_rva
    -orig-id: bootargs
    type: u8
instances:
  bootargs:
    io: file
    pos: bootargs_rva
    type: minidump_string
    if: bootargs_rva != 0
    doc: The arguments.
