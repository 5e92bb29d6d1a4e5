meta:
  id: linux_proc_uptime
  title: Minidump stream LinuxProcUptime
  license: MIT
  ks-version: '0.11'
  endian: le
  encoding: UTF-8
-tephra-stream: 0x4767000c
-tephra-proof: 4
-tephra-seen: 'by hand: OtherStreamTests'
doc: The text of /proc/uptime. Only LLDB writes it.
doc-ref: LLVM MinidumpConstants.def, LinuxProcUptime
seq:
  - id: text
    type: str
    size-eos: true
