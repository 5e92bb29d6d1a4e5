meta:
  id: linux_cpu_info
  title: Minidump stream LinuxCpuInfo
  license: MIT
  ks-version: '0.11'
  endian: le
  encoding: UTF-8
-tephra-stream: 0x47670003
-tephra-note: text, taken apart
-tephra-proof: 5
-tephra-seen: breakpad/linux_stacksmash.dmp
doc: |
  The text of /proc/cpuinfo: a name and a value on each line, and an empty line
  behind each processor.
doc-ref: Breakpad minidump_format.h, MD_LINUX_CPU_INFO
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
        doc: What stands in front of the colon, tabs included.
      - id: value
        type: str
        size-eos: true
        doc: What stands behind it, a space first.
