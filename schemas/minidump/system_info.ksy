meta:
  id: system_info
  title: Minidump stream SystemInfoStream
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - minidump_string
-orig-id: MINIDUMP_SYSTEM_INFO
-tephra-stream: 7
-tephra-size: 56
-tephra-proof: 1, 3
-tephra-seen: lldb/regions-memlist64.dmp
doc: |
  Processor and operating system of the machine the process ran on. The
  architecture is the process's, and decides the layout of thread contexts.
  Size: 56 bytes.
doc-ref:
  - https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_system_info
  - Breakpad minidump_format.h, MDRawSystemInfo
params:
  - id: file
    type: io
    doc: The whole dump file, which RVAs count from.
seq:
  - id: processor_architecture
    -orig-id: ProcessorArchitecture
    type: u2
    enum: processor_architecture
  - id: processor_level
    -orig-id: ProcessorLevel
    type: u2
    doc: Processor family, as the architecture counts.
  - id: processor_revision
    -orig-id: ProcessorRevision
    type: u2
    doc: On x86 and x64 model in the high byte, stepping in the low one.
  - id: number_of_processors
    -orig-id: NumberOfProcessors
    type: u1
  - id: product_type
    -orig-id: ProductType
    type: u1
    enum: product_type
  - id: major_version
    -orig-id: MajorVersion
    type: u4
  - id: minor_version
    -orig-id: MinorVersion
    type: u4
  - id: build_number
    -orig-id: BuildNumber
    type: u4
  - id: platform_id
    -orig-id: PlatformId
    type: u4
    enum: platform_id
  - id: csd_version_rva
    -orig-id: CSDVersionRva
    type: u4
  - id: suite_mask
    -orig-id: SuiteMask
    type: u2
    doc: VER_SUITE_* bits of Windows.
  - id: reserved2
    -orig-id: Reserved2
    type: u2
  - id: cpu
    -orig-id: Cpu
    size: 24
    type: cpu_information
instances:
  csd_version:
    io: file
    pos: csd_version_rva
    type: minidump_string
    if: csd_version_rva != 0
    doc: Service pack on Windows, build number on macOS, output of uname on Linux.
types:
  cpu_information:
    -orig-id: CPU_INFORMATION
    -tephra-size: 24
    doc: |
      More about the processor, in one of three forms. The file does not say in
      which, so the reader chooses: 32-bit x86 has the x86 form, Breakpad's ARM
      dumps of Linux and Android the ARM form. x64 has the x86 form from
      Breakpad (Linux, macOS) but the other form from Microsoft and from
      Crashpad on every system. All else has the other form.
      Size: 24 bytes.
    doc-ref:
      - minidumpapiset.h of NuGet package Microsoft.Windows.SDK.CPP, CPU_INFORMATION
      - Breakpad minidump_format.h, MDCPUInformation
    instances:
      x86_cpu_info:
        -orig-id: X86CpuInfo
        pos: 0
        type: x86_cpu_info
      arm_cpu_info:
        -orig-id: arm_cpu_info
        pos: 0
        type: arm_cpu_info
      other_cpu_info:
        -orig-id: OtherCpuInfo
        pos: 0
        type: other_cpu_info
  x86_cpu_info:
    -orig-id: X86CpuInfo
    -tephra-size: 24
    doc: |
      What the CPUID instruction said. Breakpad fills in the vendor alone on Linux.
      Size: 24 bytes.
    doc-ref: minidumpapiset.h of NuGet package Microsoft.Windows.SDK.CPP, CPU_INFORMATION
    seq:
      - id: vendor_id
        -orig-id: VendorId
        type: str
        size: 12
        encoding: ASCII
        doc: Registers EBX, EDX, ECX of function 0, in which the vendor's name can be read.
      - id: version_information
        -orig-id: VersionInformation
        type: u4
        doc: Register EAX of function 1.
      - id: feature_information
        -orig-id: FeatureInformation
        type: u4
        doc: Register EDX of function 1.
      - id: amd_extended_cpu_features
        -orig-id: AMDExtendedCpuFeatures
        type: u4
        doc: Register EBX of function 0x80000001, on processors of AMD only.
  arm_cpu_info:
    -orig-id: arm_cpu_info
    -tephra-size: 24
    doc: |
      What Breakpad writes for ARM on Linux and Android.
      Size: 24 bytes.
    doc-ref: Breakpad minidump_format.h, MDCPUInformation
    seq:
      - id: cpuid
        type: u4
        doc: Main id register of the processor, or 0.
      - id: elf_hwcaps
        type: u4
        doc: Capability bits of the Linux kernel (HWCAP_*), or 0.
      - id: reserved
        size: 16
  other_cpu_info:
    -orig-id: OtherCpuInfo
    -tephra-size: 24
    doc: |
      Bit i says whether the system has processor feature i, as
      IsProcessorFeaturePresent counts them (PF_*).
      Size: 24 bytes, of which 16 are used.
    doc-ref: minidumpapiset.h of NuGet package Microsoft.Windows.SDK.CPP, CPU_INFORMATION
    seq:
      - id: processor_features
        -orig-id: ProcessorFeatures
        type: u8
        repeat: expr
        repeat-expr: 2
      - id: reserved
        size: 8
enums:
  processor_architecture:
    0: {id: intel, -orig-id: PROCESSOR_ARCHITECTURE_INTEL}
    1: {id: mips, -orig-id: PROCESSOR_ARCHITECTURE_MIPS}
    2: {id: alpha, -orig-id: PROCESSOR_ARCHITECTURE_ALPHA}
    3: {id: ppc, -orig-id: PROCESSOR_ARCHITECTURE_PPC}
    4: {id: shx, -orig-id: PROCESSOR_ARCHITECTURE_SHX}
    5: {id: arm, -orig-id: PROCESSOR_ARCHITECTURE_ARM}
    6: {id: ia64, -orig-id: PROCESSOR_ARCHITECTURE_IA64}
    7: {id: alpha64, -orig-id: PROCESSOR_ARCHITECTURE_ALPHA64}
    8: {id: msil, -orig-id: PROCESSOR_ARCHITECTURE_MSIL}
    9: {id: amd64, -orig-id: PROCESSOR_ARCHITECTURE_AMD64}
    10: {id: ia32_on_win64, -orig-id: PROCESSOR_ARCHITECTURE_IA32_ON_WIN64}
    11: {id: neutral, -orig-id: PROCESSOR_ARCHITECTURE_NEUTRAL}
    12: {id: arm64, -orig-id: PROCESSOR_ARCHITECTURE_ARM64}
    13: {id: arm32_on_win64, -orig-id: PROCESSOR_ARCHITECTURE_ARM32_ON_WIN64}
    14: {id: ia32_on_arm64, -orig-id: PROCESSOR_ARCHITECTURE_IA32_ON_ARM64}
    0x8001: {id: sparc, -orig-id: MD_CPU_ARCHITECTURE_SPARC}
    0x8002: {id: ppc64, -orig-id: MD_CPU_ARCHITECTURE_PPC64}
    0x8003: {id: arm64_old, -orig-id: MD_CPU_ARCHITECTURE_ARM64_OLD}
    0x8004: {id: mips64, -orig-id: MD_CPU_ARCHITECTURE_MIPS64}
    0x8005: {id: riscv, -orig-id: MD_CPU_ARCHITECTURE_RISCV}
    0x8006: {id: riscv64, -orig-id: MD_CPU_ARCHITECTURE_RISCV64}
    0xffff: {id: unknown, -orig-id: PROCESSOR_ARCHITECTURE_UNKNOWN}
  platform_id:
    0: {id: win32s, -orig-id: VER_PLATFORM_WIN32s}
    1: {id: win32_windows, -orig-id: VER_PLATFORM_WIN32_WINDOWS}
    2: {id: win32_nt, -orig-id: VER_PLATFORM_WIN32_NT}
    3: {id: win32_ce, -orig-id: VER_PLATFORM_WIN32_CE}
    0x8000: {id: unix, -orig-id: MD_OS_UNIX}
    0x8101: {id: mac_os_x, -orig-id: MD_OS_MAC_OS_X}
    0x8102: {id: ios, -orig-id: MD_OS_IOS}
    0x8201: {id: linux, -orig-id: MD_OS_LINUX}
    0x8202: {id: solaris, -orig-id: MD_OS_SOLARIS}
    0x8203: {id: android, -orig-id: MD_OS_ANDROID}
    0x8204: {id: ps3, -orig-id: MD_OS_PS3}
    0x8205: {id: nacl, -orig-id: MD_OS_NACL}
    0x8206: {id: fuchsia, -orig-id: MD_OS_FUCHSIA}
  product_type:
    1: {id: workstation, -orig-id: VER_NT_WORKSTATION}
    2: {id: domain_controller, -orig-id: VER_NT_DOMAIN_CONTROLLER}
    3: {id: server, -orig-id: VER_NT_SERVER}
