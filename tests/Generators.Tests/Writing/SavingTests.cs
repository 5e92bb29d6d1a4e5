using System.Diagnostics;

namespace Tephra.Generators.Tests.Writing;

/// <summary>What saving does to files, whatever goes wrong.</summary>
public sealed class SavingTests : IDisposable
{
    private const string Schema = """
        meta: {id: test}
        seq:
          - {id: len, type: u1}
          - {id: body, size: len}
          - {id: rest, size-eos: true}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tephra-saving-");

    public void Dispose() => _folder.Delete(recursive: true);

    private string Target => Path.Combine(_folder.FullName, "a.bin");

    [Fact]
    public void The_file_that_is_mapped_can_be_saved_over()
    {
        File.WriteAllBytes(Target, [2, 7, 8, 9, 9, 9]);
        var read = Written.ReadFile(Schema, Target, "test.Body = new byte[] { 1, 2, 3 };");
        read.Save(Target);
        Assert.Equal([3, 1, 2, 3, 9, 9, 9], File.ReadAllBytes(Target));
        // What was not looked at yet is still read from the old file.
        read.Save(Target);
        Assert.Equal([3, 1, 2, 3, 9, 9, 9], File.ReadAllBytes(Target));
        read.Dispose();
    }

    [Fact]
    public void A_save_that_fails_leaves_the_old_file_and_nothing_else()
    {
        File.WriteAllBytes(Target, [1]);
        var broken = Written.New(Schema, "test.Body = new byte[300];");
        var error = Assert.Throws<KaitaiWriteException>(() => broken.Save(Target));
        Assert.Equal("/body: needs len to be 300, but len is a u1, which holds 0 to 255", error.Message);
        Assert.Equal([1], File.ReadAllBytes(Target));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_said()
    {
        var path = Path.Combine(_folder.FullName, "nowhere", "a.bin");
        var error = Assert.ThrowsAny<IOException>(() => Written.New(Schema, "").Save(path));
        Assert.Contains(Path.Combine(_folder.FullName, "nowhere"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_said()
    {
        var error = Assert.ThrowsAny<Exception>(() => Written.New(Schema, "").Save(_folder.FullName));
        Assert.True(error is IOException or UnauthorizedAccessException, error.ToString());
        Assert.Contains(_folder.FullName, error.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());
        Assert.True(_folder.Exists);
    }

    [Fact]
    public void A_full_disk_is_said()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");
        var made = Written.New(Schema, "test.Rest = new byte[100_000];");
        var error = Assert.Throws<IOException>(() => made.Save("/dev/full"));
        Assert.Contains("No space left", error.Message, StringComparison.Ordinal);
        using (var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0))
        {
            Assert.Throws<IOException>(() => made.Write(full));
        }

        // It was not replaced.
        Assert.Throws<IOException>(() => File.WriteAllText("/dev/full", "x"));
    }

    [Fact]
    public async Task A_pipe_is_written_to_and_stays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The test makes its pipe with mkfifo.");
        using (var mkfifo = Process.Start("mkfifo", Target)) await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        // Opening waits for the other end.
        var got = Task.Run(() => File.ReadAllBytes(Target), TestContext.Current.CancellationToken);
        await Task.Run(() => Written.New(Schema, "test.Body = new byte[] { 5, 6 };").Save(Target), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal([2, 5, 6], await got.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        // It is a pipe still, and nothing is left beside it.
        Assert.Equal(["a.bin"], _folder.GetFiles().Select(file => file.Name));
        using var test = Process.Start("test", ["-p", Target]);
        await test.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, test.ExitCode);
    }

    [Fact]
    public void A_file_in_memory_is_a_file_though_it_is_called_a_device()
    {
        Assert.SkipUnless(Directory.Exists("/dev/shm"), "This system has no /dev/shm.");
        var path = Path.Combine("/dev/shm", _folder.Name);
        try
        {
            var made = Written.New(Schema, "test.Body = new byte[] { 5 };");
            made.Save(path);
            Assert.Equal([1, 5], File.ReadAllBytes(path));
            File.WriteAllBytes(path, new byte[9]);
            made.Save(path);
            Assert.Equal([1, 5], File.ReadAllBytes(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void An_empty_file_is_replaced()
    {
        File.WriteAllBytes(Target, []);
        Written.New(Schema, "test.Body = new byte[] { 5 };").Save(Target);
        Assert.Equal([1, 5], File.ReadAllBytes(Target));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        File.WriteAllBytes(Target, [0]);
        var link = Path.Combine(_folder.FullName, "link");
        File.CreateSymbolicLink(link, Target);
        Written.New(Schema, "test.Body = new byte[] { 5 };").Save(link);
        Assert.Equal([1, 5], File.ReadAllBytes(Target));
        Assert.NotNull(new FileInfo(link).LinkTarget);
    }
}
