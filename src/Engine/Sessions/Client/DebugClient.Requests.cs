using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tephra.Engine;

/// <content>Requests (IDebugAdvanced2). Which number a dump answers, and how, is a table in docs/engine.md.</content>
public sealed partial class DebugClient
{
    private const int LargestEventCode = 64; // READ_CAPTURED_EVENT_CODE_STREAM gives at most so many bytes

    /// <summary>Asks the engine for something by number.</summary>
    /// <param name="request">The number.</param>
    /// <param name="inBuffer">What the request takes. <see cref="DebugRequest.ReadUserMinidumpStream"/> also writes to it.</param>
    /// <param name="outBuffer">Receives what the request gives; empty if that is not wanted.</param>
    /// <param name="outSize">Receives the size of what the request gives, in bytes.</param>
    /// <returns>
    /// S_OK; S_FALSE if it was cut to the buffer; E_INVALIDARG if a buffer has not the size expected, or there is no such request;
    /// E_NOINTERFACE if the dump holds no such thing; E_NOTIMPL for requests that have nothing to ask of a dump.
    /// </returns>
    public int Request(DebugRequest request, Span<byte> inBuffer, Span<byte> outBuffer, out uint outSize)
    {
        outSize = 0;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (request > DebugRequest.SetParentHwnd)
            return HResult.InvalidArgument;
        if (!RequestTable.IsAnswered(request))
            return HResult.NotImplemented;
        if (!RequestTable.TakesInput(request) && !inBuffer.IsEmpty)
            return HResult.InvalidArgument;
        try
        {
            return request switch
            {
                DebugRequest.ReadUserMinidumpStream => ReadUserMinidumpStream(system.Target, inBuffer, outBuffer),
                // There is no source path, so none with a server in it.
                DebugRequest.SourcePathHasSourceServer => HResult.False,
                // A dump can be left at any time: EndSession(DEBUG_END_ACTIVE_DETACH).
                DebugRequest.TargetCanDetach => HResult.Ok,
                DebugRequest.GetDumpHeader => GiveDumpHeader(system, outBuffer, out outSize),
                DebugRequest.SetDumpHeader => SetDumpHeader(system, inBuffer),
                >= DebugRequest.OpenProcessToken and <= DebugRequest.CloseToken => AnswerToken(system, request, inBuffer, outBuffer, out outSize),
                DebugRequest.TargetExceptionContext => GiveExceptionContext(system.Target, outBuffer, out outSize),
                DebugRequest.TargetExceptionThread => GiveExceptionThread(system.Target, outBuffer, out outSize),
                DebugRequest.TargetExceptionRecord => GiveExceptionRecord(system.Target, outBuffer, out outSize),
                DebugRequest.GetWin32MajorMinorVersions => GiveVersions(system.Target.System!, outBuffer, out outSize),
                DebugRequest.GetCapturedEventCodeOffset => GiveEventCode(system, outBuffer, asOffset: true, out outSize),
                DebugRequest.ReadCapturedEventCodeStream => GiveEventCode(system, outBuffer, asOffset: false, out outSize),
                DebugRequest.ProcessDescriptors => GiveProcessDescriptors(system.Target, outBuffer, out outSize),
                DebugRequest.MiscInformation => GiveMiscInformation(system.Target, outBuffer, out outSize),
                DebugRequest.GetModuleArchitecture => GiveModuleArchitecture(system, inBuffer, outBuffer, out outSize),
                // LiveUserNonInvasive: fails where the target is not live.
                _ => HResult.Fail,
            };
        }
        catch (Exception error) when (error is KaitaiException or IOException)
        {
            // The file changed or went away under the session.
            return HResult.ReadFault;
        }
    }

    /// <summary>
    /// <see cref="DebugRequest.ReadUserMinidumpStream"/> without buffers: reads bytes of the first stream of a number.
    /// </summary>
    /// <param name="request">StreamType, Flags (zero) and Offset in, BufferUsed out; Buffer and BufferSize are not looked at.</param>
    /// <param name="buffer">Receives the bytes.</param>
    /// <returns>As the request: S_FALSE if the stream goes on behind what was read.</returns>
    public int ReadUserMinidumpStream(ref DebugReadUserMinidumpStream request, Span<byte> buffer)
    {
        DebugReadUserMinidumpStream copy = request with { Buffer = 0, BufferSize = (uint)buffer.Length };
        int result = Request(DebugRequest.ReadUserMinidumpStream, MemoryMarshal.AsBytes(new Span<DebugReadUserMinidumpStream>(ref copy)), buffer, out _);
        request.BufferUsed = copy.BufferUsed;
        return result;
    }

    private static int ReadUserMinidumpStream(DumpTarget target, Span<byte> inBuffer, Span<byte> outBuffer)
    {
        if (inBuffer.Length != Unsafe.SizeOf<DebugReadUserMinidumpStream>())
            return HResult.InvalidArgument;
        DebugReadUserMinidumpStream request = MemoryMarshal.Read<DebugReadUserMinidumpStream>(inBuffer);
        if (request.Flags != 0)
            return HResult.InvalidArgument;
        Span<byte> buffer;
        if (request.Buffer != 0)
        {
            // The caller vouches for its pointer, as with DbgEng itself.
            unsafe
            {
                buffer = new Span<byte>((void*)request.Buffer, (int)Math.Min(request.BufferSize, int.MaxValue));
            }
        }
        else
        {
            buffer = outBuffer[..(int)Math.Min(request.BufferSize, (uint)outBuffer.Length)];
            if (buffer.IsEmpty)
                return HResult.InvalidArgument;
        }

        if (target is not UserMinidumpTarget minidump || minidump.FindStream(request.StreamType) is not { } stream)
            return HResult.NoInterface;
        if (request.Offset > stream.Size)
            return HResult.InvalidArgument;
        int used = minidump.ReadStream(stream, (long)request.Offset, buffer);
        request.BufferUsed = (uint)used;
        MemoryMarshal.Write(inBuffer, in request);
        ulong left = stream.Size - request.Offset - (uint)used;
        return left == 0 ? HResult.Ok
            : used == 0 && !buffer.IsEmpty ? HResult.ReadFault
            : HResult.False;
    }

    // These requests are about the event that a user-mode minidump stores; that of other dumps is their last event.
    private static TargetException? StoredException(DumpTarget target) => (target as UserMinidumpTarget)?.Exception;

    private static int GiveExceptionContext(DumpTarget target, Span<byte> buffer, out uint size)
    {
        size = 0;
        return StoredException(target) is { Context.IsEmpty: false } stored ? CopyBytes(stored.Context.Span, buffer, out size) : HResult.NoInterface;
    }

    private static int GiveExceptionThread(DumpTarget target, Span<byte> buffer, out uint size)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, StoredException(target)?.ThreadId ?? 0);
        return GiveFixed(StoredException(target) is not null, bytes, buffer, out size);
    }

    private static int GiveExceptionRecord(DumpTarget target, Span<byte> buffer, out uint size)
    {
        Span<byte> bytes = stackalloc byte[ExceptionRecord64.Size];
        ExceptionRecord64 record = StoredException(target)?.Record ?? default;
        MemoryMarshal.Write(bytes, in record);
        return GiveFixed(StoredException(target) is not null, bytes, buffer, out size);
    }

    private static int GiveVersions(TargetSystem system, Span<byte> buffer, out uint size)
    {
        Span<byte> bytes = stackalloc byte[2 * sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, system.MajorVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[sizeof(uint)..], system.MinorVersion);
        return GiveFixed(true, bytes, buffer, out size);
    }

    private static int GiveEventCode(EngineSystem system, Span<byte> buffer, bool asOffset, out uint size)
    {
        ulong address = system.Event!.Registers?.InstructionPointer.Value ?? system.Event.Record.ExceptionAddress;
        Span<byte> code = stackalloc byte[LargestEventCode];
        int read = system.Memory.Read(system.ToAddress(address), code);
        if (!asOffset)
        {
            size = 0;
            return read == 0 ? HResult.NoInterface : CopyBytes(code[..read], buffer, out size);
        }

        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, address);
        return GiveFixed(read > 0, bytes, buffer, out size);
    }

    /// <summary>Gives an answer of a fixed size to a buffer of exactly that size, or none.</summary>
    private static int GiveFixed(bool exists, ReadOnlySpan<byte> bytes, Span<byte> buffer, out uint size)
    {
        size = 0;
        if (!buffer.IsEmpty && buffer.Length != bytes.Length)
            return HResult.InvalidArgument;
        return exists ? CopyBytes(bytes, buffer, out size) : HResult.NoInterface;
    }
}
