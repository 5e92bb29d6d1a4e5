namespace Tephra.Engine;

/// <content>The list of a target's events (IDebugControl3, IDebugControl4): of a dump, the one it stores.</content>
public sealed partial class DebugClient
{
    private const uint EventName = 0; // DEBUG_EINDEX_NAME

    /// <summary>How many events the target has: one, as a dump stores a single one.</summary>
    /// <param name="events">Receives the number.</param>
    public int GetNumberEvents(out uint events) => Answer(out events, _ => 1);

    /// <summary>The index of the current event.</summary>
    /// <param name="index">Receives the index: zero.</param>
    public int GetCurrentEventIndex(out uint index) => Answer(out index, _ => 0);

    /// <summary>What an event is.</summary>
    /// <param name="index">Its index.</param>
    /// <param name="which">DEBUG_EINDEX_NAME (0), the only description there is.</param>
    /// <param name="buffer">Receives the text with its terminator; may be empty.</param>
    /// <param name="descriptionSize">Receives the size of the text in characters with its terminator.</param>
    public int GetEventIndexDescription(uint index, uint which, Span<char> buffer, out uint descriptionSize)
    {
        descriptionSize = 0;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        return index != 0 || which != EventName ? HResult.InvalidArgument : CopyText(system.Event!.Description, buffer, out descriptionSize);
    }

    /// <summary>Chooses the event that the next wait goes to. A dump has one, so that every valid choice is the current one, and nothing changes.</summary>
    /// <param name="relation">What <paramref name="value"/> counts from.</param>
    /// <param name="value">The distance; signed, if it counts from the current event.</param>
    /// <param name="nextIndex">Receives the index chosen.</param>
    public int SetNextEventIndex(DebugEventIndex relation, uint value, out uint nextIndex)
    {
        nextIndex = 0;
        int result = Query(out _);
        if (result != HResult.Ok)
            return result;
        return relation is >= DebugEventIndex.FromStart and <= DebugEventIndex.FromCurrent && value == 0 ? HResult.Ok : HResult.InvalidArgument;
    }
}
