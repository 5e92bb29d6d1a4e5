meta:
  id: linux_lsb_release
  title: Minidump stream LinuxLsbRelease
  license: MIT
  ks-version: '0.11'
  endian: le
  encoding: UTF-8
-tephra-stream: 0x47670005
-tephra-note: text, taken apart
-tephra-proof: 6
-tephra-seen: symbolic/crash_linux.dmp
doc: |
  The text of /etc/lsb-release, or of another file that names the system: a
  variable and its value on each line.
doc-ref: Breakpad minidump_format.h, MD_LINUX_LSB_RELEASE
seq:
  - id: lines
    type: line
    terminator: 0x0a
    eos-error: false
    repeat: eos
types:
  line:
    doc: One line.
    seq:
      - id: name
        type: str
        terminator: 0x3d
        eos-error: false
        doc: What stands in front of the equals sign.
      - id: value
        type: str
        size-eos: true
        doc: What stands behind it, quotation marks included.
