meta:
  id: systemtime
  title: SYSTEMTIME
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: SYSTEMTIME
-tephra-size: 16
-tephra-proof: 1
-tephra-seen: breakpad/ascii_read_av_block_write.dmp
doc: |
  A calendar date and time of day. In a time zone's transition rule (see
  `time_zone_information`) `year` is 0 and `day` counts the weeks of the month
  (5 = the last one); `month` 0 then means that there is no rule.
  Size: 16 bytes.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minwinbase/ns-minwinbase-systemtime
seq:
  - id: year
    -orig-id: wYear
    type: u2
  - id: month
    -orig-id: wMonth
    type: u2
    doc: 1 is January.
  - id: day_of_week
    -orig-id: wDayOfWeek
    type: u2
    doc: 0 is Sunday.
  - id: day
    -orig-id: wDay
    type: u2
  - id: hour
    -orig-id: wHour
    type: u2
  - id: minute
    -orig-id: wMinute
    type: u2
  - id: second
    -orig-id: wSecond
    type: u2
  - id: milliseconds
    -orig-id: wMilliseconds
    type: u2
