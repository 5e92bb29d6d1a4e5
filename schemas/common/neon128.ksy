meta:
  id: neon128
  title: NEON128
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: ARM64_NT_NEON128
-tephra-size: 16
-tephra-proof: 3
-tephra-seen: rizin-kernel/triage_arm64.dmp
doc: |
  A 128-bit vector register of ARM64, in two halves.
  Size: 16 bytes.
doc-ref: winnt.h of NuGet package Microsoft.Windows.SDK.CPP, ARM64_NT_NEON128
seq:
  - id: low
    -orig-id: Low
    type: u8
  - id: high
    -orig-id: High
    type: s8
