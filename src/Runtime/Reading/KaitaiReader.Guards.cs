using System.Runtime.CompilerServices;

namespace Tephra;

/// <content>What stands between a hostile file and the process: counts and depth.</content>
public ref partial struct KaitaiReader
{
    /// <summary>Checks the number of items before a list for them is allocated.</summary>
    /// <param name="count">Items.</param>
    /// <param name="minElementSize">The least number of bytes an item takes; 0 if it may take none.</param>
    /// <exception cref="KaitaiExpressionException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="KaitaiEndOfStreamException">The items cannot fit into the rest of the stream.</exception>
    /// <exception cref="KaitaiLimitExceededException"><paramref name="count"/> is more than <see cref="KaitaiLimits.MaxItems"/>.</exception>
    public readonly void CheckCount(long count, long minElementSize)
    {
        if (count < 0) Throw.KaitaiExpressionException_Negative(_stream, Position, "count", count);
        if (minElementSize > 0 && count > Remaining / minElementSize)
        {
            var requested = Int128.Min((Int128)count * minElementSize, long.MaxValue);
            Throw.KaitaiEndOfStreamException_BytesMissing(
                _stream, Position, (long)requested, FormattableString.Invariant($"{count} items of at least {minElementSize} bytes"));
        }

        if (count > _stream.Limits.MaxItems)
            Throw.KaitaiLimitExceededException_Limit(_stream, Position, nameof(KaitaiLimits.MaxItems), count, _stream.Limits.MaxItems);
    }

    /// <summary>Goes one structure deeper; <see cref="Leave"/> goes back.</summary>
    /// <exception cref="KaitaiLimitExceededException">
    /// That is deeper than <see cref="KaitaiLimits.MaxDepth"/>, or the thread's stack is nearly used up.
    /// </exception>
    public void Enter()
    {
        if (_depth >= _stream.Limits.MaxDepth)
            Throw.KaitaiLimitExceededException_Limit(_stream, Position, nameof(KaitaiLimits.MaxDepth), _depth + 1, _stream.Limits.MaxDepth);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            Throw.KaitaiLimitExceededException_Limit(_stream, Position, "Stack", _depth + 1, _depth);
        _depth++;
    }

    /// <summary>Ends one <see cref="Enter"/>.</summary>
    public void Leave() => _depth--;
}
