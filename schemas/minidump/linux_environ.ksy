meta:
  id: linux_environ
  title: Minidump stream LinuxEnviron
  license: MIT
  ks-version: '0.11'
  endian: le
  encoding: UTF-8
-tephra-stream: 0x47670007
-tephra-note: text, taken apart
-tephra-proof: 5
-tephra-seen: breakpad/linux_stacksmash.dmp
doc: |
  The content of /proc/PID/environ: variables of the environment, each ended by
  a zero.
doc-ref: Breakpad minidump_format.h, MD_LINUX_ENVIRON
seq:
  - id: variables
    type: variable
    terminator: 0
    eos-error: false
    repeat: eos
types:
  variable:
    doc: One variable.
    seq:
      - id: name
        type: str
        terminator: 0x3d
        eos-error: false
        doc: What stands in front of the first equals sign.
      - id: value
        type: str
        size-eos: true
        doc: What stands behind it.
