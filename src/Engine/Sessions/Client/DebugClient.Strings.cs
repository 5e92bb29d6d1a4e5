using System.Buffers.Binary;
using System.Text;

namespace Tephra.Engine;

/// <content>Texts in memory that end with a zero (IDebugDataSpaces4).</content>
public sealed partial class DebugClient
{
    private const uint AnsiCodePage = 0; // CP_ACP
    private const int WesternCodePage = 1252;
    private const int StringStep = 256;

    /// <summary>Reads a text of bytes.</summary>
    /// <param name="offset">The address.</param>
    /// <param name="maxBytes">How many bytes to read at most.</param>
    /// <param name="buffer">Receives the bytes with a terminator, always; may be empty.</param>
    /// <param name="stringBytes">Receives the text's length in memory in bytes, with its terminator.</param>
    /// <returns>S_OK; S_FALSE if it was cut by the buffer, by <paramref name="maxBytes"/>, or by the end of the memory; as <see cref="ReadVirtual"/> if not a byte is there.</returns>
    public int ReadMultiByteStringVirtual(ulong offset, uint maxBytes, Span<byte> buffer, out uint stringBytes)
    {
        int result = ReadText(offset, maxBytes, 1, out byte[] text, out stringBytes);
        return HResult.Succeeded(result) ? Either(result, CopyTerminated(text, buffer)) : result;
    }

    /// <summary>Reads a text of bytes as characters.</summary>
    /// <param name="offset">The address.</param>
    /// <param name="maxBytes">How many bytes to read at most.</param>
    /// <param name="codePage">The encoding's number; zero for Windows-1252.</param>
    /// <param name="buffer">Receives the text with a terminator, always; may be empty.</param>
    /// <param name="stringBytes">Receives the text's length in memory in bytes, with its terminator.</param>
    /// <returns>As <see cref="ReadMultiByteStringVirtual"/>; E_INVALIDARG for an unknown encoding.</returns>
    public int ReadMultiByteStringVirtualWide(ulong offset, uint maxBytes, uint codePage, Span<char> buffer, out uint stringBytes)
    {
        int result = ReadText(offset, maxBytes, 1, codePage, out Encoding encoding, out byte[] text, out stringBytes);
        return HResult.Succeeded(result) ? Either(result, buffer.IsEmpty ? HResult.Ok : CopyText(encoding.GetString(text), buffer, out _)) : result;
    }

    /// <summary>Reads a text of UTF-16 as bytes.</summary>
    /// <param name="offset">The address.</param>
    /// <param name="maxBytes">How many bytes to read at most.</param>
    /// <param name="codePage">The number of the encoding to give it in; zero for Windows-1252.</param>
    /// <param name="buffer">Receives the text with a terminator, always; may be empty.</param>
    /// <param name="stringBytes">Receives the text's length in memory in bytes, with its terminator.</param>
    /// <returns>As <see cref="ReadMultiByteStringVirtual"/>; E_INVALIDARG for an unknown encoding.</returns>
    public int ReadUnicodeStringVirtual(ulong offset, uint maxBytes, uint codePage, Span<byte> buffer, out uint stringBytes)
    {
        int result = ReadText(offset, maxBytes, sizeof(char), codePage, out Encoding encoding, out byte[] text, out stringBytes);
        return HResult.Succeeded(result) ? Either(result, CopyTerminated(encoding.GetBytes(Encoding.Unicode.GetString(text)), buffer)) : result;
    }

    /// <summary>Reads a text of UTF-16.</summary>
    /// <param name="offset">The address.</param>
    /// <param name="maxBytes">How many bytes to read at most.</param>
    /// <param name="buffer">Receives the text with a terminator, always; may be empty.</param>
    /// <param name="stringBytes">Receives the text's length in memory in bytes, with its terminator.</param>
    /// <returns>As <see cref="ReadMultiByteStringVirtual"/>.</returns>
    public int ReadUnicodeStringVirtualWide(ulong offset, uint maxBytes, Span<char> buffer, out uint stringBytes)
    {
        int result = ReadText(offset, maxBytes, sizeof(char), out byte[] text, out stringBytes);
        return HResult.Succeeded(result) ? Either(result, buffer.IsEmpty ? HResult.Ok : CopyText(Encoding.Unicode.GetString(text), buffer, out _)) : result;
    }

    // As below, once the encoding of the code page is known.
    private int ReadText(ulong offset, uint maxBytes, int unit, uint codePage, out Encoding encoding, out byte[] text, out uint stringBytes)
    {
        (text, stringBytes) = ([], 0);
        int state = Query(out _);
        encoding = state == HResult.Ok ? GetEncoding(codePage)! : null!;
        return state != HResult.Ok ? state : encoding is null ? HResult.InvalidArgument : ReadText(offset, maxBytes, unit, out text, out stringBytes);
    }

    // Reads units of a text up to its zero, which is not given.
    private int ReadText(ulong offset, uint maxBytes, int unit, out byte[] text, out uint stringBytes)
    {
        (text, stringBytes) = ([], 0);
        int result = Query(out _);
        if (result != HResult.Ok)
            return result;
        if (maxBytes < unit)
            return HResult.InvalidArgument;
        Span<byte> step = stackalloc byte[StringStep];
        var bytes = new List<byte>();
        bool isWhole = false;
        while (!isWhole && bytes.Count + unit <= maxBytes)
        {
            int wanted = (int)Math.Min(maxBytes - (uint)bytes.Count, StringStep) / unit * unit;
            result = ReadVirtual(unchecked(offset + (ulong)bytes.Count), step[..wanted], out uint read);
            int usable = (int)read / unit * unit;
            for (int i = 0; i < usable && !isWhole; i += unit)
            {
                isWhole = unit == 1 ? step[i] == 0 : BinaryPrimitives.ReadUInt16LittleEndian(step[i..]) == 0;
                if (!isWhole)
                    bytes.AddRange(step.Slice(i, unit));
            }

            if (usable < wanted)
                break;
        }

        if (bytes.Count == 0 && !isWhole)
            return result == HResult.Ok ? HResult.ReadFault : result;
        text = [.. bytes];
        stringBytes = (uint)(bytes.Count + (isWhole ? unit : 0));
        return isWhole ? HResult.Ok : HResult.False;
    }

    private static int CopyTerminated(ReadOnlySpan<byte> text, Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return HResult.Ok;
        int count = Math.Min(text.Length, buffer.Length - 1);
        text[..count].CopyTo(buffer);
        buffer[count] = 0;
        return count == text.Length ? HResult.Ok : HResult.False;
    }

    private static int Either(int first, int second) => first == HResult.False ? first : second;

    private static Encoding? GetEncoding(uint codePage)
    {
        int number = codePage == AnsiCodePage ? WesternCodePage : (int)Math.Min(codePage, int.MaxValue);
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(number) ?? Encoding.GetEncoding(number);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
