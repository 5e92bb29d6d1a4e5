using System.Buffers.Binary;

namespace Tephra.Engine;

/// <content>Requests about the dump's header, its tokens and its modules.</content>
public sealed partial class DebugClient
{
    private const uint TokenStream = 19; // TokenStream, MINIDUMP_STREAM_TYPE
    private const int QueryTokenSize = 12; // a handle of 64 bits and the class of information
    private const int PaddedQueryTokenSize = 16; // the same as a structure of a 64-bit compiler

    /// <summary>The header of a kernel dump, as its schema describes it; of any other dump there is none.</summary>
    /// <param name="header">Receives a <see cref="Formats.DumpHeader64"/> or <see cref="Formats.DumpHeader32"/>.</param>
    /// <returns>S_OK, or E_NOINTERFACE if it is no kernel dump.</returns>
    public int GetDumpHeader(out KaitaiStruct? header)
    {
        header = null;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (system.Target is not KernelDumpTarget kernel)
            return HResult.NoInterface;
        header = system.Header is not { } changed ? kernel.GetDumpHeader()
            : kernel.Kernel.Is64Bit ? Formats.DumpHeader64.Read(changed)
            : Formats.DumpHeader32.Read(changed);
        return HResult.Ok;
    }

    /// <summary>The first stream of a user-mode minidump that its schema describes as a type.</summary>
    /// <typeparam name="T">The compiled type of such streams, for example <see cref="Formats.ThreadList"/>.</typeparam>
    /// <param name="content">Receives the stream.</param>
    /// <returns>S_OK, or E_NOINTERFACE if there is none that can be read.</returns>
    public int ReadStream<T>(out T? content)
        where T : KaitaiStruct
    {
        content = null;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        content = (system.Target as UserMinidumpTarget)?.ReadStream<T>();
        return content is null ? HResult.NoInterface : HResult.Ok;
    }

    private static int GiveDumpHeader(EngineSystem system, Span<byte> buffer, out uint size)
    {
        size = 0;
        if (system.Target is not KernelDumpTarget kernel)
            return HResult.NoInterface;
        byte[] header = system.Header ?? new byte[kernel.HeaderSize];
        if (system.Header is null && kernel.ReadHeader(header) != header.Length)
            return HResult.ReadFault;
        return GiveFixed(true, header, buffer, out size);
    }

    private static int SetDumpHeader(EngineSystem system, ReadOnlySpan<byte> header)
    {
        const int signatures = 8; // Signature and ValidDump
        if (system.Target is not KernelDumpTarget kernel)
            return HResult.NoInterface;
        Span<byte> own = stackalloc byte[signatures];
        if (header.Length != kernel.HeaderSize || kernel.ReadHeader(own) != own.Length || !header[..signatures].SequenceEqual(own))
            return HResult.InvalidArgument;
        system.Header = header.ToArray();
        return HResult.Ok;
    }

    private static int AnswerToken(EngineSystem system, DebugRequest request, ReadOnlySpan<byte> input, Span<byte> output, out uint size)
    {
        size = 0;
        ulong handle;
        switch (request)
        {
            case DebugRequest.OpenProcessToken:
            case DebugRequest.OpenThreadToken:
                uint? id = system.IsKernel ? null : request == DebugRequest.OpenProcessToken ? system.Target.ProcessId : system.Thread?.Id;
                if (!output.IsEmpty && output.Length != sizeof(ulong))
                    return HResult.InvalidArgument;
                Formats.TokenInfoList? tokens = (system.Target as UserMinidumpTarget)?.GetContent<Formats.TokenInfoList>(TokenStream);
                return system.Tokens.TryOpen(tokens, id, out handle) ? GiveHandle(handle, output, out size) : HResult.NoInterface;
            case DebugRequest.DuplicateToken:
                if (input.Length != sizeof(ulong) || (!output.IsEmpty && output.Length != sizeof(ulong)))
                    return HResult.InvalidArgument;
                return system.Tokens.TryDuplicate(BinaryPrimitives.ReadUInt64LittleEndian(input), out handle)
                    ? GiveHandle(handle, output, out size)
                    : HResult.InvalidArgument;
            case DebugRequest.CloseToken:
                return input.Length == sizeof(ulong) && system.Tokens.Close(BinaryPrimitives.ReadUInt64LittleEndian(input)) ? HResult.Ok : HResult.InvalidArgument;
            default:
                return QueryToken(system, input, output, out size);
        }
    }

    private static int QueryToken(EngineSystem system, ReadOnlySpan<byte> input, Span<byte> output, out uint size)
    {
        size = 0;
        if (input.Length is not (QueryTokenSize or PaddedQueryTokenSize) || system.Tokens.Find(BinaryPrimitives.ReadUInt64LittleEndian(input)) is not { } token)
            return HResult.InvalidArgument;
        // What is not known of a token is refused, and never made up.
        if (TokenAnswers.Query(token, BinaryPrimitives.ReadUInt32LittleEndian(input[sizeof(ulong)..]), out bool isFixed) is not { } answer)
            return HResult.NotImplemented;
        return isFixed ? GiveFixed(true, answer, output, out size) : CopyBytes(answer, output, out size);
    }

    private static int GiveProcessDescriptors(DumpTarget target, Span<byte> buffer, out uint size)
    {
        size = 0;
        byte[] blocks = ProcessDescriptors.Of(target);
        return blocks.Length == 0 ? HResult.NoInterface : CopyBytes(blocks, buffer, out size);
    }

    private static int GiveHandle(ulong handle, Span<byte> buffer, out uint size)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, handle);
        return GiveFixed(true, bytes, buffer, out size);
    }

    private static int GiveModuleArchitecture(EngineSystem system, ReadOnlySpan<byte> inBuffer, Span<byte> buffer, out uint size)
    {
        const int machine = 4; // IMAGE_NT_HEADERS.FileHeader.Machine
        size = 0;
        if (inBuffer.Length != sizeof(uint) || BinaryPrimitives.ReadUInt32LittleEndian(inBuffer) is var index && index >= system.Target.Modules.Count)
            return HResult.InvalidArgument;
        // Its own, where its headers are there: a process of 64 bits may have modules of 32.
        byte[]? headers = ImageHeaders.Read(system.Memory, system.Target.Modules[(int)index].Base);
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(
            bytes, headers is null ? (uint)system.Target.System!.Machine : BinaryPrimitives.ReadUInt16LittleEndian(headers.AsSpan(machine)));
        return GiveFixed(true, bytes, buffer, out size);
    }

    private static int GiveMiscInformation(DumpTarget target, Span<byte> buffer, out uint size)
    {
        size = 0;
        if (target is not UserMinidumpTarget minidump || minidump.FindStream(MiscInfoStream) is not { } stream)
            return HResult.NoInterface;
        size = stream.Size;
        int wanted = (int)Math.Min(stream.Size, (uint)buffer.Length);
        return minidump.ReadStream(stream, 0, buffer) < wanted ? HResult.ReadFault
            : buffer.IsEmpty || wanted == stream.Size ? HResult.Ok
            : HResult.False;
    }
}
