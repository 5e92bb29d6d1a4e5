namespace Tephra.Engine.Tests;

/// <summary>A client that has delivered a dump's event.</summary>
internal static class Attached
{
    public static DebugClient To(DumpBuilder dump)
    {
        var client = new DebugClient();
        Assert.Equal(HResult.Ok, client.OpenDumpSource("test", dump.ToSource()));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, DebugConstants.Infinite));
        return client;
    }
}
