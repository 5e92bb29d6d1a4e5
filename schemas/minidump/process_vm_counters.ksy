meta:
  id: process_vm_counters
  title: Minidump stream ProcessVmCountersStream
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: MINIDUMP_PROCESS_VM_COUNTERS_2
-tephra-stream: 22
-tephra-note: 80 or 152 bytes
-tephra-proof: 5 (152 bytes), 4 (80 bytes)
-tephra-seen: breakpad/thread_name_list.dmp
doc: |
  How much memory the process used. The first revision ends with the private
  usage; the second has flags where the first has padding, and more counters in
  front of the private usage and behind it. Sizes are bytes.
  Size: 80 bytes (first revision) or 152.
doc-ref: minidumpapiset.h of NuGet package Microsoft.Windows.SDK.CPP, MINIDUMP_PROCESS_VM_COUNTERS_2
seq:
  - id: revision
    -orig-id: Revision
    type: u2
    doc: 1 or 2.
  - id: flags
    -orig-id: Flags
    type: u2
    enum: flags
    doc: Which fields of the second revision are valid, a union of the enumeration's bits; padding in the first.
  - id: page_fault_count
    -orig-id: PageFaultCount
    type: u4
  - id: peak_working_set_size
    -orig-id: PeakWorkingSetSize
    type: u8
  - id: working_set_size
    -orig-id: WorkingSetSize
    type: u8
  - id: quota_peak_paged_pool_usage
    -orig-id: QuotaPeakPagedPoolUsage
    type: u8
  - id: quota_paged_pool_usage
    -orig-id: QuotaPagedPoolUsage
    type: u8
  - id: quota_peak_non_paged_pool_usage
    -orig-id: QuotaPeakNonPagedPoolUsage
    type: u8
  - id: quota_non_paged_pool_usage
    -orig-id: QuotaNonPagedPoolUsage
    type: u8
  - id: pagefile_usage
    -orig-id: PagefileUsage
    type: u8
  - id: peak_pagefile_usage
    -orig-id: PeakPagefileUsage
    type: u8
  - id: peak_virtual_size
    -orig-id: PeakVirtualSize
    type: u8
    if: revision >= 2
  - id: virtual_size
    -orig-id: VirtualSize
    type: u8
    if: revision >= 2
  - id: private_usage
    -orig-id: PrivateUsage
    type: u8
    doc: End of the first revision (80 bytes).
  - id: private_working_set_size
    -orig-id: PrivateWorkingSetSize
    type: u8
    if: revision >= 2 and _io.size >= 104
  - id: shared_commit_usage
    -orig-id: SharedCommitUsage
    type: u8
    if: revision >= 2 and _io.size >= 112
  - id: job_shared_commit_usage
    -orig-id: JobSharedCommitUsage
    type: u8
    if: revision >= 2 and _io.size >= 120
  - id: job_private_commit_usage
    -orig-id: JobPrivateCommitUsage
    type: u8
    if: revision >= 2 and _io.size >= 128
  - id: job_peak_private_commit_usage
    -orig-id: JobPeakPrivateCommitUsage
    type: u8
    if: revision >= 2 and _io.size >= 136
  - id: job_private_commit_limit
    -orig-id: JobPrivateCommitLimit
    type: u8
    if: revision >= 2 and _io.size >= 144
  - id: job_total_commit_limit
    -orig-id: JobTotalCommitLimit
    type: u8
    if: revision >= 2 and _io.size >= 152
    doc: End of the second revision (152 bytes).
instances:
  extended_data:
    pos: 152
    size-eos: true
    if: _io.size > 152
    doc: What a later revision has more.
enums:
  flags:
    0x01: {id: counters, -orig-id: MINIDUMP_PROCESS_VM_COUNTERS}
    0x02: {id: virtual_size, -orig-id: MINIDUMP_PROCESS_VM_COUNTERS_VIRTUALSIZE}
    0x04: {id: ex, -orig-id: MINIDUMP_PROCESS_VM_COUNTERS_EX}
    0x08: {id: ex2, -orig-id: MINIDUMP_PROCESS_VM_COUNTERS_EX2}
    0x10: {id: job, -orig-id: MINIDUMP_PROCESS_VM_COUNTERS_JOB}
