namespace Tephra.Benchmarks;

/// <summary>What somebody writes by hand for a record.</summary>
public sealed class HandRecord
{
    public ulong A;
    public ulong B;
    public ulong C;
    public ulong D;
    public uint E;
    public uint F;
    public uint G;
    public uint H;
}
