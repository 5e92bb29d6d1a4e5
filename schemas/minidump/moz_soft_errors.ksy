meta:
  id: moz_soft_errors
  title: Minidump stream MozSoftErrors
  license: MIT
  ks-version: '0.11'
  endian: le
  encoding: UTF-8
-tephra-stream: 0x4d7a0004
-tephra-proof: 6
-tephra-seen: rust-minidump/linux-mini.dmp
doc: |
  What went wrong while the dump was written, and did not keep it from being
  written.
doc-ref: rust-minidump format.rs, MozSoftErrors
seq:
  - id: json
    type: str
    size-eos: true
    doc: A list in JSON.
