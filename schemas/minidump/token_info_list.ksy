meta:
  id: token_info_list
  title: Minidump stream TokenStream
  license: MIT
  ks-version: '0.11'
  endian: le
-orig-id: MINIDUMP_TOKEN_INFO_LIST
-tephra-stream: 19
-tephra-note: 'the tokens'' data is not public'
-tephra-proof: 5
-tephra-seen: plaso/WER1090.tmp.mdmp
doc: |
  The access tokens of the process and its threads. The header says how large
  it and the head of each token are.
  Size: `token_list_size` bytes.
doc-ref: minidumpapiset.h of NuGet package Microsoft.Windows.SDK.CPP, MINIDUMP_TOKEN_INFO_LIST
seq:
  - id: token_list_size
    -orig-id: TokenListSize
    type: u4
    doc: Size of the stream in bytes.
  - id: token_list_entries
    -orig-id: TokenListEntries
    type: u4
  - id: list_header_size
    -orig-id: ListHeaderSize
    type: u4
    doc: 16 in all known writers.
  - id: element_header_size
    -orig-id: ElementHeaderSize
    type: u4
    doc: Size of the head of each token; more than the documented 16 bytes in the known dump.
  - id: header_rest
    size: list_header_size - 16
    if: list_header_size > 16
    doc: What a later header has more.
  - id: tokens
    type: token_info
    repeat: expr
    repeat-expr: token_list_entries
types:
  token_info:
    -orig-id: MINIDUMP_TOKEN_INFO_HEADER
    doc: |
      One token. Only its first three fields are documented. Seen was Windows 7,
      where the rest of the head is seven pairs of offset and size of 32 bits
      each, counted from the token's start, and the data behind it what these
      lead to: the token's owner, groups and privileges, security identifiers
      among them.
      Size: `token_size` bytes.
    doc-ref: minidumpapiset.h of NuGet package Microsoft.Windows.SDK.CPP, MINIDUMP_TOKEN_INFO_HEADER
    seq:
      - id: token_size
        -orig-id: TokenSize
        type: u4
        doc: Size of the token in bytes, its head included.
      - id: token_id
        -orig-id: TokenId
        type: u4
        doc: Id of the process or thread the token is of.
      - id: token_handle
        -orig-id: TokenHandle
        type: u8
        doc: The handle it was opened with.
      - id: data
        size: token_size - 16
        doc: What follows the three fields.
