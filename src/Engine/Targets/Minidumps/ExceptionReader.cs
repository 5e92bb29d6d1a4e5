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
                ExceptionRecords.From(exception.ExceptionRecord),
                context,
                contexts.ReadRegisters(context, exception.ThreadContext.Rva, "the exception"));
        });
}
