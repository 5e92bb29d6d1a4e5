meta:
  id: location_descriptor64
  title: MINIDUMP_LOCATION_DESCRIPTOR64
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: MINIDUMP_LOCATION_DESCRIPTOR64
-tephra-size: 16
-tephra-note: where data lies
-tephra-proof: 3
-tephra-seen: 'by hand: RecordBytesTests'
doc: |
  Says where a piece of data lies in the dump file, with 64-bit size and
  offset: `location_descriptor` for files beyond 4 GB.
  Size: 16 bytes.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_location_descriptor64
seq:
  - id: data_size
    -orig-id: DataSize
    type: u8
    doc: Size of the data in bytes.
  - id: rva
    -orig-id: Rva
    type: u8
    doc: Offset of the data from the start of the file.
