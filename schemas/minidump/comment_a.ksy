meta:
  id: comment_a
  title: Minidump stream CommentStreamA
  license: MIT
  ks-version: '0.11'
  endian: le
-tephra-stream: 10
-tephra-proof: 1, 4
-tephra-seen: wine/normal.dmp
doc: |
  A comment of whoever wrote the dump, in the code page of the machine, which
  the stream does not name: ASCII is what can be relied on, and other bytes are
  read one by one as ISO 8859-1. Most writers end it with a zero; the stream's
  size counts.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ne-minidumpapiset-minidump_stream_type
seq:
  - id: comment
    type: strz
    eos-error: false
    encoding: ISO-8859-1
    doc: The text up to the zero that ends it, or up to the end.
