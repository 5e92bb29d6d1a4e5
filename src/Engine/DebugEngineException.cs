namespace Tephra.Engine;

/// <summary>What the C# layer throws where the DbgEng-like layer returns a failure.</summary>
public sealed class DebugEngineException : Exception
{
    /// <summary>An error with a result and what was being done.</summary>
    /// <param name="result">The result of the failed call, one of <see cref="Engine.HResult"/>.</param>
    /// <param name="message">What could not be done, and why.</param>
    /// <param name="inner">The error behind it, if any.</param>
    public DebugEngineException(int result, string message, Exception? inner = null)
        : base(message, inner) => HResult = result;

    /// <summary>Throws if a result stands for failure.</summary>
    /// <param name="result">The result of a call.</param>
    /// <param name="what">What was being done, for the message.</param>
    public static void ThrowIfFailed(int result, string what)
    {
        if (!Engine.HResult.Succeeded(result))
            throw new DebugEngineException(result, $"{what}: {Engine.HResult.Describe(result)} (0x{result:X8})");
    }
}
