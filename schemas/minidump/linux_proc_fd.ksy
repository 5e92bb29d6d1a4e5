meta:
  id: linux_proc_fd
  title: Minidump stream LinuxProcFD
  license: MIT
  ks-version: '0.11'
  endian: le
  encoding: UTF-8
-tephra-stream: 0x4767000d
-tephra-proof: 4
-tephra-seen: 'by hand: OtherStreamTests'
doc: What LLDB takes for the text of /proc/PID/fd. Only LLDB writes it.
doc-ref: LLVM MinidumpConstants.def, LinuxProcFD
seq:
  - id: text
    type: str
    size-eos: true
