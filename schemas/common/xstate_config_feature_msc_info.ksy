meta:
  id: xstate_config_feature_msc_info
  title: XSTATE_CONFIG_FEATURE_MSC_INFO
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: XSTATE_CONFIG_FEATURE_MSC_INFO
-tephra-size: 528
-tephra-proof: 1
-tephra-seen: symbolic/crash_macos.dmp
doc: |
  Where each extended processor state (XSAVE feature: AVX, CET, …) lies in the
  thread contexts of an x86 or x64 dump that were written longer than the
  plain CONTEXT record.
  Size: 528 bytes.
doc-ref: minidumpapiset.h of NuGet package Microsoft.Windows.SDK.CPP, XSTATE_CONFIG_FEATURE_MSC_INFO
seq:
  - id: size_of_info
    -orig-id: SizeOfInfo
    type: u4
  - id: context_size
    -orig-id: ContextSize
    type: u4
    doc: Size in bytes of a thread context with all enabled features.
  - id: enabled_features
    -orig-id: EnabledFeatures
    type: u8
    doc: Bit i set means that feature i is in use.
  - id: features
    -orig-id: Features
    type: xstate_feature
    repeat: expr
    repeat-expr: 64
types:
  xstate_feature:
    -orig-id: XSTATE_FEATURE
    -tephra-size: 8
    doc: |
      Position of one feature in the extended area.
      Size: 8 bytes.
    doc-ref: winnt.h of NuGet package Microsoft.Windows.SDK.CPP, XSTATE_FEATURE
    seq:
      - id: offset
        -orig-id: Offset
        type: u4
      - id: size
        -orig-id: Size
        type: u4
