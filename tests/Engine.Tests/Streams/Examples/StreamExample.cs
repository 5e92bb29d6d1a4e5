using Tephra.Formats;

namespace Tephra.Engine.Tests;

/// <summary>A stream made from objects alone, offsets left open.</summary>
/// <param name="Name">What tests call it.</param>
/// <param name="Type">Its number.</param>
/// <param name="Make">Makes it anew.</param>
/// <param name="Size">How many bytes the stream itself takes, by the facts sheet.</param>
internal sealed record StreamExample(string Name, Minidump.Enums.StreamType Type, Func<KaitaiStruct> Make, int Size)
{
    /// <summary>All of them: each type of the directory at least once.</summary>
    public static IReadOnlyDictionary<string, StreamExample> All { get; } =
        ((IEnumerable<StreamExample>)[.. ListExamples.All, .. ProcessExamples.All, .. HandleExamples.All, .. CrashpadExamples.All, .. LinuxExamples.All, .. OtherExamples.All])
        .ToDictionary(example => example.Name);

    /// <summary>Their names, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>A dump that has the stream beside a system.</summary>
    public byte[] ToDump()
    {
        var builder = new MinidumpBuilder(new TargetSystem(9, 2, 10, 0, 19045, 8, 1, "")); // LLVM refuses a system without this text
        builder.AddStream((uint)Type, Make());
        return builder.ToArray();
    }
}
