meta:
  id: code_view_record
  title: CodeView debug record of a module
  license: MIT
  ks-version: '0.11'
  endian: le
  encoding: UTF-8
  imports:
    - ../common/guid
-tephra-note: 'a module''s RSDS, NB10 or ELF build id record'
-tephra-proof: 1, 4 (NB10)
-tephra-seen: breakpad/minidump2.dmp
doc: |
  Names the debug information that belongs to a module: what a symbol server
  is asked for. The first four bytes tell the form. A form not known here is
  kept as bytes. The record has no length of its own: it must be read in a
  stream of exactly its size.
doc-ref: Breakpad minidump_format.h, MDCVInfoPDB70, MDCVInfoPDB20, MDCVInfoELF
seq:
  - id: cv_signature
    type: u4
    enum: cv_signature
  - id: body
    size-eos: true
    type:
      switch-on: cv_signature
      cases:
        'cv_signature::rsds': pdb70
        'cv_signature::nb10': pdb20
        'cv_signature::bpel': elf_build_id
        _: unknown_record
types:
  pdb70:
    -orig-id: CV_INFO_PDB70
    doc: |
      Record RSDS: a program database of Visual C++ 7 or later. Breakpad writes
      it for other systems too, with a GUID made from the module's own id.
      Size: 20 bytes and the name.
    doc-ref: Breakpad minidump_format.h, MDCVInfoPDB70
    seq:
      - id: signature
        -orig-id: Signature
        type: guid
        doc: Identifies the program database.
      - id: age
        -orig-id: Age
        type: u4
        doc: Counts the program database's changes.
      - id: pdb_file_name
        -orig-id: PdbFileName
        type: strz
        size-eos: true
        doc: Name or path of the program database.
  pdb20:
    -orig-id: CV_INFO_PDB20
    doc: |
      Record NB10: a program database of Visual C++ 6 or earlier.
      Size: 12 bytes and the name.
    doc-ref: Breakpad minidump_format.h, MDCVInfoPDB20
    seq:
      - id: offset
        -orig-id: Offset
        type: u4
        doc: Always 0 in a minidump, because the symbols are in another file.
      - id: signature
        -orig-id: Signature
        type: u4
        doc: When the program database was made, in seconds since 1970.
      - id: age
        -orig-id: Age
        type: u4
        doc: Counts the program database's changes.
      - id: pdb_file_name
        -orig-id: PdbFileName
        type: strz
        size-eos: true
        doc: Name or path of the program database.
  elf_build_id:
    -orig-id: MDCVInfoELF
    doc: |
      Record BpEL: the GNU build id of an ELF module, most often 20 bytes.
    doc-ref: Breakpad minidump_format.h, MDCVInfoELF
    seq:
      - id: build_id
        size-eos: true
  unknown_record:
    doc: A record of a form not known here.
    seq:
      - id: data
        size-eos: true
        doc: What follows the signature.
enums:
  cv_signature:
    0x53445352:
      id: rsds
      -orig-id: RSDS
    0x3031424e:
      id: nb10
      -orig-id: NB10
    0x4270454c:
      id: bpel
      -orig-id: MD_CVINFOELF_SIGNATURE
    0x3930424e:
      id: nb09
      -orig-id: NB09
      doc: CodeView 4.10 information held in the module itself.
    0x3131424e:
      id: nb11
      -orig-id: NB11
      doc: CodeView 5.0 information held in the module itself.
