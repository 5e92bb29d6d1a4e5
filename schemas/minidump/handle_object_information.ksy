meta:
  id: handle_object_information
  title: MINIDUMP_HANDLE_OBJECT_INFORMATION
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: MINIDUMP_HANDLE_OBJECT_INFORMATION
-tephra-note: information on an object behind a handle; payloads observed
-tephra-proof: 4 (no other witness)
-tephra-seen: 'by hand: WindowsStreamTests'
doc: |
  A piece of information about the object behind a handle. Pieces form a chain,
  one for each kind of information. The public header names the kinds but not
  their layout. Public readers of such dumps agree with what the system's
  queries of objects (NtQueryMutant, NtQueryEvent, …) give, in the width of the
  processor; a piece is read so where its size is that of such an answer, and
  stays bytes where not. No dump at hand has any.
  Size: 12 bytes plus `size_of_info`.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_handle_object_information
params:
  - id: file
    type: io
    doc: The whole dump file, which RVAs count from.
seq:
  - id: next_info_rva
    -orig-id: NextInfoRva
    type: u4
    doc: 0 in the last piece.
  - id: info_type
    -orig-id: InfoType
    type: u4
    enum: info_type
  - id: size_of_info
    -orig-id: SizeOfInfo
    type: u4
    doc: Size of `info` in bytes.
  - id: info
    size: size_of_info
    type:
      switch-on: (info_type.to_i << 16) + size_of_info
      cases:
        0x1001c: thread_information(false)
        0x10030: thread_information(true)
        0x20008: mutant_information
        0x30008: client_id(false)
        0x30010: client_id(true)
        0x40018: process_information(false)
        0x40030: process_information(true)
        0x50020: process_information2(false)
        0x50040: process_information2(true)
        0x60008: event_information
        0x70010: section_information(false)
        0x70018: section_information(true)
        0x80008: semaphore_information
        _: unknown_information
instances:
  next:
    io: file
    pos: next_info_rva
    type: handle_object_information(file)
    if: next_info_rva != 0
    doc: The next piece about the same object.
types:
  thread_information:
    -orig-id: THREAD_BASIC_INFORMATION
    doc: |
      A thread, as NtQueryInformationThread describes it.
      Size: 28 or 48 bytes.
    doc-ref: observed; public reader WinHandlesQuerier, THREAD_ADDITIONAL_INFO
    params:
      - id: is_wide
        type: bool
        doc: Whether it is of a 64-bit system.
    seq:
      - id: exit_status
        -orig-id: ExitStatus
        type: u4
      - id: padding
        type: u4
        if: is_wide
      - id: teb_base_address
        -orig-id: TebBaseAddress
        type:
          switch-on: is_wide
          cases:
            true: u8
            false: u4
      - id: client_id
        -orig-id: ClientId
        type: client_id(is_wide)
      - id: affinity_mask
        -orig-id: AffinityMask
        type:
          switch-on: is_wide
          cases:
            true: u8
            false: u4
      - id: priority
        -orig-id: Priority
        type: s4
      - id: base_priority
        -orig-id: BasePriority
        type: s4
  client_id:
    -orig-id: CLIENT_ID
    doc: |
      A thread and its process; of a mutant, those that own it (MUTANT_OWNER_INFORMATION).
      Size: 8 or 16 bytes.
    doc-ref: observed; public reader WinHandlesQuerier, MUTEX_ADDITIONAL_INFO_2
    params:
      - id: is_wide
        type: bool
        doc: Whether it is of a 64-bit system.
    seq:
      - id: unique_process
        -orig-id: UniqueProcess
        type:
          switch-on: is_wide
          cases:
            true: u8
            false: u4
      - id: unique_thread
        -orig-id: UniqueThread
        type:
          switch-on: is_wide
          cases:
            true: u8
            false: u4
  mutant_information:
    -orig-id: MUTANT_BASIC_INFORMATION
    -tephra-size: 8
    doc: |
      A mutant (mutex), as NtQueryMutant describes it.
      Size: 8 bytes.
    doc-ref: observed; public reader WinHandlesQuerier, MUTEX_ADDITIONAL_INFO_1
    seq:
      - id: current_count
        -orig-id: CurrentCount
        type: s4
        doc: 1 if nobody owns it; less the more often it was taken.
      - id: owned_by_caller
        -orig-id: OwnedByCaller
        type: u1
      - id: abandoned_state
        -orig-id: AbandonedState
        type: u1
      - id: padding
        size: 2
  process_information:
    -orig-id: PROCESS_BASIC_INFORMATION
    doc: |
      A process, as NtQueryInformationProcess describes it.
      Size: 24 or 48 bytes.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/winternl/nf-winternl-ntqueryinformationprocess
    params:
      - id: is_wide
        type: bool
        doc: Whether it is of a 64-bit system.
    seq:
      - id: exit_status
        -orig-id: ExitStatus
        type: u4
      - id: padding
        type: u4
        if: is_wide
      - id: peb_base_address
        -orig-id: PebBaseAddress
        type:
          switch-on: is_wide
          cases:
            true: u8
            false: u4
      - id: affinity_mask
        -orig-id: AffinityMask
        type:
          switch-on: is_wide
          cases:
            true: u8
            false: u4
      - id: base_priority
        -orig-id: BasePriority
        type: s4
      - id: padding2
        type: u4
        if: is_wide
      - id: unique_process_id
        -orig-id: UniqueProcessId
        type:
          switch-on: is_wide
          cases:
            true: u8
            false: u4
      - id: inherited_from_unique_process_id
        -orig-id: InheritedFromUniqueProcessId
        type:
          switch-on: is_wide
          cases:
            true: u8
            false: u4
  process_information2:
    -orig-id: PROCESS_EXTENDED_BASIC_INFORMATION
    doc: |
      A process, with flags.
      Size: 32 or 64 bytes.
    doc-ref: observed; public reader WinHandlesQuerier, PROCESS_ADDITIONAL_INFO_2
    params:
      - id: is_wide
        type: bool
        doc: Whether it is of a 64-bit system.
    seq:
      - id: size
        -orig-id: Size
        type:
          switch-on: is_wide
          cases:
            true: u8
            false: u4
      - id: basic_info
        -orig-id: BasicInfo
        type: process_information(is_wide)
      - id: flags
        -orig-id: Flags
        type: u4
      - id: padding
        type: u4
        if: is_wide
  event_information:
    -orig-id: EVENT_BASIC_INFORMATION
    -tephra-size: 8
    doc: |
      An event, as NtQueryEvent describes it.
      Size: 8 bytes.
    doc-ref: the answer of NtQueryEvent; assumed
    seq:
      - id: event_type
        -orig-id: EventType
        type: u4
        doc: 0 is a notification (manual-reset) event, 1 a synchronization (auto-reset) event.
      - id: event_state
        -orig-id: EventState
        type: s4
        doc: Not 0 if it is signalled.
  section_information:
    -orig-id: SECTION_BASIC_INFORMATION
    doc: |
      A section, as NtQuerySection describes it.
      Size: 16 or 24 bytes.
    doc-ref: the answer of NtQuerySection; assumed
    params:
      - id: is_wide
        type: bool
        doc: Whether it is of a 64-bit system.
    seq:
      - id: base_address
        -orig-id: BaseAddress
        type:
          switch-on: is_wide
          cases:
            true: u8
            false: u4
      - id: allocation_attributes
        -orig-id: AllocationAttributes
        type: u4
        doc: SEC_* bits of Windows.
      - id: padding
        type: u4
        if: is_wide
      - id: maximum_size
        -orig-id: MaximumSize
        type: s8
        doc: Bytes.
  semaphore_information:
    -orig-id: SEMAPHORE_BASIC_INFORMATION
    -tephra-size: 8
    doc: |
      A semaphore, as NtQuerySemaphore describes it.
      Size: 8 bytes.
    doc-ref: the answer of NtQuerySemaphore; assumed
    seq:
      - id: current_count
        -orig-id: CurrentCount
        type: s4
      - id: maximum_count
        -orig-id: MaximumCount
        type: s4
  unknown_information:
    doc: Information of a kind or size not known here.
    seq:
      - id: data
        size-eos: true
enums:
  info_type:
    0: {id: none, -orig-id: MiniHandleObjectInformationNone}
    1: {id: thread_information1, -orig-id: MiniThreadInformation1}
    2: {id: mutant_information1, -orig-id: MiniMutantInformation1}
    3: {id: mutant_information2, -orig-id: MiniMutantInformation2}
    4: {id: process_information1, -orig-id: MiniProcessInformation1}
    5: {id: process_information2, -orig-id: MiniProcessInformation2}
    6: {id: event_information1, -orig-id: MiniEventInformation1}
    7: {id: section_information1, -orig-id: MiniSectionInformation1}
    8: {id: semaphore_information1, -orig-id: MiniSemaphoreInformation1}
