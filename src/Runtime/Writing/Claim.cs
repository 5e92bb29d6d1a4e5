namespace Tephra;

/// <summary>A range of an output and the bytes that go there.</summary>
/// <param name="Start">Bytes from the start of the output.</param>
/// <param name="Part">The bytes.</param>
internal readonly record struct Claim(long Start, OutputPart Part)
{
    /// <summary>The first byte behind it.</summary>
    public long End => Start + Part.Length;
}
