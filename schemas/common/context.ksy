meta:
  id: context
  title: CONTEXT of any processor
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - context_amd64
    - context_arm
    - context_arm64
    - context_arm64_old
    - context_arm_breakpad
    - context_x86
-orig-id: CONTEXT
-tephra-note: by what the record says
-tephra-proof: 5 (all processors but ARM), 4 (ARM)
-tephra-seen: breakpad/minidump2.dmp
doc: |
  The registers of a thread, of whatever processor. The record says whose it is
  by a bit of its flags, which stand at its start on all processors but x64,
  there at offset 48; it must be at least as large as that processor's record.
  Writers that leave the flags empty (Breakpad on macOS) are known by the size
  alone. Where several processors would do, the one named first in `kind` wins;
  what fits none is kept as bytes. Read it in a stream of exactly its size.
doc-ref:
  - winnt.h of NuGet package Microsoft.Windows.SDK.CPP, CONTEXT_AMD64, CONTEXT_i386, CONTEXT_ARM64, CONTEXT_ARM
  - Breakpad minidump_cpu_arm.h, MD_CONTEXT_ARM
  - Breakpad minidump_cpu_arm64.h, MD_CONTEXT_ARM64_OLD
seq:
  - id: record
    size-eos: true
    type:
      switch-on: kind
      cases:
        'kind::amd64': context_amd64
        'kind::x86': context_x86
        'kind::arm64': context_arm64
        'kind::arm': context_arm
        'kind::arm64_old': context_arm64_old
        'kind::arm_breakpad': context_arm_breakpad
        _: unknown_context
instances:
  first_flags:
    pos: 0
    type: u4
    if: _io.size >= 4
  flags_at_48:
    pos: 48
    type: u4
    if: _io.size >= 52
  size:
    value: _io.size
  kind:
    value: |
      size >= 1232 and (flags_at_48 & 0x07ff0000) == 0x100000 ? kind::amd64
      : size >= 912 and (first_flags & 0x07ff0000) == 0x400000 ? kind::arm64
      : size >= 716 and (first_flags & 0x07ff0000) == 0x10000 ? kind::x86
      : size >= 416 and (first_flags & 0x07ff0000) == 0x200000 ? kind::arm
      : size >= 796 and (first_flags & 0x7fff0000) == 0 and first_flags >= 0x80000000 ? kind::arm64_old
      : size >= 368 and (first_flags & 0x7fff0000) == 0x40000000 ? kind::arm_breakpad
      : size == 1232 ? kind::amd64
      : size == 912 ? kind::arm64
      : size == 796 ? kind::arm64_old
      : size == 716 ? kind::x86
      : size == 416 ? kind::arm
      : size == 368 ? kind::arm_breakpad
      : kind::unknown
    doc: Whose registers these are.
types:
  unknown_context:
    doc: A context of a processor not known here.
    seq:
      - id: data
        size-eos: true
enums:
  kind:
    0: {id: unknown, doc: None of the others.}
    1: {id: amd64, doc: x64.}
    2: {id: arm64, doc: 'ARM64, as Microsoft, Crashpad and newer Breakpad write it.'}
    3: {id: x86, doc: 32-bit x86.}
    4: {id: arm, doc: '32-bit ARM, as Windows writes it.'}
    5: {id: arm64_old, doc: 'ARM64, as older Breakpad wrote it.'}
    6: {id: arm_breakpad, doc: '32-bit ARM, as Breakpad writes it.'}
