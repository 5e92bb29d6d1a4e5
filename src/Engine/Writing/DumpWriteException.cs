namespace Tephra.Engine;

/// <summary>A dump can't be built or edited as asked: the message says what stands against it. Nothing was changed or written.</summary>
/// <param name="message">What can't be done, and why.</param>
/// <param name="inner">The error behind it, if any.</param>
public sealed class DumpWriteException(string message, Exception? inner = null) : Exception(message, inner);
