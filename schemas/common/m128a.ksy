meta:
  id: m128a
  title: M128A
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: M128A
-tephra-size: 16
-tephra-proof: 3
-tephra-seen: breakpad/minidump2.dmp
doc: |
  A 128-bit register of x86 or x64, in two halves.
  Size: 16 bytes.
doc-ref: winnt.h of NuGet package Microsoft.Windows.SDK.CPP, M128A
seq:
  - id: low
    -orig-id: Low
    type: u8
  - id: high
    -orig-id: High
    type: s8
