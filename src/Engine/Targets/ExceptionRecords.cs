namespace Tephra.Engine;

/// <summary>The exception records of dumps in the engine's form. Addresses of 32 bits keep their value.</summary>
internal static class ExceptionRecords
{
    /// <summary>That of a minidump.</summary>
    public static ExceptionRecord64 From(Formats.ExceptionStream.Types.Exception record) => Make(
        record.ExceptionCode, record.ExceptionFlags, record.ExceptionRecord, record.ExceptionAddress, record.NumberParameters, record.UnusedAlignment, i => record.ExceptionInformation[i]);

    /// <summary>That of a 64-bit system.</summary>
    public static ExceptionRecord64 From(Formats.ExceptionRecord64 record) => Make(
        record.ExceptionCode, record.ExceptionFlags, record.ExceptionRecord, record.ExceptionAddress, record.NumberParameters, record.UnusedAlignment, i => record.ExceptionInformation[i]);

    /// <summary>That of a 32-bit system.</summary>
    public static ExceptionRecord64 From(Formats.ExceptionRecord32 record) => Make(
        record.ExceptionCode, record.ExceptionFlags, record.ExceptionRecord, record.ExceptionAddress, record.NumberParameters, 0, i => record.ExceptionInformation[i]);

    private static ExceptionRecord64 Make(uint code, uint flags, ulong nested, ulong address, uint parameters, uint alignment, Func<int, ulong> information)
    {
        var record = new ExceptionRecord64
        {
            ExceptionCode = code,
            ExceptionFlags = flags,
            NestedRecord = nested,
            ExceptionAddress = address,
            NumberParameters = parameters,
            UnusedAlignment = alignment,
        };
        for (int i = 0; i < ExceptionInformation.Count; i++)
            record.Information[i] = information(i);
        return record;
    }
}
