meta:
  id: thread_list
  title: Minidump stream ThreadListStream
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - ../common/context
    - location_descriptor
    - memory_descriptor
-orig-id: MINIDUMP_THREAD_LIST
-tephra-stream: 3
-tephra-proof: 1, 3
-tephra-seen: breakpad/minidump2.dmp
doc: |
  The threads of the process. Some writers put four bytes of padding behind
  the count; the stream's size tells. If the size fits neither form, the
  threads are read from behind the count.
  Size: 4 bytes (or 8) plus 48 for each thread.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_thread_list
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
    if: _io.size == 8 + number_of_threads * sizeof<thread>
  - id: threads
    -orig-id: Threads
    type: thread
    repeat: expr
    repeat-expr: number_of_threads
types:
  thread:
    -orig-id: MINIDUMP_THREAD
    -tephra-size: 48
    doc: |
      One thread.
      Size: 48 bytes.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_thread
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
        doc: Address of the thread environment block; 0 or another value of the writer's choice outside Windows.
      - id: stack
        -orig-id: Stack
        type: memory_descriptor(_root.file)
        doc: The part of the stack that is in use. In a full-memory dump its bytes may be in the memory list alone.
      - id: thread_context
        -orig-id: ThreadContext
        type: location_descriptor
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
        doc: The registers, in the layout of their processor.
