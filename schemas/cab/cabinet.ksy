meta:
  id: cabinet
  title: Cabinet
  file-extension: cab
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: CFHEADER
-tephra-note: '`src/Formats/Cabinets` unpacks and packs what is stored or packed with MSZIP'
-tephra-proof: 9
-tephra-seen: 'TestKit: cabinet'
doc: |
  A cabinet: files packed into folders, each a stream that is compressed as a
  whole and stored in blocks of up to 32768 bytes. A set of cabinets goes on in
  the cabinet that `next_cabinet` names. What offsets point to is read when asked for.

  A file lies in its folder's stream, at `uoff_folder_start`. A block whose
  `cb_uncomp` is 0 goes on in the first block of the next cabinet.
doc-ref: https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-mci/27b58fee-5f29-47a1-a7b2-62a2cb2de2ea
seq:
  - {id: signature, -orig-id: signature, contents: MSCF}
  - {id: reserved1, -orig-id: reserved1, type: u4}
  - {id: cb_cabinet, -orig-id: cbCabinet, type: u4, doc: 'Size of the cabinet, in bytes.'}
  - {id: reserved2, -orig-id: reserved2, type: u4}
  - {id: coff_files, -orig-id: coffFiles, type: u4, doc: Where the first file's entry lies.}
  - {id: reserved3, -orig-id: reserved3, type: u4}
  - {id: version_minor, -orig-id: versionMinor, type: u1, doc: '3.'}
  - {id: version_major, -orig-id: versionMajor, type: u1, doc: '1.'}
  - {id: num_folders, -orig-id: cFolders, type: u2}
  - {id: num_files, -orig-id: cFiles, type: u2}
  - {id: flags, -orig-id: flags, type: u2, enum: flags, doc: Any union of the enumeration's bits.}
  - {id: set_id, -orig-id: setID, type: u2, doc: The same in all cabinets of a set.}
  - {id: i_cabinet, -orig-id: iCabinet, type: u2, doc: 'Number of the cabinet in its set, from 0.'}
  - {id: cb_cf_header, -orig-id: cbCFHeader, type: u2, if: has_reserve, doc: Size of the header's reserve.}
  - {id: cb_cf_folder, -orig-id: cbCFFolder, type: u1, if: has_reserve, doc: Size of each folder's reserve.}
  - {id: cb_cf_data, -orig-id: cbCFData, type: u1, if: has_reserve, doc: Size of each block's reserve.}
  - {id: ab_reserve, -orig-id: abReserve, size: cb_cf_header, if: has_reserve}
  - {id: prev_cabinet, -orig-id: szCabinetPrev, type: strz, encoding: ASCII, if: has_prev_cabinet}
  - {id: prev_disk, -orig-id: szDiskPrev, type: strz, encoding: ASCII, if: has_prev_cabinet}
  - {id: next_cabinet, -orig-id: szCabinetNext, type: strz, encoding: ASCII, if: has_next_cabinet}
  - {id: next_disk, -orig-id: szDiskNext, type: strz, encoding: ASCII, if: has_next_cabinet}
  - {id: folders, type: folder, repeat: expr, repeat-expr: num_folders}
instances:
  has_prev_cabinet:
    value: flags.to_i & 1 != 0
  has_next_cabinet:
    value: flags.to_i & 2 != 0
  has_reserve:
    value: flags.to_i & 4 != 0
  files:
    pos: coff_files
    type: file
    repeat: expr
    repeat-expr: num_files
types:
  folder:
    -orig-id: CFFOLDER
    doc: |
      A stream of compressed data.
      Size: 8 bytes plus the reserve.
    seq:
      - {id: coff_cab_start, -orig-id: coffCabStart, type: u4, doc: Where the first block lies.}
      - {id: num_cf_data, -orig-id: cCFData, type: u2}
      - {id: type_compress, -orig-id: typeCompress, type: u2, doc: 'The low four bits are the method; of Quantum and LZX the others tell the window and level.'}
      - {id: ab_reserve, -orig-id: abReserve, size: _root.cb_cf_folder, if: _root.has_reserve}
    instances:
      method:
        value: type_compress & 0xf
        enum: method
      blocks:
        io: _root._io
        pos: coff_cab_start
        type: 'block(_root.has_reserve ? _root.cb_cf_data : 0)'
        repeat: expr
        repeat-expr: num_cf_data
  file:
    -orig-id: CFFILE
    doc: |
      A file.
      Size: 16 bytes plus the name.
    seq:
      - {id: cb_file, -orig-id: cbFile, type: u4, doc: 'Size of the file, in bytes.'}
      - {id: uoff_folder_start, -orig-id: uoffFolderStart, type: u4, doc: Where the file begins in the folder's stream.}
      - {id: i_folder, -orig-id: iFolder, type: u2, enum: folder_index, doc: 'Number of the folder, or one of the enumeration.'}
      - {id: time, -orig-id: date, type: dos_time}
      - {id: attribs, -orig-id: attribs, type: u2, enum: attributes, doc: Any union of the enumeration's bits.}
      - {id: name_bytes, -orig-id: szName, terminator: 0, doc: 'The name, in UTF-8 or in the code page of its writer.'}
    instances:
      is_name_utf8:
        value: attribs.to_i & 0x80 != 0
  dos_time:
    -tephra-size: 4
    doc: |
      A local date and time of day, to two seconds.
      Size: 4 bytes.
    seq:
      - {id: date, -orig-id: date, type: u2}
      - {id: time, -orig-id: time, type: u2}
    instances:
      year:
        value: (date >> 9) + 1980
      month:
        value: (date >> 5) & 15
      day:
        value: date & 31
      hour:
        value: time >> 11
      minute:
        value: (time >> 5) & 63
      second:
        value: (time & 31) * 2
  block:
    -orig-id: CFDATA
    doc: |
      A piece of a folder's stream. With MSZIP it is 'CK' and a deflate
      stream that may refer to the 32768 bytes of the folder before it.
      Size: 8 bytes plus the reserve and the data.
    params:
      - id: len_reserve
        type: u1
        doc: Size of the block's reserve.
    seq:
      - {id: csum, -orig-id: csum, type: u4, doc: 'Exclusive or of the words from cbData on; 0 if not used.'}
      - {id: cb_data, -orig-id: cbData, type: u2, doc: 'Size of the data here, in bytes.'}
      - {id: cb_uncomp, -orig-id: cbUncomp, type: u2, doc: 'Size when unpacked, in bytes.'}
      - {id: ab_reserve, -orig-id: abReserve, size: len_reserve}
      - {id: ab, -orig-id: ab, size: cb_data, type: block_data}
  block_data:
    doc: The packed bytes of a block, fetched only when asked for.
    seq: []
    instances:
      data:
        pos: 0
        size-eos: true
enums:
  flags:
    0: {id: none}
    1: {id: prev_cabinet, -orig-id: cfhdrPREV_CABINET}
    2: {id: next_cabinet, -orig-id: cfhdrNEXT_CABINET}
    4: {id: reserve_present, -orig-id: cfhdrRESERVE_PRESENT}
  method:
    0: {id: none, -orig-id: tcompTYPE_NONE}
    1: {id: mszip, -orig-id: tcompTYPE_MSZIP}
    2: {id: quantum, -orig-id: tcompTYPE_QUANTUM}
    3: {id: lzx, -orig-id: tcompTYPE_LZX}
  folder_index:
    0xfffd: {id: continued_from_prev, -orig-id: ifoldCONTINUED_FROM_PREV, doc: The file begins in the previous cabinet.}
    0xfffe: {id: continued_to_next, -orig-id: ifoldCONTINUED_TO_NEXT, doc: The file ends in the next cabinet.}
    0xffff: {id: continued_prev_and_next, -orig-id: ifoldCONTINUED_PREV_AND_NEXT}
  attributes:
    0x01: {id: read_only, -orig-id: _A_RDONLY}
    0x02: {id: hidden, -orig-id: _A_HIDDEN}
    0x04: {id: system, -orig-id: _A_SYSTEM}
    0x20: {id: archive, -orig-id: _A_ARCH}
    0x40: {id: exec, -orig-id: _A_EXEC, doc: Run after it is unpacked.}
    0x80: {id: name_is_utf, -orig-id: _A_NAME_IS_UTF}
