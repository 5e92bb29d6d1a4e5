meta:
  id: guid
  title: GUID
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: GUID
-tephra-size: 16
-tephra-proof: 1
-tephra-seen: breakpad/minidump2.dmp
doc: |
  A globally unique identifier in its Windows binary form: the first three
  groups are little-endian integers, the last two are bytes in reading order.
  Written out, it is `data1-data2-data3-data4[0..1]-data4[2..7]` in hexadecimal.
  Size: 16 bytes.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/guiddef/ns-guiddef-guid
seq:
  - id: data1
    -orig-id: Data1
    type: u4
  - id: data2
    -orig-id: Data2
    type: u2
  - id: data3
    -orig-id: Data3
    type: u2
  - id: data4
    -orig-id: Data4
    size: 8
