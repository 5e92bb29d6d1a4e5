namespace Tephra.Generators.Emission;

/// <summary>What the names that exist only while something is read are called in the C# around an expression.</summary>
/// <param name="Reader">The reader of the object's own stream, where one is open.</param>
/// <param name="Item">What <c>_</c> is.</param>
/// <param name="On">What <c>_on</c> is.</param>
/// <param name="KeepsPartial">Whether an object is kept where it belongs before it is read, so that it stays when that fails.</param>
/// <param name="Keep">How it is kept: C# with a hole for the object.</param>
/// <param name="Needed">What a derived value follows from.</param>
/// <param name="Position">Where the object's own stream is for the expression, when neither the reader nor the stream is there.</param>
internal sealed record EmissionContext(string? Reader, string? Item = null, Code? On = null, bool KeepsPartial = false, string? Keep = null, Code? Needed = null, string? Position = null)
{
    /// <summary>Outside any reading: the object's own stream is asked.</summary>
    public static readonly EmissionContext Lazy = new(Reader: null);

    /// <summary>While the object's own stream is read.</summary>
    public static readonly EmissionContext Reading = new("reader");

    /// <summary>While the object's own stream is written.</summary>
    public static readonly EmissionContext Writing = new("writer");
}
