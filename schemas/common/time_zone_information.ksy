meta:
  id: time_zone_information
  title: TIME_ZONE_INFORMATION
  license: MIT
  ks-version: '0.11'
  endian: le
  imports:
    - systemtime
-orig-id: TIME_ZONE_INFORMATION
-tephra-size: 172
-tephra-proof: 1
-tephra-seen: breakpad/ascii_read_av_block_write.dmp
doc: |
  The time zone of the machine a dump was taken on. UTC is local time plus
  `bias` plus the bias of the half year that is in force, all in minutes.
  Size: 172 bytes.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/timezoneapi/ns-timezoneapi-time_zone_information
seq:
  - id: bias
    -orig-id: Bias
    type: s4
    doc: Minutes from local time to UTC.
  - id: standard_name
    -orig-id: StandardName
    type: strz
    size: 64
    encoding: UTF-16LE
  - id: standard_date
    -orig-id: StandardDate
    type: systemtime
    doc: When standard time begins.
  - id: standard_bias
    -orig-id: StandardBias
    type: s4
  - id: daylight_name
    -orig-id: DaylightName
    type: strz
    size: 64
    encoding: UTF-16LE
  - id: daylight_date
    -orig-id: DaylightDate
    type: systemtime
    doc: When daylight saving time begins.
  - id: daylight_bias
    -orig-id: DaylightBias
    type: s4
