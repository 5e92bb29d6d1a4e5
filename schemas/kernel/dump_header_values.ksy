meta:
  id: dump_header_values
  title: Numbers in the header of a kernel dump
  license: MIT
  ks-version: '0.11'
  endian: le
-tephra-note: dump types, machines, products, attributes; from F too
-tephra-proof: 7, 8
-tephra-seen: 'by hand: KernelHeaderTests'
doc: |
  What the numbers of `dump_header32` and `dump_header64` stand for. There is
  nothing to read here.
doc-ref:
  - mindumpdef.h of NuGet package Microsoft.Windows.SDK.CPP
  - https://learn.microsoft.com/en-us/windows/win32/debug/pe-format#machine-types
enums:
  dump_type:
    0: {id: unknown, -orig-id: DUMP_TYPE_UNKNOWN}
    1: {id: full, -orig-id: DUMP_TYPE_FULL, doc: 'Complete dump: all runs of physical memory.'}
    2: {id: summary, -orig-id: DUMP_TYPE_SUMMARY, doc: 'Kernel memory, as systems before Windows 8 wrote it.'}
    3: {id: header, -orig-id: DUMP_TYPE_HEADER, doc: 'The header and nothing else.'}
    4: {id: triage, -orig-id: DUMP_TYPE_TRIAGE, doc: 'Small dump.'}
    5: {id: bitmap_full, -orig-id: DUMP_TYPE_BITMAP_FULL, doc: 'Complete dump since Windows 8.'}
    6: {id: bitmap_kernel, -orig-id: DUMP_TYPE_BITMAP_KERNEL, doc: 'Kernel, automatic and active dumps since Windows 8; live kernel dumps.'}
    7: {id: automatic, -orig-id: DUMP_TYPE_AUTOMATIC, doc: 'A setting; not known to stand in files.'}
    8: {id: kernel_memory, -orig-id: KernelMemory, doc: 'Written by the debugger command ".dump /k". Observed (kdmp-parser), as the two that follow.'}
    9: {id: kernel_and_user_memory, -orig-id: KernelAndUserMemory, doc: 'Written by the debugger command ".dump /ka".'}
    10: {id: complete_memory, -orig-id: CompleteMemory, doc: 'Written by the debugger command ".dump /f".'}
    0x45474150: {id: absent, -orig-id: PAGE, doc: 'The filler, in dumps of systems before Windows 2000.'}
    0xffffffff: {id: invalid, -orig-id: DUMP_TYPE_INVALID}
  image_file_machine:
    0: {id: unknown, -orig-id: IMAGE_FILE_MACHINE_UNKNOWN}
    0x14c: {id: i386, -orig-id: IMAGE_FILE_MACHINE_I386}
    0x184: {id: alpha, -orig-id: IMAGE_FILE_MACHINE_ALPHA}
    0x1c0: {id: arm, -orig-id: IMAGE_FILE_MACHINE_ARM}
    0x1c2: {id: thumb, -orig-id: IMAGE_FILE_MACHINE_THUMB}
    0x1c4: {id: armnt, -orig-id: IMAGE_FILE_MACHINE_ARMNT, doc: '32-bit ARM with Thumb-2, what Windows runs on.'}
    0x1f0: {id: power_pc, -orig-id: IMAGE_FILE_MACHINE_POWERPC}
    0x200: {id: ia64, -orig-id: IMAGE_FILE_MACHINE_IA64}
    0x284: {id: alpha64, -orig-id: IMAGE_FILE_MACHINE_ALPHA64}
    0x8664: {id: amd64, -orig-id: IMAGE_FILE_MACHINE_AMD64}
    0xaa64: {id: arm64, -orig-id: IMAGE_FILE_MACHINE_ARM64}
  dump_file_attributes:
    0x001: {id: hiber_crash, -orig-id: HiberCrash}
    0x002: {id: dump_device_power_off, -orig-id: DumpDevicePowerOff}
    0x004: {id: insufficient_dumpfile_size, -orig-id: InsufficientDumpfileSize}
    0x008: {id: kernel_generated_triage_dump, -orig-id: KernelGeneratedTriageDump}
    0x010: {id: live_dump_generated_dump, -orig-id: LiveDumpGeneratedDump}
    0x020: {id: dump_is_generated_offline, -orig-id: DumpIsGeneratedOffline}
    0x040: {id: filter_dump_file, -orig-id: FilterDumpFile}
    0x080: {id: early_boot_crash, -orig-id: EarlyBootCrash}
    0x100: {id: encrypted_dump_data, -orig-id: EncryptedDumpData, doc: 'Everything behind the header is encrypted.'}
    0x200: {id: decrypted_dump, -orig-id: DecryptedDump, doc: 'Was encrypted once, and no longer is.'}
    0x45474150: {id: absent, -orig-id: PAGE, doc: 'The filler: the writer has no attributes.'}
  mini_dump_fields:
    0x001: {id: context, -orig-id: TRIAGE_DUMP_CONTEXT, doc: 'This and what follows: observed (Ghidra).'}
    0x002: {id: exception, -orig-id: TRIAGE_DUMP_EXCEPTION}
    0x004: {id: prcb, -orig-id: TRIAGE_DUMP_PRCB}
    0x008: {id: process, -orig-id: TRIAGE_DUMP_PROCESS}
    0x010: {id: thread, -orig-id: TRIAGE_DUMP_THREAD}
    0x020: {id: stack, -orig-id: TRIAGE_DUMP_STACK}
    0x040: {id: driver_list, -orig-id: TRIAGE_DUMP_DRIVER_LIST}
    0x080: {id: broken_driver, -orig-id: TRIAGE_DUMP_BROKEN_DRIVER}
    0x0ff: {id: basic_info, -orig-id: TRIAGE_DUMP_BASIC_INFO, doc: 'All of the above.'}
    0x100: {id: mminfo, -orig-id: TRIAGE_DUMP_MMINFO}
    0x200: {id: datapage, -orig-id: TRIAGE_DUMP_DATAPAGE}
    0x400: {id: debugger_data, -orig-id: TRIAGE_DUMP_DEBUGGER_DATA}
    0x800: {id: data_blocks, -orig-id: TRIAGE_DUMP_DATA_BLOCKS}
    0x45474150: {id: absent, -orig-id: PAGE, doc: 'The filler.'}
  product_type:
    1: {id: workstation, -orig-id: VER_NT_WORKSTATION}
    2: {id: domain_controller, -orig-id: VER_NT_DOMAIN_CONTROLLER}
    3: {id: server, -orig-id: VER_NT_SERVER}
    0x45474150: {id: absent, -orig-id: PAGE, doc: 'The filler.'}
