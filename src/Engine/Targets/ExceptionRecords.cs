namespace Tephra.Engine;

/// <summary>The exception records of kernel dumps in the engine's form.</summary>
internal static class ExceptionRecords
{
    /// <summary>One with addresses of 64 bits.</summary>
    public static ExceptionRecord64 From(Formats.ExceptionRecord64 record)
    {
        var result = new ExceptionRecord64
        {
            ExceptionCode = record.ExceptionCode,
            ExceptionFlags = record.ExceptionFlags,
            NestedRecord = record.ExceptionRecord,
            ExceptionAddress = record.ExceptionAddress,
            NumberParameters = record.NumberParameters,
        };
        for (int i = 0; i < ExceptionInformation.Count; i++)
            result.Information[i] = record.ExceptionInformation[i];
        return result;
    }

    /// <summary>One with addresses of 32 bits, which keep their value.</summary>
    public static ExceptionRecord64 From(Formats.ExceptionRecord32 record)
    {
        var result = new ExceptionRecord64
        {
            ExceptionCode = record.ExceptionCode,
            ExceptionFlags = record.ExceptionFlags,
            NestedRecord = record.ExceptionRecord,
            ExceptionAddress = record.ExceptionAddress,
            NumberParameters = record.NumberParameters,
        };
        for (int i = 0; i < ExceptionInformation.Count; i++)
            result.Information[i] = record.ExceptionInformation[i];
        return result;
    }
}
