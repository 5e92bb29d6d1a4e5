using BinarySerialization;

namespace Tephra.Benchmarks;

/// <summary>The record as BinarySerializer wants it.</summary>
public sealed class SerializedRecord
{
    [FieldOrder(0)]
    public ulong A { get; set; }

    [FieldOrder(1)]
    public ulong B { get; set; }

    [FieldOrder(2)]
    public ulong C { get; set; }

    [FieldOrder(3)]
    public ulong D { get; set; }

    [FieldOrder(4)]
    public uint E { get; set; }

    [FieldOrder(5)]
    public uint F { get; set; }

    [FieldOrder(6)]
    public uint G { get; set; }

    [FieldOrder(7)]
    public uint H { get; set; }
}

/// <summary>The file as BinarySerializer wants it.</summary>
public sealed class SerializedRecords
{
    [FieldOrder(0)]
    public List<SerializedRecord> Records { get; set; } = [];
}
