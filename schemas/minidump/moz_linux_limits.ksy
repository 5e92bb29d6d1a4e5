meta:
  id: moz_linux_limits
  title: Minidump stream MozLinuxLimits
  license: MIT
  ks-version: '0.11'
  endian: le
  encoding: UTF-8
-tephra-stream: 0x4d7a0003
-tephra-proof: 4
-tephra-seen: 'by hand: OtherStreamTests'
doc: |
  The text of /proc/PID/limits: headings, then a line for each limit.
doc-ref: rust-minidump format.rs, MozLinuxLimits
seq:
  - id: lines
    type: str
    terminator: 0x0a
    eos-error: false
    repeat: eos
    doc: Columns of fixed width; name, soft limit, hard limit and unit.
