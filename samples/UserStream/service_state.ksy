meta:
  id: service_state
  title: State of the order service
  endian: le
  encoding: UTF-8
# Numbers above 0xffff belong to programs, not to Windows.
-tephra-stream: 0x5e710001
doc: What the order service was doing when its dump was written.
seq:
  - id: version
    type: u2
  - id: phase
    type: u2
    enum: phase
  - id: requests_served
    type: u8
  - id: num_workers
    type: u4
  - id: workers
    type: worker
    repeat: expr
    repeat-expr: num_workers
types:
  worker:
    seq:
      - id: thread_id
        type: u4
      - id: len_task
        type: u2
      - id: task
        type: str
        size: len_task
enums:
  phase:
    0: starting
    1: running
    2: draining
