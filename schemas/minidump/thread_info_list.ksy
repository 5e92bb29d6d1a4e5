meta:
  id: thread_info_list
  title: Minidump stream ThreadInfoListStream
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: MINIDUMP_THREAD_INFO_LIST
-tephra-stream: 17
-tephra-note: a thread takes 64 bytes or more
-tephra-proof: 4
-tephra-seen: 'by hand: WindowsStreamTests'
doc: |
  Times, start address and exit status of each thread, and how well the dump's
  writer could read it. The header says how large it and an entry are.
  Size: 12 bytes plus 64 for each thread, or as the header says.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_thread_info_list
seq:
  - id: size_of_header
    -orig-id: SizeOfHeader
    type: u4
    doc: 12 in all known writers.
  - id: size_of_entry
    -orig-id: SizeOfEntry
    type: u4
    doc: 64 in all known writers.
  - id: number_of_entries
    -orig-id: NumberOfEntries
    type: u4
  - id: header_rest
    size: size_of_header - 12
    if: size_of_header > 12
    doc: What a later header has more.
  - id: entries
    type: thread_info
    size: size_of_entry
    repeat: expr
    repeat-expr: number_of_entries
    if: size_of_entry >= 64
  - id: short_entries
    type: short_thread_info
    size: size_of_entry
    repeat: expr
    repeat-expr: number_of_entries
    if: size_of_entry < 64
    doc: Entries of a writer that knew fewer fields.
types:
  thread_info:
    -orig-id: MINIDUMP_THREAD_INFO
    -tephra-size: 64
    doc: |
      One thread. Times are in units of 100 nanoseconds.
      Size: 64 bytes, or more.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_thread_info
    seq:
      - id: thread_id
        -orig-id: ThreadId
        type: u4
      - id: dump_flags
        -orig-id: DumpFlags
        type: u4
        enum: dump_flags
        doc: How the thread stands to the dump; a union of the enumeration's bits.
      - id: dump_error
        -orig-id: DumpError
        type: u4
        doc: HRESULT of the dump's writer for this thread.
      - id: exit_status
        -orig-id: ExitStatus
        type: u4
        doc: 259 (STILL_ACTIVE) while the thread runs.
      - id: create_time
        -orig-id: CreateTime
        type: u8
        doc: Since 1601, UTC.
      - id: exit_time
        -orig-id: ExitTime
        type: u8
        doc: Since 1601, UTC; 0 while the thread runs.
      - id: kernel_time
        -orig-id: KernelTime
        type: u8
        doc: Time spent in kernel mode.
      - id: user_time
        -orig-id: UserTime
        type: u8
        doc: Time spent in user mode.
      - id: start_address
        -orig-id: StartAddress
        type: u8
      - id: affinity
        -orig-id: Affinity
        type: u8
        doc: The processors it may run on, one bit each.
    instances:
      extended_data:
        pos: 64
        size-eos: true
        if: _io.size > 64
        doc: What a later entry has more.
  short_thread_info:
    -orig-id: MINIDUMP_THREAD_INFO
    doc: |
      The same of a writer that knew fewer fields: those that have room are there.
      Size: less than 64 bytes.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_thread_info
    seq:
      - id: thread_id
        -orig-id: ThreadId
        type: u4
        if: _io.size >= 4
      - id: dump_flags
        -orig-id: DumpFlags
        type: u4
        enum: dump_flags
        if: _io.size >= 8
      - id: dump_error
        -orig-id: DumpError
        type: u4
        if: _io.size >= 12
      - id: exit_status
        -orig-id: ExitStatus
        type: u4
        if: _io.size >= 16
      - id: create_time
        -orig-id: CreateTime
        type: u8
        if: _io.size >= 24
      - id: exit_time
        -orig-id: ExitTime
        type: u8
        if: _io.size >= 32
      - id: kernel_time
        -orig-id: KernelTime
        type: u8
        if: _io.size >= 40
      - id: user_time
        -orig-id: UserTime
        type: u8
        if: _io.size >= 48
      - id: start_address
        -orig-id: StartAddress
        type: u8
        if: _io.size >= 56
enums:
  dump_flags:
    0x01: {id: error_thread, -orig-id: MINIDUMP_THREAD_INFO_ERROR_THREAD, doc: 'Could not be read; only id and error count.'}
    0x02: {id: writing_thread, -orig-id: MINIDUMP_THREAD_INFO_WRITING_THREAD, doc: Wrote the dump.}
    0x04: {id: exited_thread, -orig-id: MINIDUMP_THREAD_INFO_EXITED_THREAD}
    0x08: {id: invalid_info, -orig-id: MINIDUMP_THREAD_INFO_INVALID_INFO}
    0x10: {id: invalid_context, -orig-id: MINIDUMP_THREAD_INFO_INVALID_CONTEXT}
    0x20: {id: invalid_teb, -orig-id: MINIDUMP_THREAD_INFO_INVALID_TEB}
