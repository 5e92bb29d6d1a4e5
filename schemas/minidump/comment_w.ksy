meta:
  id: comment_w
  title: Minidump stream CommentStreamW
  license: MIT
  ks-version: '0.11'
  endian: le
-tephra-stream: 11
-tephra-proof: 4
-tephra-seen: 'by hand: WindowsStreamTests'
doc: |
  A comment of whoever wrote the dump, in UTF-16. Most writers end it with a
  zero; the stream's size counts.
doc-ref: https://learn.microsoft.com/en-us/windows/win32/api/minidumpapiset/ne-minidumpapiset-minidump_stream_type
seq:
  - id: comment
    type: strz
    eos-error: false
    encoding: UTF-16LE
    doc: The text up to the zero that ends it, or up to the end.
