meta:
  id: linux_proc_status
  title: Minidump stream LinuxProcStatus
  license: MIT
  ks-version: '0.11'
  endian: le
  encoding: UTF-8
-tephra-stream: 0x47670004
-tephra-note: text, taken apart
-tephra-proof: 6
-tephra-seen: breakpad/linux_stacksmash.dmp
doc: |
  The text of /proc/PID/status: a name and a value on each line.
doc-ref: Breakpad minidump_format.h, MD_LINUX_PROC_STATUS
seq:
  - id: lines
    type: line
    terminator: 0x0a
    eos-error: false
    repeat: eos
types:
  line:
    doc: One line.
    seq:
      - id: name
        type: str
        terminator: 0x3a
        eos-error: false
        doc: What stands in front of the colon, for example `Pid`.
      - id: value
        type: str
        size-eos: true
        doc: What stands behind it, a tab first.
