namespace Tephra.Engine.Tests;

public sealed class EngineOptionTests
{
    [Fact]
    public void Options_are_checked_kept_and_told()
    {
        using var client = new DebugClient();
        var log = new CallbackLog();
        client.SetEventCallbacks(log);
        Assert.Equal(HResult.Ok, client.AddEngineOptions((DebugEngineOptions)0x10));
        Assert.Equal(HResult.Ok, client.AddEngineOptions(DebugEngineOptions.DisallowImageFileMapping));
        Assert.Equal(HResult.InvalidArgument, client.AddEngineOptions((DebugEngineOptions)0x0200_0001));
        Assert.Equal(HResult.InvalidArgument, client.SetEngineOptions((DebugEngineOptions)0x0010_0000));
        Assert.Equal(HResult.Ok, client.RemoveEngineOptions((DebugEngineOptions)0xFFF0_0010));
        client.GetEngineOptions(out DebugEngineOptions options);
        Assert.Equal(DebugEngineOptions.DisallowImageFileMapping, options);
        Assert.Equal(HResult.Ok, client.SetEngineOptions(DebugEngineOptions.All));
        Assert.Equal(HResult.Ok, client.SetEngineOptions(DebugEngineOptions.All));
        Assert.Equal(
            ["ChangeEngineState(EngineOptions, 10)", "ChangeEngineState(EngineOptions, 20010)", "ChangeEngineState(EngineOptions, 20000)", "ChangeEngineState(EngineOptions, 1efffff)"],
            log.Lines);
    }

    [Fact]
    public void Sensitive_data_keeps_dumps_from_being_saved_for_good()
    {
        using var output = new TempFile();
        using var before = new TempFile();
        using DebugClient client = Attached.To(Dumps.Crash());
        Assert.Equal(HResult.Ok, client.WriteDumpFile(before.Path, DebugQualifier.SmallDump));
        Assert.Equal(HResult.Ok, client.AddEngineOptions(DebugEngineOptions.DebuggingSensitiveData | DebugEngineOptions.PreferTraceFiles));
        Assert.Equal(HResult.Ok, client.RemoveEngineOptions(DebugEngineOptions.All));
        Assert.Equal(HResult.Ok, client.SetEngineOptions(DebugEngineOptions.FailIncompleteInformation));
        client.GetEngineOptions(out DebugEngineOptions options);
        Assert.Equal(DebugEngineOptions.DebuggingSensitiveData | DebugEngineOptions.FailIncompleteInformation, options);

        Assert.Equal(HResult.AccessDenied, client.WriteDumpFile(output.Path, DebugQualifier.SmallDump));
        Assert.Equal(HResult.AccessDenied, client.WriteDumpFile2(output.Path, DebugQualifier.SmallDump, DebugFormat.Default, null));
        Assert.Equal(HResult.AccessDenied, client.WriteDumpFileWide(output.Path, null, DebugQualifier.SmallDump, DebugFormat.WriteCab, null));
        using (var handle = File.OpenHandle(before.Path, FileMode.Open, FileAccess.ReadWrite))
        {
            long length = RandomAccess.GetLength(handle);
            Assert.Equal(HResult.AccessDenied, client.WriteDumpFileWide(null, handle, DebugQualifier.SmallDump, DebugFormat.Default, null));
            Assert.Equal(length, RandomAccess.GetLength(handle));
        }

        Assert.False(File.Exists(output.Path));
        Assert.Equal(HResult.Ok, client.EndSession(DebugEnd.Passive));
        // The state of the session is looked at first; a new session is no way out.
        Assert.Equal(HResult.Unexpected, client.WriteDumpFile(output.Path, DebugQualifier.SmallDump));
        Assert.Equal(HResult.Ok, client.OpenDumpSource("again", Dumps.Crash().ToSource()));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        Assert.Equal(HResult.AccessDenied, client.WriteDumpFile(output.Path, DebugQualifier.SmallDump));
    }

    [Fact]
    public void A_dump_has_one_event_and_every_valid_choice_is_that()
    {
        using DebugClient client = Attached.To(Dumps.Crash());
        client.GetNumberEvents(out uint number);
        Assert.Equal(HResult.Ok, client.GetCurrentEventIndex(out uint index));
        Assert.Equal((1u, 0u), (number, index));
        char[] text = new char[100];
        Assert.Equal(HResult.Ok, client.GetEventIndexDescription(0, 0, text, out uint size));
        Assert.Equal("Access violation - code c0000005 (first/second chance not available)", new string(text, 0, (int)size - 1));
        Assert.Equal(HResult.InvalidArgument, client.GetEventIndexDescription(1, 0, text, out _));
        Assert.Equal(HResult.InvalidArgument, client.GetEventIndexDescription(0, 1, text, out _));
        foreach (DebugEventIndex relation in Enum.GetValues<DebugEventIndex>())
        {
            Assert.Equal(HResult.Ok, client.SetNextEventIndex(relation, 0, out index));
            Assert.Equal(HResult.InvalidArgument, client.SetNextEventIndex(relation, 1, out _));
        }

        Assert.Equal(HResult.InvalidArgument, client.SetNextEventIndex((DebugEventIndex)3, 0, out _));
        client.GetExecutionStatus(out DebugStatus status);
        Assert.Equal(DebugStatus.Break, status);
    }

    [Fact]
    public void Tokens_are_opened_by_process_and_thread_and_their_content_is_refused()
    {
        using DebugClient client = Attached.To(Dumps.Crash().WithTokens(4711, 20));
        byte[] handle = new byte[8], other = new byte[8];
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.OpenProcessToken, [], handle, out uint size));
        Assert.Equal(8u, size);
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.OpenThreadToken, [], other, out _));
        Assert.NotEqual(handle, other);
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.DuplicateToken, handle, other, out _));
        Assert.Equal(HResult.NotImplemented, client.Request(DebugRequest.QueryInfoToken, (byte[])[.. other, 1, 0, 0, 0], new byte[100], out _));
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.CloseToken, other, [], out _));
        Assert.Equal(HResult.InvalidArgument, client.Request(DebugRequest.CloseToken, other, [], out _));
        Assert.Equal(HResult.InvalidArgument, client.Request(DebugRequest.QueryInfoToken, (byte[])[.. other, 1, 0, 0, 0], new byte[100], out _));
        Assert.Equal(HResult.InvalidArgument, client.Request(DebugRequest.DuplicateToken, other, handle, out _));
        Assert.Equal(HResult.Ok, client.SetCurrentThreadId(0));
        Assert.Equal(HResult.NoInterface, client.Request(DebugRequest.OpenThreadToken, [], other, out _));
        using DebugClient without = Attached.To(Dumps.Quiet());
        Assert.Equal(HResult.NoInterface, without.Request(DebugRequest.OpenProcessToken, [], handle, out _));
        Assert.Equal(HResult.NoInterface, without.Request(DebugRequest.GetDumpHeader, [], [], out _));
        Assert.Equal(HResult.False, without.Request(DebugRequest.SourcePathHasSourceServer, [], [], out _));
        Assert.Equal(HResult.Ok, without.Request(DebugRequest.TargetCanDetach, [], [], out _));
        Assert.Equal(HResult.NoInterface, without.Request(DebugRequest.ProcessDescriptors, [], new byte[100], out _));
    }
}
