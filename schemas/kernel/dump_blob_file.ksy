meta:
  id: dump_blob_file
  title: Secondary data of a kernel dump
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - ../common/guid
-orig-id: DUMP_BLOB_FILE_HEADER
-tephra-note: layout from F, and the two dumps of 7, to their last byte; 16 bytes, then blobs of 32 bytes and data
-tephra-proof: 7, 8
-tephra-seen: rizin-kernel/triage_arm64.dmp
doc: |
  What drivers added to a dump (KBUGCHECK_SECONDARY_DUMP_DATA): pieces of
  data, each named by a GUID. They follow the dump's own data to the end of
  the file. The layout is observed: names from the types of public symbols,
  bytes in two small dumps, whose pieces end exactly where the file does. If the
  signatures do not stand here, there is no secondary data, and all is `rest`.
  Size: 16 bytes plus the blobs.
doc-ref: https://learn.microsoft.com/en-us/windows-hardware/drivers/ddi/wdm/ns-wdm-_kbugcheck_secondary_dump_data
seq:
  - id: signature1
    -orig-id: Signature1
    type: u4
    doc: "'Dump', 0x706D7544."
  - id: signature2
    -orig-id: Signature2
    type: u4
    doc: "'Blob', 0x626F6C42."
  - id: header_size
    -orig-id: HeaderSize
    type: u4
    if: is_present
    doc: 16.
  - id: build_number
    -orig-id: BuildNumber
    type: u4
    if: is_present
    doc: The build's number with the top four bits set.
  - id: blobs
    type: blob
    repeat: eos
    if: is_present
  - id: rest
    size-eos: true
    if: not is_present
instances:
  is_present:
    value: signature1 == 0x706d7544 and signature2 == 0x626f6c42
types:
  blob:
    -orig-id: DUMP_BLOB_HEADER
    doc: |
      One piece of data.
      Size: 32 bytes plus what they tell.
    seq:
      - id: header_size
        -orig-id: HeaderSize
        type: u4
        doc: 32.
      - id: tag
        -orig-id: Tag
        type: guid
        doc: What the data is; only its driver knows its layout.
      - id: data_size
        -orig-id: DataSize
        type: u4
      - id: pre_pad
        -orig-id: PrePad
        type: u4
      - id: post_pad
        -orig-id: PostPad
        type: u4
        doc: Fills up to a multiple of 8.
      - id: header_rest
        size: header_size - 32
        doc: Empty in all dumps seen.
      - id: pre_padding
        size: pre_pad
      - id: data
        size: data_size
      - id: post_padding
        size: post_pad
