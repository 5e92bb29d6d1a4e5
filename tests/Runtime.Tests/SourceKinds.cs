namespace Tephra.Tests;

/// <summary>Every kind of source over the same bytes.</summary>
public sealed class SourceKinds : TheoryData<string>
{
    public SourceKinds()
    {
        foreach (var kind in new[] { "memory", "part of an array", "mapped", "file", "handle", "slice of memory", "slice of mapped", "slice of slice", "shreds of 1", "shreds of 3" })
            Add(kind);
    }

    /// <summary>Makes a source; <paramref name="own"/> collects what the test must dispose besides.</summary>
    public static ByteSource Make(string kind, byte[] bytes, List<IDisposable> own)
    {
        switch (kind)
        {
            case "memory": return ByteSource.FromMemory(bytes);
            case "part of an array": return ByteSource.FromMemory(Framed(bytes).AsMemory(5, bytes.Length));
            case "mapped": return ByteSource.Map(FileOf(bytes).Path);
            case "file": return ByteSource.OpenFile(FileOf(bytes).Path);
            case "handle": return ByteSource.OpenFile(File.OpenHandle(FileOf(bytes).Path), "some file");
            case "slice of memory": return Base(ByteSource.FromMemory(Framed(bytes))).Slice(5, bytes.Length);
            case "slice of mapped": return Base(ByteSource.Map(FileOf(Framed(bytes)).Path)).Slice(5, bytes.Length);
            case "slice of slice": return Base(Base(ByteSource.OpenFile(FileOf(Framed(bytes)).Path)).Slice(2, bytes.Length + 6)).Slice(3, bytes.Length);
            case "shreds of 1": return new ShreddingByteSource(bytes);
            case "shreds of 3": return new ShreddingByteSource(bytes, 3);
            default: throw new ArgumentOutOfRangeException(nameof(kind));
        }

        TempFile FileOf(byte[] content)
        {
            var file = new TempFile(content);
            own.Add(file);
            return file;
        }

        ByteSource Base(ByteSource source)
        {
            own.Insert(0, source);
            return source;
        }
    }

    private static byte[] Framed(byte[] bytes) => [0xee, 0xee, 0xee, 0xee, 0xee, .. bytes, 0xdd, 0xdd, 0xdd, 0xdd];
}
