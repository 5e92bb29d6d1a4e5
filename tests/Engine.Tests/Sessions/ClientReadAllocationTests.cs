namespace Tephra.Engine.Tests;

[Collection(nameof(MeasuringCollection))]
public sealed class ClientReadAllocationTests
{
    [Theory]
    [InlineData(9)]
    [InlineData(0)]
    public void Reads_by_the_client_do_not_allocate(ushort architecture)
    {
        using DebugClient client = Attached.To(new DumpBuilder().WithSystem(architecture).WithMemory((0x1000, new byte[0x1000]), (0x4000, new byte[0x1000])));
        byte[] buffer = new byte[64];
        client.ReadVirtual(0x1000, buffer, out _);
        client.ReadVirtual(0x3000, buffer, out _);
        long allocated = Allocations.Of(() =>
        {
            for (int i = 0; i < 10_000; i++)
            {
                if (client.ReadVirtual(0x1000 + (ulong)(i & 0xFFF), buffer, out _) != HResult.Ok || client.ReadVirtual(0x3000, buffer, out _) != HResult.ReadFault)
                    Assert.Fail($"read {i}");
            }
        });
        Assert.Equal(0, allocated);
    }
}
