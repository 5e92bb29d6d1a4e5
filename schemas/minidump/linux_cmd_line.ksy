meta:
  id: linux_cmd_line
  title: Minidump stream LinuxCmdLine
  license: MIT
  ks-version: '0.11'
  endian: le
  encoding: UTF-8
-tephra-stream: 0x47670006
-tephra-note: text, taken apart
-tephra-proof: 5
-tephra-seen: breakpad/linux_stacksmash.dmp
doc: |
  The content of /proc/PID/cmdline: program and arguments, each ended by a zero.
doc-ref: Breakpad minidump_format.h, MD_LINUX_CMD_LINE
seq:
  - id: arguments
    type: strz
    eos-error: false
    repeat: eos
    doc: The program's name first.
