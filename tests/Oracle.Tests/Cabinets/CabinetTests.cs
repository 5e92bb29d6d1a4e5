using Tephra.Formats;

namespace Tephra.Oracle.Tests;

/// <summary>Cabinets of other programs are read here, and ours by other programs.</summary>
public sealed class CabinetTests
{
    // Three blocks and a part; what repeats lies further apart than a block is long, so that packing refers back to the block before.
    private static readonly byte[] Large = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(((i % 20_000) * (i % 20_000)) >> 7))];
    private static readonly byte[] Small = "Nothing much.\r\n"u8.ToArray();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Written_by_gcab(bool isPacked)
    {
        Program.Require("gcab", "gcab");
        using var folder = new TempFolder();
        folder.Write("large.bin", Large);
        folder.Write("small.txt", Small);
        folder.Write("empty", []);
        Run("gcab", ["-n", .. isPacked ? (string[])["-z"] : [], "-c", "x.cab", "large.bin", "small.txt", "empty"], folder.Path);
        using var reader = new CabinetReader(folder.File("x.cab"));
        Assert.Equal([("large.bin", 100_000L), ("small.txt", Small.Length), ("empty", 0)], reader.Entries.Select(entry => (entry.Name, entry.Length)));
        Assert.Equal([Large, Small, []], reader.Entries.Select(entry => Unpack(reader, entry)));
        Assert.Equal(Cabinet.Enums.Attributes.Archive, reader.Entries[0].Attributes);
        // Local time or UTC, as the program likes.
        double seconds = (File.GetLastWriteTime(folder.File("large.bin")) - reader.Entries[0].LastWriteTime!.Value).Duration().TotalSeconds % 900;
        Assert.True(seconds is < 3 or > 897, $"{reader.Entries[0].LastWriteTime}");
        byte[] bytes = File.ReadAllBytes(folder.File("x.cab"));
        Cabinet touched = Cabinet.Read(bytes);
        Assert.Empty(KaitaiTree.TouchAll(touched));
        Assert.Equal(bytes, touched.ToArray());
    }

    [Theory]
    [InlineData(Cabinet.Enums.Method.Mszip, "cabextract")]
    [InlineData(Cabinet.Enums.Method.None, "cabextract")]
    [InlineData(Cabinet.Enums.Method.Mszip, "gcab")]
    [InlineData(Cabinet.Enums.Method.None, "gcab")]
    public void Read_by_others(Cabinet.Enums.Method method, string program)
    {
        Program.Require(program, program);
        using var folder = new TempFolder();
        var random = new byte[70_000];
        new Random(5).NextBytes(random);
        Write(folder.File("x.cab"), method, ("large.bin", Large), ("größe.txt", Small), ("random.bin", random), ("empty", []));
        string[] arguments = program == "gcab" ? ["-x", "-C", folder.File("out"), folder.File("x.cab")] : ["-q", "-d", folder.File("out"), folder.File("x.cab")];
        Directory.CreateDirectory(folder.File("out"));
        Run(program, arguments);
        Assert.Equal(Large, File.ReadAllBytes(folder.File("out", "large.bin")));
        Assert.Equal(Small, File.ReadAllBytes(folder.File("out", "größe.txt")));
        Assert.Equal(random, File.ReadAllBytes(folder.File("out", "random.bin")));
        Assert.Empty(File.ReadAllBytes(folder.File("out", "empty")));
        using var reader = new CabinetReader(folder.File("x.cab"));
        Assert.Equal([Large, Small, random, []], reader.Entries.Select(entry => Unpack(reader, entry)));
        Assert.Equal(("größe.txt", new DateTime(2020, 2, 29, 12, 34, 56)), (reader.Entries[1].Name, reader.Entries[1].LastWriteTime));
    }

    // Both cabinets have one folder; the first one's last block has 60 of 100 bytes and says so with an unpacked size of 0.
    [Fact]
    public void A_file_that_goes_on_in_the_next_cabinet()
    {
        byte[] data = Large[..100];
        byte[] first = Part(flags: 2, folder: 0xFFFE, data[..60], unpacked: 0);
        byte[] second = Part(flags: 1, folder: 0xFFFD, data[60..], unpacked: 100);
        using (var set = new CabinetReader([Cabinet.Read(first), Cabinet.Read(second)]))
        {
            CabinetEntry entry = Assert.Single(set.Entries);
            Assert.Equal(data, Unpack(set, entry));
        }

        using var alone = new CabinetReader([Cabinet.Read(first)]);
        Assert.Throws<InvalidDataException>(() => Unpack(alone, alone.Entries[0]));
    }

    [Fact]
    public void A_damaged_block_is_an_error()
    {
        using var folder = new TempFolder();
        Write(folder.File("x.cab"), Cabinet.Enums.Method.Mszip, ("large.bin", Large));
        byte[] bytes = File.ReadAllBytes(folder.File("x.cab"));
        bytes[^20] ^= 1;
        using var reader = new CabinetReader([Cabinet.Read(bytes)]);
        Assert.Contains("check sum", Assert.Throws<InvalidDataException>(() => Unpack(reader, reader.Entries[0])).Message);
    }

    [Fact]
    public void Other_ways_of_packing_are_not_supported()
    {
        byte[] bytes = Part(flags: 0, folder: 0, Small, unpacked: (ushort)Small.Length);
        bytes[42] = 3;
        using var reader = new CabinetReader([Cabinet.Read(bytes)]);
        Assert.Contains("LZX", Assert.Throws<NotSupportedException>(() => Unpack(reader, reader.Entries[0])).Message);
    }

    private static byte[] Part(ushort flags, ushort folder, byte[] data, ushort unpacked)
    {
        int names = flags == 0 ? 0 : 4;
        int files = 36 + names + 8;
        PlainBytes bytes = new PlainBytes(files + 18 + 8).Ascii(0, "MSCF").U4(0x10, (uint)files).U1(0x18, 3).U1(0x19, 1).U2(0x1A, 1).U2(0x1C, 1).U2(0x1E, flags);
        if (names > 0) bytes.Ascii(36, "n\0d\0");
        bytes.U4(36 + names, (uint)files + 18).U2(40 + names, 1);
        bytes.U4(files, (uint)(flags == 0 ? data.Length : 100)).U2(files + 8, folder).U2(files + 14, 0x20).Ascii(files + 16, "f\0");
        bytes.U2(files + 22, (ushort)data.Length).U2(files + 24, unpacked).Put(files + 26, data);
        return bytes.U4(8, (uint)bytes.Length).ToArray();
    }

    private static void Write(string path, Cabinet.Enums.Method method, params (string Name, byte[] Data)[] files)
    {
        using FileStream stream = File.Create(path);
        var time = new DateTime(2020, 2, 29, 12, 34, 56);
        CabinetWriter.Write(stream, [.. files.Select(file => new CabinetItem(file.Name, () => new MemoryStream(file.Data)) { LastWriteTime = time })], method);
    }

    private static byte[] Unpack(CabinetReader reader, CabinetEntry entry)
    {
        using var bytes = new MemoryStream();
        reader.CopyTo(entry, bytes);
        return bytes.ToArray();
    }

    private static void Run(string program, IReadOnlyList<string> arguments, string? folder = null)
    {
        ProgramResult result = Program.Run(program, arguments, folder: folder);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }
}
