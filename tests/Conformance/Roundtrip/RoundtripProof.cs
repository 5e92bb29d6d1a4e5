using System.Reflection;
using Tephra.Generators.Emission;

namespace Tephra.Conformance.Roundtrip;

/// <summary>
/// Shows that a tree that was read writes the bytes it was read from: untouched, with every value touched, and with all
/// bytes spoilt that reading ever asked for, so that they have to come from the values.
/// </summary>
/// <param name="read">Reads the tree.</param>
/// <param name="bytes">The bytes it is read from.</param>
internal sealed class RoundtripProof(Func<ByteSource, KaitaiStruct> read, byte[] bytes)
{
    // Two, for a byte that happens to be one of them.
    private static readonly byte[] Spoilers = [0xCC, 0x33];

    /// <summary>What does not hold.</summary>
    public IEnumerable<string> Failures()
    {
        var tree = Read();
        if (Rewrite(tree, "untouched", out var written) is { } failure) yield return failure;
        if (written is not null && Reread(tree, written) is { } other) yield return other;

        var touched = Read();
        KaitaiTree.TouchAll(touched);
        if (Rewrite(touched, "touched", out _) is { } lost) yield return lost;

        foreach (var spoiler in Spoilers)
        {
            var source = new RecordingByteSource(bytes);
            var recorded = read(source);
            foreach (var unreadable in KaitaiTree.TouchAll(recorded)) source.TakeBack(() => Touch(unreadable));
            source.Spoil(spoiler);
            if (Rewrite(recorded, $"spoilt with 0x{spoiler:X2}", out _) is { } missing) yield return missing;
        }
    }

    // There is no value that bytes could come from.
    private static void Touch(KaitaiUnreadable unreadable)
    {
        try
        {
            const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
            unreadable.Owner.GetType().GetProperty(ExpressionEmission.PropertyName(unreadable.Id), Own)!.GetValue(unreadable.Owner);
        }
        catch (TargetInvocationException)
        {
        }
    }

    private KaitaiStruct Read() => read(ByteSource.FromMemory(bytes));

    private string? Rewrite(KaitaiStruct tree, string state, out byte[]? written)
    {
        written = null;
        try
        {
            written = tree.ToArray();
        }
        catch (KaitaiException error)
        {
            return $"{state}: writing failed: {error.GetType().Name}: {error.Message}";
        }

        return ByteComparison.Difference(written, bytes) is { } difference ? $"{state}: {difference}" : null;
    }

    private string? Reread(KaitaiStruct tree, byte[] written)
    {
        try
        {
            return tree.StructurallyEquals(read(ByteSource.FromMemory(written))) ? null : "what is read from the written bytes is not equal to what was written";
        }
        catch (KaitaiException error)
        {
            return $"the written bytes can't be read: {error.GetType().Name}: {error.Message}";
        }
    }
}
