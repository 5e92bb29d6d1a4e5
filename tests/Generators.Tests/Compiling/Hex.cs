namespace Tephra.Generators.Tests.Compiling;

/// <summary>Bytes as tests write them.</summary>
public static class Hex
{
    /// <summary>The bytes of <c>"01 0203 ff"</c>.</summary>
    public static byte[] Bytes(string text) => Convert.FromHexString(string.Concat(text.Where(c => !char.IsWhiteSpace(c))));

    /// <summary>Bytes as hex digits.</summary>
    public static string Text(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(bytes.Span);
}
