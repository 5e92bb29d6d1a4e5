meta:
  id: linux_proc_stat
  title: Minidump stream LinuxProcStat
  license: MIT
  ks-version: '0.11'
  endian: le
  encoding: UTF-8
-tephra-stream: 0x4767000b
-tephra-proof: 4
-tephra-seen: 'by hand: OtherStreamTests'
doc: The text of /proc/PID/stat. Only LLDB writes it.
doc-ref: LLVM MinidumpConstants.def, LinuxProcStat
seq:
  - id: text
    type: str
    size-eos: true
