using System.Text;

namespace Tephra.Engine;

/// <content>Handles, what is known of threads beside registers, and image headers (IDebugDataSpaces2 and 3, IDebugAdvanced2).</content>
public sealed partial class DebugClient
{
    private const uint HandleCount = 3; // DEBUG_HANDLE_DATA_TYPE_HANDLE_COUNT
    private const uint ThreadName = 1; // DEBUG_SYSOBJINFO_THREAD_NAME_WIDE
    private const uint LastHandleData = 15; // DEBUG_HANDLE_DATA_TYPE_MINI_SEMAPHORE_1

    /// <summary>What the dump says of a handle of the process.</summary>
    /// <param name="handle">The handle; not looked at when the number of handles is asked for.</param>
    /// <param name="dataType">
    /// DEBUG_HANDLE_DATA_TYPE_*: 0 basics (six numbers of 32 bits), 1 and 2 the names of type and object as bytes, 3 the number of handles, 4 and 5 the names in
    /// UTF-16, 6 to 8 and 11 to 15 information on threads, mutants, processes, events, sections and semaphores.
    /// </param>
    /// <param name="buffer">Receives the data; may be empty.</param>
    /// <param name="dataSize">Receives the size of the data in bytes, terminators of names included.</param>
    /// <returns>S_OK; S_FALSE if it was cut, names before a terminator; E_NOINTERFACE if the dump has no such handle or data; E_NOTIMPL for operations on handles (9, 10); E_UNEXPECTED on a kernel dump.</returns>
    public int ReadHandleData(ulong handle, uint dataType, Span<byte> buffer, out uint dataSize)
    {
        dataSize = 0;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (system.IsKernel)
            return HResult.Unexpected;
        if (dataType > LastHandleData)
            return HResult.InvalidArgument;
        if (HandleAnswers.IsOperations(dataType))
            return HResult.NotImplemented;
        IReadOnlyList<TargetHandle> handles = system.Target.Handles;
        if (handles.Count == 0)
            return HResult.NoInterface;
        byte[]? data = dataType == HandleCount
            ? BitConverter.GetBytes(handles.Count)
            : handles.FirstOrDefault(candidate => candidate.Handle == handle) is { } found ? HandleAnswers.Get(found, dataType) : null;
        return data is null ? HResult.NoInterface : CopyData(data, HandleAnswers.CharacterSizeOf(dataType), buffer, out dataSize);
    }

    /// <summary>More about a thread or the process.</summary>
    /// <param name="which">DEBUG_SYSOBJINFO_*: 0 a thread's times and priority (64 bytes), 1 its name in UTF-16, 2 the process's cookie (4 bytes).</param>
    /// <param name="arg64">Zero.</param>
    /// <param name="arg32">The thread's engine id.</param>
    /// <param name="buffer">Receives the data; may be empty.</param>
    /// <param name="infoSize">Receives the size of the data in bytes.</param>
    /// <returns>S_OK; S_FALSE if it was cut, a name before a terminator; E_NOINTERFACE if the dump does not say; E_INVALIDARG for another question.</returns>
    public int GetSystemObjectInformation(uint which, ulong arg64, uint arg32, Span<byte> buffer, out uint infoSize)
    {
        infoSize = 0;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        TargetThread? thread = system.FindThread(arg32) is int index ? system.GetThread(index) : null;
        byte[]? data;
        switch (which)
        {
            case 0:
                data = thread is null || system.IsKernel ? null : ThreadBasicInformation.Of(thread);
                break;
            case ThreadName:
                data = thread?.Name is { } name ? Encoding.Unicode.GetBytes(name + '\0') : null;
                break;
            case 2:
                data = GetMiscInfo(system.Target) is { ProcessCookie: uint cookie } info && info.Flags1.HasFlag(Formats.MiscInfo.Enums.Flags1.Misc5ProcessCookie)
                    ? BitConverter.GetBytes(cookie)
                    : null;
                break;
            default:
                return HResult.InvalidArgument;
        }

        return data is null ? HResult.NoInterface : CopyData(data, which == ThreadName ? sizeof(char) : 0, buffer, out infoSize);
    }

    /// <summary>The headers of an image in memory, as IMAGE_NT_HEADERS64; those of 32 bits are widened, and keep their magic number.</summary>
    /// <param name="imageBase">The image's address.</param>
    /// <param name="headers">Receives the structure; exactly 264 bytes.</param>
    /// <returns>S_OK; E_INVALIDARG for another size; as <see cref="ReadVirtual"/> if nothing is there; E_NOINTERFACE if it is no image, or its headers are not all there.</returns>
    public int ReadImageNtHeaders(ulong imageBase, Span<byte> headers)
    {
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (headers.Length != ImageHeaders.Size)
            return HResult.InvalidArgument;
        Span<byte> one = stackalloc byte[1];
        result = ReadVirtual(imageBase, one, out _);
        if (result != HResult.Ok)
            return result;
        try
        {
            if (ImageHeaders.Read(system.Memory, system.ToAddress(imageBase)) is not { } found)
                return HResult.NoInterface;
            found.CopyTo(headers);
            return HResult.Ok;
        }
        catch (Exception error) when (error is KaitaiException or IOException)
        {
            return HResult.ReadFault;
        }
    }

    /// <summary>Copies data, of which a text ends with its terminator also where it is cut.</summary>
    /// <param name="data">The data; a text with its terminator.</param>
    /// <param name="characterSize">The size of a text's characters in bytes; 0 for what is no text.</param>
    /// <param name="buffer">Receives the data.</param>
    /// <param name="used">Receives the size of all of it.</param>
    private static int CopyData(ReadOnlySpan<byte> data, int characterSize, Span<byte> buffer, out uint used)
    {
        int result = CopyBytes(data, buffer, out used);
        if (result == HResult.False && characterSize > 0)
            buffer[Math.Max(0, ((buffer.Length / characterSize) - 1) * characterSize)..].Clear();
        return result;
    }
}
