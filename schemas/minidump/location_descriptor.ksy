meta:
  id: location_descriptor
  title: MINIDUMP_LOCATION_DESCRIPTOR
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: MINIDUMP_LOCATION_DESCRIPTOR
-tephra-size: 8
-tephra-note: where data lies
-tephra-proof: 1, 3
-tephra-seen: lldb/regions-memlist64.dmp
doc: |
  Says where a piece of data lies in the dump file. An RVA here is a plain
  file offset. Size 0 means that there is no such data.
  Size: 8 bytes.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_location_descriptor
seq:
  - id: data_size
    -orig-id: DataSize
    type: u4
    doc: Size of the data in bytes.
  - id: rva
    -orig-id: Rva
    type: u4
    doc: Offset of the data from the start of the file.
