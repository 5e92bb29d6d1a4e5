using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>Cuts a CONTEXT to the part that all processors of a kind have.</summary>
internal static class ContextCut
{
    private const uint HasXState = 0x40; // CONTEXT_XSTATE

    /// <summary>The context without its extended state, and without the flag that says it has one.</summary>
    /// <param name="context">The bytes.</param>
    /// <param name="machine">The processor.</param>
    public static ReadOnlyMemory<byte> Cut(ReadOnlyMemory<byte> context, ImageFileMachine machine)
    {
        // sizeof(CONTEXT), winnt.h, and where ContextFlags stands in it.
        (int size, int flags) = machine switch
        {
            ImageFileMachine.I386 => (716, 0),
            ImageFileMachine.Amd64 => (1232, 48),
            ImageFileMachine.Arm64 => (912, 0),
            _ => (int.MaxValue, 0),
        };
        if (context.Length <= size)
            return context;
        byte[] cut = context[..size].ToArray();
        uint value = BinaryPrimitives.ReadUInt32LittleEndian(cut.AsSpan(flags));
        BinaryPrimitives.WriteUInt32LittleEndian(cut.AsSpan(flags), value & ~HasXState);
        return cut;
    }
}
