meta:
  id: context_record
  title: CONTEXT in a kernel dump
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - dump_header_values
    - ../common/context_amd64
    - ../common/context_arm
    - ../common/context_arm64
    - ../common/context_x86
-orig-id: CONTEXT
-tephra-note: registers by machine
-tephra-proof: 7, 8
-tephra-seen: rizin-kernel/triage_arm64.dmp
doc: |
  A processor's registers, in the layout of the machine. Read it in a stream
  of the area's size: what goes beyond the record is the machine type's
  `extended_data` and, in the dump header, filler.
doc-ref: mindumpdef.h of NuGet package Microsoft.Windows.SDK.CPP, DUMP_HEADER64.ContextRecord
params:
  - id: machine
    type: u4
    enum: dump_header_values::image_file_machine
seq:
  - id: registers
    type:
      switch-on: machine
      cases:
        'dump_header_values::image_file_machine::i386': context_x86
        'dump_header_values::image_file_machine::amd64': context_amd64
        'dump_header_values::image_file_machine::armnt': context_arm
        'dump_header_values::image_file_machine::arm64': context_arm64
        _: unknown_context
types:
  unknown_context:
    doc: Registers of a machine whose layout is not known here, such as IA64 or Alpha.
    seq:
      - id: data
        size-eos: true
