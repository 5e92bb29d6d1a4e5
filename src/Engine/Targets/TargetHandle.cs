namespace Tephra.Engine;

/// <summary>A handle that the dumped process had open.</summary>
/// <param name="Handle">Its value in the process.</param>
/// <param name="TypeName">The kind of object, such as <c>Event</c>; null if the dump does not say.</param>
/// <param name="ObjectName">The object's name in the system; null if it has none.</param>
/// <param name="Attributes">OBJ_* bits of Windows.</param>
/// <param name="GrantedAccess">What the handle allows, an access mask.</param>
/// <param name="HandleCount">How many handles the object has.</param>
/// <param name="PointerCount">How many references the system has to the object.</param>
/// <param name="Information">More about the object, in the dump's order.</param>
public sealed record TargetHandle(
    ulong Handle,
    string? TypeName,
    string? ObjectName,
    uint Attributes,
    uint GrantedAccess,
    uint HandleCount,
    uint PointerCount,
    IReadOnlyList<TargetHandleInformation> Information);
