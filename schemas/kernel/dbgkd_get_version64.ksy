meta:
  id: dbgkd_get_version64
  title: DBGKD_GET_VERSION64
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: DBGKD_GET_VERSION64
-tephra-size: 40
-tephra-note: version of kernel and protocol
-tephra-proof: 4
-tephra-seen: 'by hand: RecordBytesTests'
doc: |
  The version of a kernel and of its debugger's protocol. It lies in memory,
  not at a known place of a dump.
  Size: 40 bytes.
doc-ref: wdbgexts.h of NuGet package Microsoft.Windows.SDK.CPP, DBGKD_GET_VERSION64
seq:
  - {id: major_version, -orig-id: MajorVersion, type: u2, doc: '0xF for a free build of Windows, 0xC for a checked one.'}
  - {id: minor_version, -orig-id: MinorVersion, type: u2, doc: The build's number.}
  - {id: protocol_version, -orig-id: ProtocolVersion, type: u1}
  - {id: kd_secondary_version, -orig-id: KdSecondaryVersion, type: u1, enum: kd_secondary_version}
  - {id: flags, -orig-id: Flags, type: u2, enum: flags, doc: Any union of the enumeration's bits.}
  - {id: machine_type, -orig-id: MachineType, type: u2}
  - {id: max_packet_type, -orig-id: MaxPacketType, type: u1}
  - {id: max_state_change, -orig-id: MaxStateChange, type: u1}
  - {id: max_manipulate, -orig-id: MaxManipulate, type: u1}
  - {id: simulation, -orig-id: Simulation, type: u1}
  - {id: unused, -orig-id: Unused, type: u2}
  - {id: kern_base, -orig-id: KernBase, type: u8}
  - {id: ps_loaded_module_list, -orig-id: PsLoadedModuleList, type: u8}
  - {id: debugger_data_list, -orig-id: DebuggerDataList, type: u8}
enums:
  kd_secondary_version:
    0: {id: default, -orig-id: KD_SECONDARY_VERSION_DEFAULT, doc: 'On x64: obsolete context 1.'}
    1: {id: amd64_obsolete_context_2, -orig-id: KD_SECONDARY_VERSION_AMD64_OBSOLETE_CONTEXT_2}
    2: {id: amd64_context, -orig-id: KD_SECONDARY_VERSION_AMD64_CONTEXT}
  flags:
    0x00: {id: none}
    0x01: {id: mp, -orig-id: DBGKD_VERS_FLAG_MP}
    0x02: {id: data, -orig-id: DBGKD_VERS_FLAG_DATA}
    0x04: {id: ptr64, -orig-id: DBGKD_VERS_FLAG_PTR64}
    0x08: {id: nomm, -orig-id: DBGKD_VERS_FLAG_NOMM}
    0x10: {id: hss, -orig-id: DBGKD_VERS_FLAG_HSS}
    0x20: {id: partitions, -orig-id: DBGKD_VERS_FLAG_PARTITIONS}
    0x40: {id: hal_in_ntos, -orig-id: DBGKD_VERS_FLAG_HAL_IN_NTOS}
