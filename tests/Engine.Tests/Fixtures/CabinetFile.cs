using Tephra.Formats;

namespace Tephra.Engine.Tests;

/// <summary>Cabinets on disk.</summary>
internal static class CabinetFile
{
    /// <summary>A cabinet of these files, that goes away with the test.</summary>
    public static TempFile Pack(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        CabinetWriter.Write(stream, [.. files.Select(file => new CabinetItem(file.Name, () => new MemoryStream(file.Bytes)))]);
        // Not named .cab: the signature tells.
        return new TempFile(stream.ToArray(), ".bin");
    }
}
