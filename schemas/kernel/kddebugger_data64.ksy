meta:
  id: kddebugger_data64
  title: KDDEBUGGER_DATA64
  license: MIT
  ks-version: '0.11'
  endian: le
  bit-endian: le
-orig-id: KDDEBUGGER_DATA64
-tephra-size: 928
-tephra-note: what the kernel tells its debugger; older ones are shorter
-tephra-proof: 7 (896 bytes), 8
-tephra-seen: rizin-kernel/triage_arm64.dmp
doc: |
  What the kernel tells its debugger: addresses of its variables, offsets in its
  structures. The header of a dump holds its address (`kd_debugger_data_block`),
  a small dump a copy. Fields came in over time: those behind 0x208 are there if
  they fit into the stream, which must be of the size that `size` says. Names
  that begin with `offset_` or `size_` are in bytes; the rest are addresses of
  kernel variables unless the doc says otherwise. In memory of a running
  system the record may be encoded; in dumps it is not.
  Size: 928 bytes in the SDK of build 26100, less in older systems.
doc-ref: wdbgexts.h of NuGet package Microsoft.Windows.SDK.CPP, KDDEBUGGER_DATA64
seq:
  - {id: flink, -orig-id: Header.List.Flink, type: u8}  # 0x0
  - {id: blink, -orig-id: Header.List.Blink, type: u8}  # 0x8
  - {id: owner_tag, -orig-id: Header.OwnerTag, type: u4, doc: "'KDBG', 0x4742444B."}  # 0x10
  - {id: size, -orig-id: Header.Size, type: u4, doc: 'Of the record, in bytes.'}  # 0x14
  - {id: kern_base, -orig-id: KernBase, type: u8, doc: 'Address of the kernel image.'}  # 0x18
  - {id: breakpoint_with_status, -orig-id: BreakpointWithStatus, type: u8}  # 0x20
  - {id: saved_context, -orig-id: SavedContext, type: u8, doc: 'Address of the registers saved when the system stopped.'}  # 0x28
  - {id: th_callback_stack, -orig-id: ThCallbackStack, type: u2}  # 0x30
  - {id: next_callback, -orig-id: NextCallback, type: u2}  # 0x32
  - {id: frame_pointer, -orig-id: FramePointer, type: u2}  # 0x34
  - {id: pae_enabled, -orig-id: PaeEnabled, type: b1, doc: Page tables have the form of PAE.}
  - {id: ki_bug_check_recovery_active, -orig-id: KiBugCheckRecoveryActive, type: b1}
  - {id: paging_levels, -orig-id: PagingLevels, type: b4}
  - {id: reserved_bits, type: b10}
  - {id: ki_call_user_mode, -orig-id: KiCallUserMode, type: u8}  # 0x38
  - {id: ke_user_callback_dispatcher, -orig-id: KeUserCallbackDispatcher, type: u8}  # 0x40
  - {id: ps_loaded_module_list, -orig-id: PsLoadedModuleList, type: u8, doc: 'Address of the list of loaded modules.'}  # 0x48
  - {id: ps_active_process_head, -orig-id: PsActiveProcessHead, type: u8, doc: 'Address of the list of processes.'}  # 0x50
  - {id: psp_cid_table, -orig-id: PspCidTable, type: u8}  # 0x58
  - {id: exp_system_resources_list, -orig-id: ExpSystemResourcesList, type: u8}  # 0x60
  - {id: exp_paged_pool_descriptor, -orig-id: ExpPagedPoolDescriptor, type: u8}  # 0x68
  - {id: exp_number_of_paged_pools, -orig-id: ExpNumberOfPagedPools, type: u8}  # 0x70
  - {id: ke_time_increment, -orig-id: KeTimeIncrement, type: u8}  # 0x78
  - {id: ke_bug_check_callback_list_head, -orig-id: KeBugCheckCallbackListHead, type: u8}  # 0x80
  - {id: ki_bugcheck_data, -orig-id: KiBugcheckData, type: u8, doc: 'Address of the bug check code and its four parameters.'}  # 0x88
  - {id: iop_error_log_list_head, -orig-id: IopErrorLogListHead, type: u8}  # 0x90
  - {id: obp_root_directory_object, -orig-id: ObpRootDirectoryObject, type: u8}  # 0x98
  - {id: obp_type_object_type, -orig-id: ObpTypeObjectType, type: u8}  # 0xa0
  - {id: mm_system_cache_start, -orig-id: MmSystemCacheStart, type: u8}  # 0xa8
  - {id: mm_system_cache_end, -orig-id: MmSystemCacheEnd, type: u8}  # 0xb0
  - {id: mm_system_cache_ws, -orig-id: MmSystemCacheWs, type: u8}  # 0xb8
  - {id: mm_pfn_database, -orig-id: MmPfnDatabase, type: u8, doc: 'Address of the address of the array of PFN entries.'}  # 0xc0
  - {id: mm_system_ptes_start, -orig-id: MmSystemPtesStart, type: u8}  # 0xc8
  - {id: mm_system_ptes_end, -orig-id: MmSystemPtesEnd, type: u8}  # 0xd0
  - {id: mm_subsection_base, -orig-id: MmSubsectionBase, type: u8}  # 0xd8
  - {id: mm_number_of_paging_files, -orig-id: MmNumberOfPagingFiles, type: u8, doc: 'Address of the number of paging files.'}  # 0xe0
  - {id: mm_lowest_physical_page, -orig-id: MmLowestPhysicalPage, type: u8}  # 0xe8
  - {id: mm_highest_physical_page, -orig-id: MmHighestPhysicalPage, type: u8}  # 0xf0
  - {id: mm_number_of_physical_pages, -orig-id: MmNumberOfPhysicalPages, type: u8}  # 0xf8
  - {id: mm_maximum_non_paged_pool_in_bytes, -orig-id: MmMaximumNonPagedPoolInBytes, type: u8}  # 0x100
  - {id: mm_non_paged_system_start, -orig-id: MmNonPagedSystemStart, type: u8}  # 0x108
  - {id: mm_non_paged_pool_start, -orig-id: MmNonPagedPoolStart, type: u8}  # 0x110
  - {id: mm_non_paged_pool_end, -orig-id: MmNonPagedPoolEnd, type: u8}  # 0x118
  - {id: mm_paged_pool_start, -orig-id: MmPagedPoolStart, type: u8}  # 0x120
  - {id: mm_paged_pool_end, -orig-id: MmPagedPoolEnd, type: u8}  # 0x128
  - {id: mm_paged_pool_information, -orig-id: MmPagedPoolInformation, type: u8}  # 0x130
  - {id: mm_page_size, -orig-id: MmPageSize, type: u8}  # 0x138
  - {id: mm_size_of_paged_pool_in_bytes, -orig-id: MmSizeOfPagedPoolInBytes, type: u8}  # 0x140
  - {id: mm_total_commit_limit, -orig-id: MmTotalCommitLimit, type: u8}  # 0x148
  - {id: mm_total_committed_pages, -orig-id: MmTotalCommittedPages, type: u8}  # 0x150
  - {id: mm_shared_commit, -orig-id: MmSharedCommit, type: u8}  # 0x158
  - {id: mm_driver_commit, -orig-id: MmDriverCommit, type: u8}  # 0x160
  - {id: mm_process_commit, -orig-id: MmProcessCommit, type: u8}  # 0x168
  - {id: mm_paged_pool_commit, -orig-id: MmPagedPoolCommit, type: u8}  # 0x170
  - {id: mm_extended_commit, -orig-id: MmExtendedCommit, type: u8}  # 0x178
  - {id: mm_zeroed_page_list_head, -orig-id: MmZeroedPageListHead, type: u8}  # 0x180
  - {id: mm_free_page_list_head, -orig-id: MmFreePageListHead, type: u8}  # 0x188
  - {id: mm_standby_page_list_head, -orig-id: MmStandbyPageListHead, type: u8}  # 0x190
  - {id: mm_modified_page_list_head, -orig-id: MmModifiedPageListHead, type: u8}  # 0x198
  - {id: mm_modified_no_write_page_list_head, -orig-id: MmModifiedNoWritePageListHead, type: u8}  # 0x1a0
  - {id: mm_available_pages, -orig-id: MmAvailablePages, type: u8}  # 0x1a8
  - {id: mm_resident_available_pages, -orig-id: MmResidentAvailablePages, type: u8}  # 0x1b0
  - {id: pool_track_table, -orig-id: PoolTrackTable, type: u8}  # 0x1b8
  - {id: non_paged_pool_descriptor, -orig-id: NonPagedPoolDescriptor, type: u8}  # 0x1c0
  - {id: mm_highest_user_address, -orig-id: MmHighestUserAddress, type: u8}  # 0x1c8
  - {id: mm_system_range_start, -orig-id: MmSystemRangeStart, type: u8}  # 0x1d0
  - {id: mm_user_probe_address, -orig-id: MmUserProbeAddress, type: u8}  # 0x1d8
  - {id: kd_print_circular_buffer, -orig-id: KdPrintCircularBuffer, type: u8}  # 0x1e0
  - {id: kd_print_circular_buffer_end, -orig-id: KdPrintCircularBufferEnd, type: u8}  # 0x1e8
  - {id: kd_print_write_pointer, -orig-id: KdPrintWritePointer, type: u8}  # 0x1f0
  - {id: kd_print_rollover_count, -orig-id: KdPrintRolloverCount, type: u8}  # 0x1f8
  - {id: mm_loaded_user_image_list, -orig-id: MmLoadedUserImageList, type: u8}  # 0x200
  - {id: nt_build_lab, -orig-id: NtBuildLab, type: u8, if: _io.size >= 0x210, doc: 'Address of the text that names the build. Windows XP and later, as what follows.'}  # 0x208
  - {id: ki_normal_system_call, -orig-id: KiNormalSystemCall, type: u8, if: _io.size >= 0x218}  # 0x210
  - {id: ki_processor_block, -orig-id: KiProcessorBlock, type: u8, if: _io.size >= 0x220, doc: 'Address of the array of addresses of KPRCBs.'}  # 0x218
  - {id: mm_unloaded_drivers, -orig-id: MmUnloadedDrivers, type: u8, if: _io.size >= 0x228}  # 0x220
  - {id: mm_last_unloaded_driver, -orig-id: MmLastUnloadedDriver, type: u8, if: _io.size >= 0x230}  # 0x228
  - {id: mm_triage_action_taken, -orig-id: MmTriageActionTaken, type: u8, if: _io.size >= 0x238}  # 0x230
  - {id: mm_special_pool_tag, -orig-id: MmSpecialPoolTag, type: u8, if: _io.size >= 0x240}  # 0x238
  - {id: kernel_verifier, -orig-id: KernelVerifier, type: u8, if: _io.size >= 0x248}  # 0x240
  - {id: mm_verifier_data, -orig-id: MmVerifierData, type: u8, if: _io.size >= 0x250}  # 0x248
  - {id: mm_allocated_non_paged_pool, -orig-id: MmAllocatedNonPagedPool, type: u8, if: _io.size >= 0x258}  # 0x250
  - {id: mm_peak_commitment, -orig-id: MmPeakCommitment, type: u8, if: _io.size >= 0x260}  # 0x258
  - {id: mm_total_commit_limit_maximum, -orig-id: MmTotalCommitLimitMaximum, type: u8, if: _io.size >= 0x268}  # 0x260
  - {id: cm_nt_csd_version, -orig-id: CmNtCSDVersion, type: u8, if: _io.size >= 0x270}  # 0x268
  - {id: mm_physical_memory_block, -orig-id: MmPhysicalMemoryBlock, type: u8, if: _io.size >= 0x278, doc: 'Address of the address of the physical memory descriptor.'}  # 0x270
  - {id: mm_session_base, -orig-id: MmSessionBase, type: u8, if: _io.size >= 0x280}  # 0x278
  - {id: mm_session_size, -orig-id: MmSessionSize, type: u8, if: _io.size >= 0x288}  # 0x280
  - {id: mm_system_parent_table_page, -orig-id: MmSystemParentTablePage, type: u8, if: _io.size >= 0x290}  # 0x288
  - {id: mm_virtual_translation_base, -orig-id: MmVirtualTranslationBase, type: u8, if: _io.size >= 0x298}  # 0x290
  - {id: offset_k_thread_next_processor, -orig-id: OffsetKThreadNextProcessor, type: u2, if: _io.size >= 0x29a}  # 0x298
  - {id: offset_k_thread_teb, -orig-id: OffsetKThreadTeb, type: u2, if: _io.size >= 0x29c}  # 0x29a
  - {id: offset_k_thread_kernel_stack, -orig-id: OffsetKThreadKernelStack, type: u2, if: _io.size >= 0x29e}  # 0x29c
  - {id: offset_k_thread_initial_stack, -orig-id: OffsetKThreadInitialStack, type: u2, if: _io.size >= 0x2a0}  # 0x29e
  - {id: offset_k_thread_apc_process, -orig-id: OffsetKThreadApcProcess, type: u2, if: _io.size >= 0x2a2}  # 0x2a0
  - {id: offset_k_thread_state, -orig-id: OffsetKThreadState, type: u2, if: _io.size >= 0x2a4}  # 0x2a2
  - {id: offset_k_thread_b_store, -orig-id: OffsetKThreadBStore, type: u2, if: _io.size >= 0x2a6}  # 0x2a4
  - {id: offset_k_thread_b_store_limit, -orig-id: OffsetKThreadBStoreLimit, type: u2, if: _io.size >= 0x2a8}  # 0x2a6
  - {id: size_e_process, -orig-id: SizeEProcess, type: u2, if: _io.size >= 0x2aa}  # 0x2a8
  - {id: offset_eprocess_peb, -orig-id: OffsetEprocessPeb, type: u2, if: _io.size >= 0x2ac}  # 0x2aa
  - {id: offset_eprocess_parent_cid, -orig-id: OffsetEprocessParentCID, type: u2, if: _io.size >= 0x2ae}  # 0x2ac
  - {id: offset_eprocess_directory_table_base, -orig-id: OffsetEprocessDirectoryTableBase, type: u2, if: _io.size >= 0x2b0}  # 0x2ae
  - {id: size_prcb, -orig-id: SizePrcb, type: u2, if: _io.size >= 0x2b2}  # 0x2b0
  - {id: offset_prcb_dpc_routine, -orig-id: OffsetPrcbDpcRoutine, type: u2, if: _io.size >= 0x2b4}  # 0x2b2
  - {id: offset_prcb_current_thread, -orig-id: OffsetPrcbCurrentThread, type: u2, if: _io.size >= 0x2b6}  # 0x2b4
  - {id: offset_prcb_mhz, -orig-id: OffsetPrcbMhz, type: u2, if: _io.size >= 0x2b8}  # 0x2b6
  - {id: offset_prcb_cpu_type, -orig-id: OffsetPrcbCpuType, type: u2, if: _io.size >= 0x2ba}  # 0x2b8
  - {id: offset_prcb_vendor_string, -orig-id: OffsetPrcbVendorString, type: u2, if: _io.size >= 0x2bc}  # 0x2ba
  - {id: offset_prcb_proc_state_context, -orig-id: OffsetPrcbProcStateContext, type: u2, if: _io.size >= 0x2be}  # 0x2bc
  - {id: offset_prcb_number, -orig-id: OffsetPrcbNumber, type: u2, if: _io.size >= 0x2c0}  # 0x2be
  - {id: size_e_thread, -orig-id: SizeEThread, type: u2, if: _io.size >= 0x2c2}  # 0x2c0
  - {id: l1tf_high_physical_bit_index, -orig-id: L1tfHighPhysicalBitIndex, type: u1, if: _io.size >= 0x2c3, doc: 'Which bit invalid PTEs have set against L1TF; 0 if none. See `invalid_pte_mask`.'}  # 0x2c2
  - {id: l1tf_swizzle_bit_index, -orig-id: L1tfSwizzleBitIndex, type: u1, if: _io.size >= 0x2c4, doc: 'Which bit of an invalid PTE tells that the mask was not applied; 4 where there is a mask.'}  # 0x2c3
  - {id: padding0, -orig-id: Padding0, type: u4, if: _io.size >= 0x2c8}  # 0x2c4
  - {id: kd_print_circular_buffer_ptr, -orig-id: KdPrintCircularBufferPtr, type: u8, if: _io.size >= 0x2d0}  # 0x2c8
  - {id: kd_print_buffer_size, -orig-id: KdPrintBufferSize, type: u8, if: _io.size >= 0x2d8}  # 0x2d0
  - {id: ke_loader_block, -orig-id: KeLoaderBlock, type: u8, if: _io.size >= 0x2e0}  # 0x2d8
  - {id: size_pcr, -orig-id: SizePcr, type: u2, if: _io.size >= 0x2e2}  # 0x2e0
  - {id: offset_pcr_self_pcr, -orig-id: OffsetPcrSelfPcr, type: u2, if: _io.size >= 0x2e4}  # 0x2e2
  - {id: offset_pcr_current_prcb, -orig-id: OffsetPcrCurrentPrcb, type: u2, if: _io.size >= 0x2e6}  # 0x2e4
  - {id: offset_pcr_contained_prcb, -orig-id: OffsetPcrContainedPrcb, type: u2, if: _io.size >= 0x2e8}  # 0x2e6
  - {id: offset_pcr_initial_b_store, -orig-id: OffsetPcrInitialBStore, type: u2, if: _io.size >= 0x2ea}  # 0x2e8
  - {id: offset_pcr_b_store_limit, -orig-id: OffsetPcrBStoreLimit, type: u2, if: _io.size >= 0x2ec}  # 0x2ea
  - {id: offset_pcr_initial_stack, -orig-id: OffsetPcrInitialStack, type: u2, if: _io.size >= 0x2ee}  # 0x2ec
  - {id: offset_pcr_stack_limit, -orig-id: OffsetPcrStackLimit, type: u2, if: _io.size >= 0x2f0}  # 0x2ee
  - {id: offset_prcb_pcr_page, -orig-id: OffsetPrcbPcrPage, type: u2, if: _io.size >= 0x2f2}  # 0x2f0
  - {id: offset_prcb_proc_state_special_reg, -orig-id: OffsetPrcbProcStateSpecialReg, type: u2, if: _io.size >= 0x2f4}  # 0x2f2
  - {id: gdt_r0_code, -orig-id: GdtR0Code, type: u2, if: _io.size >= 0x2f6}  # 0x2f4
  - {id: gdt_r0_data, -orig-id: GdtR0Data, type: u2, if: _io.size >= 0x2f8}  # 0x2f6
  - {id: gdt_r0_pcr, -orig-id: GdtR0Pcr, type: u2, if: _io.size >= 0x2fa}  # 0x2f8
  - {id: gdt_r3_code, -orig-id: GdtR3Code, type: u2, if: _io.size >= 0x2fc}  # 0x2fa
  - {id: gdt_r3_data, -orig-id: GdtR3Data, type: u2, if: _io.size >= 0x2fe}  # 0x2fc
  - {id: gdt_r3_teb, -orig-id: GdtR3Teb, type: u2, if: _io.size >= 0x300}  # 0x2fe
  - {id: gdt_ldt, -orig-id: GdtLdt, type: u2, if: _io.size >= 0x302}  # 0x300
  - {id: gdt_tss, -orig-id: GdtTss, type: u2, if: _io.size >= 0x304}  # 0x302
  - {id: gdt64_r3_cm_code, -orig-id: Gdt64R3CmCode, type: u2, if: _io.size >= 0x306}  # 0x304
  - {id: gdt64_r3_cm_teb, -orig-id: Gdt64R3CmTeb, type: u2, if: _io.size >= 0x308}  # 0x306
  - {id: iop_num_triage_dump_data_blocks, -orig-id: IopNumTriageDumpDataBlocks, type: u8, if: _io.size >= 0x310}  # 0x308
  - {id: iop_triage_dump_data_blocks, -orig-id: IopTriageDumpDataBlocks, type: u8, if: _io.size >= 0x318}  # 0x310
  - {id: vf_crash_data_block, -orig-id: VfCrashDataBlock, type: u8, if: _io.size >= 0x320}  # 0x318
  - {id: mm_bad_pages_detected, -orig-id: MmBadPagesDetected, type: u8, if: _io.size >= 0x328}  # 0x320
  - {id: mm_zeroed_page_single_bit_errors_detected, -orig-id: MmZeroedPageSingleBitErrorsDetected, type: u8, if: _io.size >= 0x330}  # 0x328
  - {id: etwp_debugger_data, -orig-id: EtwpDebuggerData, type: u8, if: _io.size >= 0x338}  # 0x330
  - {id: offset_prcb_context, -orig-id: OffsetPrcbContext, type: u2, if: _io.size >= 0x33a}  # 0x338
  - {id: offset_prcb_max_breakpoints, -orig-id: OffsetPrcbMaxBreakpoints, type: u2, if: _io.size >= 0x33c}  # 0x33a
  - {id: offset_prcb_max_watchpoints, -orig-id: OffsetPrcbMaxWatchpoints, type: u2, if: _io.size >= 0x33e}  # 0x33c
  - {id: alignment1, size: 2, if: _io.size >= 0x340}
  - {id: offset_k_thread_stack_limit, -orig-id: OffsetKThreadStackLimit, type: u4, if: _io.size >= 0x344}  # 0x340
  - {id: offset_k_thread_stack_base, -orig-id: OffsetKThreadStackBase, type: u4, if: _io.size >= 0x348}  # 0x344
  - {id: offset_k_thread_queue_list_entry, -orig-id: OffsetKThreadQueueListEntry, type: u4, if: _io.size >= 0x34c}  # 0x348
  - {id: offset_e_thread_irp_list, -orig-id: OffsetEThreadIrpList, type: u4, if: _io.size >= 0x350}  # 0x34c
  - {id: offset_prcb_idle_thread, -orig-id: OffsetPrcbIdleThread, type: u2, if: _io.size >= 0x352}  # 0x350
  - {id: offset_prcb_normal_dpc_state, -orig-id: OffsetPrcbNormalDpcState, type: u2, if: _io.size >= 0x354}  # 0x352
  - {id: offset_prcb_dpc_stack, -orig-id: OffsetPrcbDpcStack, type: u2, if: _io.size >= 0x356}  # 0x354
  - {id: offset_prcb_isr_stack, -orig-id: OffsetPrcbIsrStack, type: u2, if: _io.size >= 0x358}  # 0x356
  - {id: size_kdpc_stack_frame, -orig-id: SizeKDPC_STACK_FRAME, type: u2, if: _io.size >= 0x35a}  # 0x358
  - {id: offset_k_pri_queue_thread_list_head, -orig-id: OffsetKPriQueueThreadListHead, type: u2, if: _io.size >= 0x35c}  # 0x35a
  - {id: offset_k_thread_wait_reason, -orig-id: OffsetKThreadWaitReason, type: u2, if: _io.size >= 0x35e}  # 0x35c
  - {id: padding1, -orig-id: Padding1, type: u2, if: _io.size >= 0x360}  # 0x35e
  - {id: pte_base, -orig-id: PteBase, type: u8, if: _io.size >= 0x368, doc: 'Address of the page tables.'}  # 0x360
  - {id: retpoline_stub_function_table, -orig-id: RetpolineStubFunctionTable, type: u8, if: _io.size >= 0x370}  # 0x368
  - {id: retpoline_stub_function_table_size, -orig-id: RetpolineStubFunctionTableSize, type: u4, if: _io.size >= 0x374}  # 0x370
  - {id: retpoline_stub_offset, -orig-id: RetpolineStubOffset, type: u4, if: _io.size >= 0x378}  # 0x374
  - {id: retpoline_stub_size, -orig-id: RetpolineStubSize, type: u4, if: _io.size >= 0x37c}  # 0x378
  - {id: offset_e_process_mm_hot_patch_context, -orig-id: OffsetEProcessMmHotPatchContext, type: u2, if: _io.size >= 0x37e}  # 0x37c
  - {id: alignment2, size: 2, if: _io.size >= 0x380}
  - {id: offset_k_thread_shadow_stack_limit, -orig-id: OffsetKThreadShadowStackLimit, type: u4, if: _io.size >= 0x384}  # 0x380
  - {id: offset_k_thread_shadow_stack_base, -orig-id: OffsetKThreadShadowStackBase, type: u4, if: _io.size >= 0x388}  # 0x384
  - {id: shadow_stack_enabled, -orig-id: ShadowStackEnabled, type: u8, if: _io.size >= 0x390}  # 0x388
  - {id: pointer_auth_mask, -orig-id: PointerAuthMask, type: u8, if: _io.size >= 0x398}  # 0x390
  - {id: offset_prcb_exception_stack, -orig-id: OffsetPrcbExceptionStack, type: u2, if: _io.size >= 0x39a}  # 0x398
  - {id: rest, size-eos: true, doc: What newer systems add.}
instances:
  has_invalid_pte_mask:
    value: _io.size >= 0x2c4
    doc: Whether the record is new enough (Windows 10 1903) to tell what was done against L1TF.
  invalid_pte_mask:
    value: 'l1tf_high_physical_bit_index == 0 ? 0 : 1.as<u8> << l1tf_high_physical_bit_index'
    if: has_invalid_pte_mask
    doc: |
      The bit that invalid PTEs have set and that has to be cleared, unless
      the swizzle bit is set, before page numbers are taken from them (see the
      `mmpte` schemas). 0: the machine does without. Uncertain: this reading
      of the two indexes is by their names.
