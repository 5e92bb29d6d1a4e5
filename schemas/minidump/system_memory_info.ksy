meta:
  id: system_memory_info
  title: Minidump stream SystemMemoryInfoStream
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: MINIDUMP_SYSTEM_MEMORY_INFO_2
-tephra-stream: 21
-tephra-note: 492 or 524 bytes
-tephra-proof: 5 (492 bytes), 4 (524 bytes)
-tephra-seen: breakpad/thread_name_list.dmp
doc: |
  The machine's memory and its use when the dump was written. The first
  revision has 492 bytes; the second adds four numbers at the end and has 524.
  Fields are there as far as the stream reaches; `flags` says which of the
  later ones the system filled in.
  Size: 492 or 524 bytes.
doc-ref: minidumpapiset.h of NuGet package Microsoft.Windows.SDK.CPP, MINIDUMP_SYSTEM_MEMORY_INFO_2
seq:
  - id: revision
    -orig-id: Revision
    type: u2
    doc: 1 or 2.
  - id: flags
    -orig-id: Flags
    type: u2
    enum: flags
    doc: Which later fields are valid; a union of the enumeration's bits.
  - id: basic_info
    -orig-id: BasicInfo
    type: system_basic_information
  - id: file_cache_info
    -orig-id: FileCacheInfo
    type: system_filecache_information
  - id: basic_perf_info
    -orig-id: BasicPerfInfo
    type: system_basic_performance_information
  - id: perf_info
    -orig-id: PerfInfo
    type: system_performance_information
  - id: mdl_pages_allocated
    -orig-id: PerfInfo.MdlPagesAllocated
    type: u8
    if: _io.size >= 500
  - id: pfn_database_committed_pages
    -orig-id: PerfInfo.PfnDatabaseCommittedPages
    type: u8
    if: _io.size >= 508
  - id: system_page_table_committed_pages
    -orig-id: PerfInfo.SystemPageTableCommittedPages
    type: u8
    if: _io.size >= 516
  - id: contiguous_pages_allocated
    -orig-id: PerfInfo.ContiguousPagesAllocated
    type: u8
    if: _io.size >= 524
    doc: End of the second revision (524 bytes).
instances:
  extended_data:
    pos: 524
    size-eos: true
    if: _io.size > 524
    doc: What a later revision has more.
types:
  system_basic_information:
    -orig-id: MINIDUMP_SYSTEM_BASIC_INFORMATION
    -tephra-size: 52
    doc: |
      Sizes and counts that do not change while the system runs.
      Size: 52 bytes.
    doc-ref: minidumpapiset.h of NuGet package Microsoft.Windows.SDK.CPP, MINIDUMP_SYSTEM_BASIC_INFORMATION
    seq:
      - id: timer_resolution
        -orig-id: TimerResolution
        type: u4
        doc: Units of 100 nanoseconds.
      - id: page_size
        -orig-id: PageSize
        type: u4
      - id: number_of_physical_pages
        -orig-id: NumberOfPhysicalPages
        type: u4
      - id: lowest_physical_page_number
        -orig-id: LowestPhysicalPageNumber
        type: u4
      - id: highest_physical_page_number
        -orig-id: HighestPhysicalPageNumber
        type: u4
      - id: allocation_granularity
        -orig-id: AllocationGranularity
        type: u4
      - id: minimum_user_mode_address
        -orig-id: MinimumUserModeAddress
        type: u8
      - id: maximum_user_mode_address
        -orig-id: MaximumUserModeAddress
        type: u8
      - id: active_processors_affinity_mask
        -orig-id: ActiveProcessorsAffinityMask
        type: u8
      - id: number_of_processors
        -orig-id: NumberOfProcessors
        type: u4
  system_filecache_information:
    -orig-id: MINIDUMP_SYSTEM_FILECACHE_INFORMATION
    -tephra-size: 60
    doc: |
      The system's file cache.
      Size: 60 bytes.
    doc-ref: minidumpapiset.h of NuGet package Microsoft.Windows.SDK.CPP, MINIDUMP_SYSTEM_FILECACHE_INFORMATION
    seq:
      - id: current_size
        -orig-id: CurrentSize
        type: u8
      - id: peak_size
        -orig-id: PeakSize
        type: u8
      - id: page_fault_count
        -orig-id: PageFaultCount
        type: u4
      - id: minimum_working_set
        -orig-id: MinimumWorkingSet
        type: u8
      - id: maximum_working_set
        -orig-id: MaximumWorkingSet
        type: u8
      - id: current_size_including_transition_in_pages
        -orig-id: CurrentSizeIncludingTransitionInPages
        type: u8
      - id: peak_size_including_transition_in_pages
        -orig-id: PeakSizeIncludingTransitionInPages
        type: u8
      - id: transition_re_purpose_count
        -orig-id: TransitionRePurposeCount
        type: u4
      - id: flags
        -orig-id: Flags
        type: u4
  system_basic_performance_information:
    -orig-id: MINIDUMP_SYSTEM_BASIC_PERFORMANCE_INFORMATION
    -tephra-size: 32
    doc: |
      Counts of pages.
      Size: 32 bytes.
    doc-ref: minidumpapiset.h of NuGet package Microsoft.Windows.SDK.CPP, MINIDUMP_SYSTEM_BASIC_PERFORMANCE_INFORMATION
    seq:
      - id: available_pages
        -orig-id: AvailablePages
        type: u8
      - id: committed_pages
        -orig-id: CommittedPages
        type: u8
      - id: commit_limit
        -orig-id: CommitLimit
        type: u8
      - id: peak_commitment
        -orig-id: PeakCommitment
        type: u8
  system_performance_information:
    -orig-id: MINIDUMP_SYSTEM_PERFORMANCE_INFORMATION
    -tephra-size: 344
    doc: |
      Counters since the system was started. The second revision goes on in the fields behind it.
      Size: 344 bytes.
    doc-ref: minidumpapiset.h of NuGet package Microsoft.Windows.SDK.CPP, MINIDUMP_SYSTEM_PERFORMANCE_INFORMATION
    seq:
      - id: idle_process_time
        -orig-id: IdleProcessTime
        type: u8
        doc: Units of 100 nanoseconds.
      - id: io_read_transfer_count
        -orig-id: IoReadTransferCount
        type: u8
      - id: io_write_transfer_count
        -orig-id: IoWriteTransferCount
        type: u8
      - id: io_other_transfer_count
        -orig-id: IoOtherTransferCount
        type: u8
      - id: io_read_operation_count
        -orig-id: IoReadOperationCount
        type: u4
      - id: io_write_operation_count
        -orig-id: IoWriteOperationCount
        type: u4
      - id: io_other_operation_count
        -orig-id: IoOtherOperationCount
        type: u4
      - id: available_pages
        -orig-id: AvailablePages
        type: u4
      - id: committed_pages
        -orig-id: CommittedPages
        type: u4
      - id: commit_limit
        -orig-id: CommitLimit
        type: u4
      - id: peak_commitment
        -orig-id: PeakCommitment
        type: u4
      - id: page_fault_count
        -orig-id: PageFaultCount
        type: u4
      - id: copy_on_write_count
        -orig-id: CopyOnWriteCount
        type: u4
      - id: transition_count
        -orig-id: TransitionCount
        type: u4
      - id: cache_transition_count
        -orig-id: CacheTransitionCount
        type: u4
      - id: demand_zero_count
        -orig-id: DemandZeroCount
        type: u4
      - id: page_read_count
        -orig-id: PageReadCount
        type: u4
      - id: page_read_io_count
        -orig-id: PageReadIoCount
        type: u4
      - id: cache_read_count
        -orig-id: CacheReadCount
        type: u4
      - id: cache_io_count
        -orig-id: CacheIoCount
        type: u4
      - id: dirty_pages_write_count
        -orig-id: DirtyPagesWriteCount
        type: u4
      - id: dirty_write_io_count
        -orig-id: DirtyWriteIoCount
        type: u4
      - id: mapped_pages_write_count
        -orig-id: MappedPagesWriteCount
        type: u4
      - id: mapped_write_io_count
        -orig-id: MappedWriteIoCount
        type: u4
      - id: paged_pool_pages
        -orig-id: PagedPoolPages
        type: u4
      - id: non_paged_pool_pages
        -orig-id: NonPagedPoolPages
        type: u4
      - id: paged_pool_allocs
        -orig-id: PagedPoolAllocs
        type: u4
      - id: paged_pool_frees
        -orig-id: PagedPoolFrees
        type: u4
      - id: non_paged_pool_allocs
        -orig-id: NonPagedPoolAllocs
        type: u4
      - id: non_paged_pool_frees
        -orig-id: NonPagedPoolFrees
        type: u4
      - id: free_system_ptes
        -orig-id: FreeSystemPtes
        type: u4
      - id: resident_system_code_page
        -orig-id: ResidentSystemCodePage
        type: u4
      - id: total_system_driver_pages
        -orig-id: TotalSystemDriverPages
        type: u4
      - id: total_system_code_pages
        -orig-id: TotalSystemCodePages
        type: u4
      - id: non_paged_pool_lookaside_hits
        -orig-id: NonPagedPoolLookasideHits
        type: u4
      - id: paged_pool_lookaside_hits
        -orig-id: PagedPoolLookasideHits
        type: u4
      - id: available_paged_pool_pages
        -orig-id: AvailablePagedPoolPages
        type: u4
      - id: resident_system_cache_page
        -orig-id: ResidentSystemCachePage
        type: u4
      - id: resident_paged_pool_page
        -orig-id: ResidentPagedPoolPage
        type: u4
      - id: resident_system_driver_page
        -orig-id: ResidentSystemDriverPage
        type: u4
      - id: cc_fast_read_no_wait
        -orig-id: CcFastReadNoWait
        type: u4
      - id: cc_fast_read_wait
        -orig-id: CcFastReadWait
        type: u4
      - id: cc_fast_read_resource_miss
        -orig-id: CcFastReadResourceMiss
        type: u4
      - id: cc_fast_read_not_possible
        -orig-id: CcFastReadNotPossible
        type: u4
      - id: cc_fast_mdl_read_no_wait
        -orig-id: CcFastMdlReadNoWait
        type: u4
      - id: cc_fast_mdl_read_wait
        -orig-id: CcFastMdlReadWait
        type: u4
      - id: cc_fast_mdl_read_resource_miss
        -orig-id: CcFastMdlReadResourceMiss
        type: u4
      - id: cc_fast_mdl_read_not_possible
        -orig-id: CcFastMdlReadNotPossible
        type: u4
      - id: cc_map_data_no_wait
        -orig-id: CcMapDataNoWait
        type: u4
      - id: cc_map_data_wait
        -orig-id: CcMapDataWait
        type: u4
      - id: cc_map_data_no_wait_miss
        -orig-id: CcMapDataNoWaitMiss
        type: u4
      - id: cc_map_data_wait_miss
        -orig-id: CcMapDataWaitMiss
        type: u4
      - id: cc_pin_mapped_data_count
        -orig-id: CcPinMappedDataCount
        type: u4
      - id: cc_pin_read_no_wait
        -orig-id: CcPinReadNoWait
        type: u4
      - id: cc_pin_read_wait
        -orig-id: CcPinReadWait
        type: u4
      - id: cc_pin_read_no_wait_miss
        -orig-id: CcPinReadNoWaitMiss
        type: u4
      - id: cc_pin_read_wait_miss
        -orig-id: CcPinReadWaitMiss
        type: u4
      - id: cc_copy_read_no_wait
        -orig-id: CcCopyReadNoWait
        type: u4
      - id: cc_copy_read_wait
        -orig-id: CcCopyReadWait
        type: u4
      - id: cc_copy_read_no_wait_miss
        -orig-id: CcCopyReadNoWaitMiss
        type: u4
      - id: cc_copy_read_wait_miss
        -orig-id: CcCopyReadWaitMiss
        type: u4
      - id: cc_mdl_read_no_wait
        -orig-id: CcMdlReadNoWait
        type: u4
      - id: cc_mdl_read_wait
        -orig-id: CcMdlReadWait
        type: u4
      - id: cc_mdl_read_no_wait_miss
        -orig-id: CcMdlReadNoWaitMiss
        type: u4
      - id: cc_mdl_read_wait_miss
        -orig-id: CcMdlReadWaitMiss
        type: u4
      - id: cc_read_ahead_ios
        -orig-id: CcReadAheadIos
        type: u4
      - id: cc_lazy_write_ios
        -orig-id: CcLazyWriteIos
        type: u4
      - id: cc_lazy_write_pages
        -orig-id: CcLazyWritePages
        type: u4
      - id: cc_data_flushes
        -orig-id: CcDataFlushes
        type: u4
      - id: cc_data_pages
        -orig-id: CcDataPages
        type: u4
      - id: context_switches
        -orig-id: ContextSwitches
        type: u4
      - id: first_level_tb_fills
        -orig-id: FirstLevelTbFills
        type: u4
      - id: second_level_tb_fills
        -orig-id: SecondLevelTbFills
        type: u4
      - id: system_calls
        -orig-id: SystemCalls
        type: u4
      - id: cc_total_dirty_pages
        -orig-id: CcTotalDirtyPages
        type: u8
      - id: cc_dirty_page_threshold
        -orig-id: CcDirtyPageThreshold
        type: u8
      - id: resident_available_pages
        -orig-id: ResidentAvailablePages
        type: s8
      - id: shared_committed_pages
        -orig-id: SharedCommittedPages
        type: u8
enums:
  flags:
    0x01: {id: filecache_transition_repurpose_count_flags, -orig-id: MINIDUMP_SYSMEMINFO1_FILECACHE_TRANSITIONREPURPOSECOUNT_FLAGS}
    0x02: {id: basic_perf, -orig-id: MINIDUMP_SYSMEMINFO1_BASICPERF}
    0x04: {id: perf_cc_total_dirty_pages_cc_dirty_page_threshold, -orig-id: MINIDUMP_SYSMEMINFO1_PERF_CCTOTALDIRTYPAGES_CCDIRTYPAGETHRESHOLD}
    0x08: {id: perf_resident_available_pages_shared_commit_pages, -orig-id: MINIDUMP_SYSMEMINFO1_PERF_RESIDENTAVAILABLEPAGES_SHAREDCOMMITPAGES}
    0x10: {id: perf_mdl_pages_allocated_pfn_database_committed_pages, -orig-id: MINIDUMP_SYSMEMINFO1_PERF_MDLPAGESALLOCATED_PFNDATABASECOMMITTEDPAGES}
    0x20: {id: perf_system_page_table_committed_pages_contiguous_pages_allocated, -orig-id: MINIDUMP_SYSMEMINFO1_PERF_SYSTEMPAGETABLECOMMITTEDPAGES_CONTIGUOUSPAGESALLOCATED}
