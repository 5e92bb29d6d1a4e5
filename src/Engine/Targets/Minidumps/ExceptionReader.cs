using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>ExceptionStream as a <see cref="TargetException"/>.</summary>
internal static class ExceptionReader
{
    /// <summary>The exception, or null where the stream is missing or broken.</summary>
    public static TargetException? Read(MinidumpFile file, TargetSystem? system) =>
        file.Read<ExceptionStream, TargetException>(Minidump.Enums.StreamType.ExceptionStream, (exception, stream) =>
        {
            var contexts = new ContextReader(file, stream, system);
            ReadOnlyMemory<byte> context = contexts.ReadBytes(exception.ThreadContext, "the exception");
            return new TargetException(
                exception.ThreadId,
                ToRecord(exception.ExceptionRecord),
                context,
                contexts.ReadRegisters(context, exception.ThreadContext.Rva, "the exception"));
        });

    private static ExceptionRecord64 ToRecord(ExceptionStream.Types.Exception exception)
    {
        var record = new ExceptionRecord64
        {
            ExceptionCode = exception.ExceptionCode,
            ExceptionFlags = exception.ExceptionFlags,
            NestedRecord = exception.ExceptionRecord,
            ExceptionAddress = exception.ExceptionAddress,
            NumberParameters = exception.NumberParameters,
            UnusedAlignment = exception.UnusedAlignment,
        };
        for (int i = 0; i < ExceptionInformation.Count; i++)
            record.Information[i] = exception.ExceptionInformation[i];
        return record;
    }
}
