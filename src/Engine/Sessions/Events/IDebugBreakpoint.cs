namespace Tephra.Engine;

/// <summary>A breakpoint of the engine. Dumps have none; the type keeps the callback's shape.</summary>
public interface IDebugBreakpoint
{
    /// <summary>The breakpoint's id.</summary>
    uint Id { get; }
}
