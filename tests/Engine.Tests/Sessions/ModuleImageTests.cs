namespace Tephra.Engine.Tests;

/// <summary>Image files that stand in for memory that is not in the dump, and headers of images that are.</summary>
public sealed class ModuleImageTests : IDisposable
{
    private const ulong Base = 0x7FF6_0000_0000;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tephra-images-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("app.exe")]
    [InlineData("app.exe/500000004000/app.exe")]
    public void A_matching_image_gives_what_the_program_could_not_write_to(string place)
    {
        Put(place, new PortableImage());
        using DebugClient client = Attached.To(Dump(PortableImage.SizeOfImage));
        byte[] bytes = new byte[16];
        Assert.Equal(HResult.ReadFault, client.ReadVirtual(Base + 0x1000, bytes, out _));
        Assert.Equal(HResult.Ok, client.SetImagePath($"/no such folder;{_folder.FullName}"));
        Assert.Equal(HResult.Ok, client.ReadVirtual(Base + 0x1000, bytes, out uint read));
        Assert.Equal(16u, read);
        // Relocated to where the module was.
        Assert.Equal(Base + 0x1000, BitConverter.ToUInt64(bytes));
        Assert.Equal(0xCC, bytes[8]);
        // The dump's own bytes come first, and the image goes on behind them.
        byte[] mixed = new byte[0x20];
        Assert.Equal(HResult.Ok, client.ReadVirtual(Base + 0x10F8, mixed, out read));
        Assert.Equal(0x20u, read);
        Assert.Equal([.. Enumerable.Repeat((byte)0xCC, 8), .. Dumps.Fill(16, 3), .. Enumerable.Repeat((byte)0xCC, 8)], mixed);
        Assert.Equal(HResult.ReadFault, client.ReadVirtual(Base + 0x2000, bytes, out _));
        client.GetOffsetInformation(0, 1, Base + 0x1000, out DebugMemorySource source);
        Assert.Equal(DebugMemorySource.MappedImage, source);
        client.GetOffsetInformation(0, 1, Base + 0x1100, out source);
        Assert.Equal(DebugMemorySource.Debuggee, source);
        client.GetOffsetInformation(0, 1, Base + 0x2000, out source);
        Assert.Equal(DebugMemorySource.DumpWithoutMemoryInfo, source);
        Assert.Equal(HResult.InvalidArgument, client.GetOffsetInformation(0, 2, Base, out _));
        char[] name = new char[300];
        Assert.Equal(HResult.Ok, client.GetModuleNameString(4, 0, 0, name, out uint size));
        Assert.Equal(Path.Combine(_folder.FullName, place), new string(name, 0, (int)size - 1));
    }

    [Theory]
    [InlineData(0x5000_0001u, PortableImage.SizeOfImage)]
    [InlineData(0x5000_0000u, 0x5000u)]
    public void Another_image_of_the_name_is_not_taken(uint stamp, uint size)
    {
        Put("app.exe", new PortableImage(Stamp: stamp));
        using DebugClient client = Attached.To(Dump(size));
        client.SetImagePath(_folder.FullName);
        Assert.Equal(HResult.ReadFault, client.ReadVirtual(Base + 0x1000, new byte[4], out _));
    }

    [Fact]
    public void The_option_forbids_further_images_and_what_is_mapped_stays()
    {
        Put("app.exe", new PortableImage());
        using DebugClient client = Attached.To(Dump(PortableImage.SizeOfImage));
        client.SetEngineOptions(DebugEngineOptions.DisallowImageFileMapping);
        client.SetImagePath(_folder.FullName);
        Assert.Equal(HResult.ReadFault, client.ReadVirtual(Base + 0x1000, new byte[4], out _));
        client.RemoveEngineOptions(DebugEngineOptions.DisallowImageFileMapping);
        Assert.Equal(HResult.Ok, client.ReadVirtual(Base + 0x1000, new byte[4], out _));
        client.AddEngineOptions(DebugEngineOptions.DisallowImageFileMapping);
        Assert.Equal(HResult.Ok, client.ReadVirtual(Base + 0x1000, new byte[4], out _));
        client.SetImagePath("");
        Assert.Equal(HResult.ReadFault, client.ReadVirtual(Base + 0x1000, new byte[4], out _));
    }

    [Fact]
    public void A_session_opens_with_images_and_without()
    {
        Put("app.exe", new PortableImage());
        ByteSource dump = Dump(PortableImage.SizeOfImage).ToSource();
        using DebugSession with = DebugSession.Open(dump, new DebugSessionOptions { ImagePath = _folder.FullName });
        Assert.True(with.Memory.TryReadExactly(Base + 0x1000, new byte[0x200]));
        using DebugSession without = DebugSession.Open(dump);
        Assert.False(without.Memory.TryReadExactly(Base + 0x1000, new byte[0x200]));
        var missing = Assert.Throws<DebugEngineException>(() => DebugSession.Open(dump, new DebugSessionOptions { PageFiles = ["no such file"] }));
        Assert.Equal(HResult.FileNotFound, missing.HResult);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Headers_in_memory_are_given_in_the_form_of_64_bits(bool is64Bit)
    {
        var image = new PortableImage(is64Bit);
        using DebugClient client = Attached.To(new DumpBuilder().WithSystem().WithModules((0x40_0000, 0x4000, "a.dll", []))
            .WithMemory((0x40_0000, image.ToArray()[..0x400]), (0x50_0000, Dumps.Fill(0x400, 1)), (0x60_0000, image.ToArray()[..0x100])));
        byte[] headers = new byte[264];
        Assert.Equal(HResult.Ok, client.ReadImageNtHeaders(0x40_0000, headers));
        Assert.Equal("PE\0\0"u8.ToArray(), headers[..4]);
        Assert.Equal(is64Bit ? 0x20B : 0x10B, BitConverter.ToUInt16(headers, 24));
        Assert.Equal(image.ImageBase, BitConverter.ToUInt64(headers, 24 + 24));
        Assert.Equal(PortableImage.SizeOfImage, BitConverter.ToUInt32(headers, 24 + 56));
        Assert.Equal(0x10_0000ul, BitConverter.ToUInt64(headers, 24 + 72));
        Assert.Equal(0ul, BitConverter.ToUInt64(headers, 24 + 80));
        Assert.Equal(16u, BitConverter.ToUInt32(headers, 24 + 108));
        Assert.Equal(0x3000u, BitConverter.ToUInt32(headers, 24 + 112 + (5 * 8)));
        Assert.Equal(HResult.InvalidArgument, client.ReadImageNtHeaders(0x40_0000, headers.AsSpan(1)));
        Assert.Equal(HResult.NoInterface, client.ReadImageNtHeaders(0x50_0000, headers));
        Assert.Equal(HResult.NoInterface, client.ReadImageNtHeaders(0x60_0000, headers));
        Assert.Equal(HResult.ReadFault, client.ReadImageNtHeaders(0x70_0000, headers));
        byte[] machine = new byte[4];
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.GetModuleArchitecture, new byte[4], machine, out _));
        Assert.Equal(is64Bit ? 0x8664u : 0x14Cu, BitConverter.ToUInt32(machine));
    }

    // Columns: flags beside WRITE_CAB, whether memory of the image was read before; the names in the cabinet.
    [Theory]
    [InlineData(0x40000000u, true, new[] { "out.dmp", "app.exe" })]
    [InlineData(0x40000000u, false, new[] { "out.dmp" })]
    [InlineData(0x50000000u, false, new[] { "out.dmp", "app.exe" })]
    [InlineData(0x10000000u, true, new[] { "out.dmp" })] // not the cabinet's flag without the other
    [InlineData(0u, true, new[] { "out.dmp" })]
    public void A_cabinet_takes_images_along_if_asked(uint flags, bool isRead, string[] names)
    {
        Put("app.exe", new PortableImage());
        using DebugClient client = Attached.To(Dump(PortableImage.SizeOfImage));
        client.SetImagePath(_folder.FullName);
        if (isRead)
            Assert.Equal(HResult.Ok, client.ReadVirtual(Base + 0x1000, new byte[4], out _));
        string path = Path.Combine(_folder.FullName, "out.cab");
        Assert.Equal(HResult.Ok, client.WriteDumpFile2(path, DebugQualifier.SmallDump, (DebugFormat)(0x20000000 | flags), null));
        using var cabinet = new Formats.CabinetReader(path);
        Assert.Equal(names, cabinet.Entries.Select(entry => entry.Name));
        if (names.Length == 1)
            return;
        using var image = new MemoryStream();
        cabinet.CopyTo(cabinet.Entries[1], image);
        Assert.Equal(File.ReadAllBytes(Path.Combine(_folder.FullName, "app.exe")), image.ToArray());
        // What is in it besides changes nothing of what is opened.
        using DebugSession session = DebugSession.Open(path);
        Assert.Equal(@"C:\app\app.exe", session.Modules[0].Name);
    }

    [Fact]
    public void An_image_that_went_away_ends_the_writing()
    {
        Put("app.exe", new PortableImage());
        using DebugClient client = Attached.To(Dump(PortableImage.SizeOfImage));
        client.SetImagePath(_folder.FullName);
        Assert.Equal(HResult.Ok, client.ReadVirtual(Base + 0x1000, new byte[4], out _));
        File.Delete(Path.Combine(_folder.FullName, "app.exe"));
        Assert.Equal(unchecked((int)0x80070002), client.WriteDumpFile2(Path.Combine(_folder.FullName, "out.cab"), DebugQualifier.SmallDump, (DebugFormat)0x60000000, null));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.FullName));
    }

    private static DumpBuilder Dump(uint size) => new DumpBuilder().WithSystem()
        .WithModules((Base, size, @"C:\app\app.exe", []))
        .WithMemory((Base + 0x1100, Dumps.Fill(16, 3)));

    private void Put(string place, PortableImage image)
    {
        string path = Path.Combine(_folder.FullName, place);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, image.ToArray());
    }
}
