namespace Tephra.Schema.Syntax;

/// <summary>The keys of the language, by where they may stand. <c>ksy.schema.json</c> tells editors the same; a test compares the two.</summary>
internal static class SchemaKeys
{
    public static readonly string[] Type =
        ["meta", "doc", "doc-ref", "to-string", "params", "seq", "instances", "types", "enums"];

    /// <summary>The same for the type that is the whole file.</summary>
    public static readonly string[] TopType = [.. Type, "-tephra-stream"];

    public static readonly string[] Meta =
    [
        "id", "title", "application", "file-extension", "xref", "tags", "license", "ks-version", "ks-debug",
        "ks-opaque-types", "ks-zero-copy-substream", "imports", "endian", "bit-endian", "encoding",
    ];

    public static readonly string[] Parameter = ["id", "type", "enum", "doc", "doc-ref"];

    public static readonly string[] Field =
    [
        "id", "doc", "doc-ref", "type", "if", "repeat", "repeat-expr", "repeat-until", "size", "size-eos", "terminator",
        "consume", "include", "eos-error", "pad-right", "encoding", "contents", "process", "enum", "valid", "parent",
        "-tephra-derive", "-tephra-open",
    ];

    public static readonly string[] ParseInstance = [.. Field.Where(key => key != "id"), "pos", "io", "-tephra-align", "-tephra-order"];

    public static readonly string[] ValueInstance = ["value", "enum", "if", "doc", "doc-ref"];

    /// <summary>What an instance may begin with that has no <c>value</c> yet: for who misspelt it.</summary>
    public static readonly string[] Instance = [.. ParseInstance, "value"];

    public static readonly string[] Switch = ["switch-on", "cases"];

    public static readonly string[] Valid = ["eq", "min", "max", "any-of", "in-enum", "expr"];

    public static readonly string[] EnumMember = ["id", "doc", "doc-ref"];
}
