meta:
  id: vs_fixedfileinfo
  title: VS_FIXEDFILEINFO
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: VS_FIXEDFILEINFO
-tephra-size: 52
-tephra-proof: 1
-tephra-seen: breakpad/minidump2.dmp
doc: |
  The language-independent part of a module's version resource. A writer that
  knows none leaves it zero, signature included. Each version is four 16-bit
  numbers: high and low half of the MS word, then of the LS word.
  Size: 52 bytes.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/verrsrc/ns-verrsrc-vs_fixedfileinfo
seq:
  - id: signature
    -orig-id: dwSignature
    type: u4
    doc: 0xFEEF04BD when the record is filled in.
  - id: struc_version
    -orig-id: dwStrucVersion
    type: u4
    doc: 0x00010000.
  - id: file_version_ms
    -orig-id: dwFileVersionMS
    type: u4
  - id: file_version_ls
    -orig-id: dwFileVersionLS
    type: u4
  - id: product_version_ms
    -orig-id: dwProductVersionMS
    type: u4
  - id: product_version_ls
    -orig-id: dwProductVersionLS
    type: u4
  - id: file_flags_mask
    -orig-id: dwFileFlagsMask
    type: u4
    doc: Which bits of `file_flags` are meaningful.
  - id: file_flags
    -orig-id: dwFileFlags
    type: u4
    enum: file_flags
  - id: file_os
    -orig-id: dwFileOS
    type: u4
    doc: High half the operating system (4 = NT), low half the environment (4 = 32-bit Windows).
  - id: file_type
    -orig-id: dwFileType
    type: u4
    enum: file_type
  - id: file_subtype
    -orig-id: dwFileSubtype
    type: u4
    doc: Kind of driver or font; its meaning depends on `file_type`.
  - id: file_date_ms
    -orig-id: dwFileDateMS
    type: u4
  - id: file_date_ls
    -orig-id: dwFileDateLS
    type: u4
enums:
  file_flags:
    0x01: {id: debug, -orig-id: VS_FF_DEBUG}
    0x02: {id: prerelease, -orig-id: VS_FF_PRERELEASE}
    0x04: {id: patched, -orig-id: VS_FF_PATCHED}
    0x08: {id: privatebuild, -orig-id: VS_FF_PRIVATEBUILD}
    0x10: {id: infoinferred, -orig-id: VS_FF_INFOINFERRED}
    0x20: {id: specialbuild, -orig-id: VS_FF_SPECIALBUILD}
  file_type:
    0: {id: unknown, -orig-id: VFT_UNKNOWN}
    1: {id: app, -orig-id: VFT_APP}
    2: {id: dll, -orig-id: VFT_DLL}
    3: {id: drv, -orig-id: VFT_DRV}
    4: {id: font, -orig-id: VFT_FONT}
    5: {id: vxd, -orig-id: VFT_VXD}
    7: {id: static_lib, -orig-id: VFT_STATIC_LIB}
