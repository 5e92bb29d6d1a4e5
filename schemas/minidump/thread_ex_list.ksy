meta:
  id: thread_ex_list
  title: Minidump stream ThreadExListStream
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - ../common/context
    - location_descriptor
    - memory_descriptor
-orig-id: MINIDUMP_THREAD_EX_LIST
-tephra-stream: 8
-tephra-proof: 4
-tephra-seen: 'by hand: WindowsStreamTests'
doc: |
  The threads of a process on a processor with a second stack for registers
  (Itanium): `thread_list` with that stack added to each thread. As there, some
  writers may put four bytes of padding behind the count; the size tells.
  Size: 4 bytes (or 8) plus 64 for each thread.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_thread_ex_list
params:
  - id: file
    type: io
    doc: The whole dump file, which RVAs count from.
seq:
  - id: number_of_threads
    -orig-id: NumberOfThreads
    type: u4
  - id: padding
    size: 4
    if: _io.size == 8 + number_of_threads * sizeof<thread_ex>
  - id: threads
    -orig-id: Threads
    type: thread_ex
    repeat: expr
    repeat-expr: number_of_threads
types:
  thread_ex:
    -orig-id: MINIDUMP_THREAD_EX
    -tephra-size: 64
    doc: |
      One thread.
      Size: 64 bytes.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_thread_ex
    seq:
      - id: thread_id
        -orig-id: ThreadId
        type: u4
      - id: suspend_count
        -orig-id: SuspendCount
        type: u4
      - id: priority_class
        -orig-id: PriorityClass
        type: u4
      - id: priority
        -orig-id: Priority
        type: u4
      - id: teb
        -orig-id: Teb
        type: u8
        doc: Address of the thread environment block.
      - id: stack
        -orig-id: Stack
        type: memory_descriptor(_root.file)
      - id: thread_context
        -orig-id: ThreadContext
        type: location_descriptor
      - id: backing_store
        -orig-id: BackingStore
        type: memory_descriptor(_root.file)
        doc: The stack of registers.
    instances:
      thread_context_data:
        io: _root.file
        pos: thread_context.rva
        size: thread_context.data_size
        doc: The thread's CONTEXT record as it stands.
      context:
        io: _root.file
        pos: thread_context.rva
        size: thread_context.data_size
        type: context
        if: thread_context.data_size != 0
        doc: The thread's registers.
