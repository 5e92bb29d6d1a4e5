namespace Tephra.Engine.Tests;

/// <summary>One dump against what Breakpad's and rust-minidump's own programs list of it, value for value.</summary>
public sealed class ListingTests
{
    public static TheoryData<string, string, string> Listings => new()
    {
        // Structures have each project's own names; the first word of a row is a prefix, the last that of a context.
        { "breakpad/expected/minidump2.dump.out", "breakpad/minidump2.dmp", "MDRaw|MDRawContextX86|MDException|MDMemoryDescriptor" },
        { "rust-minidump/expected/test_minidump_stackwalk__dump.snap", "rust-minidump/test.dmp", "MINIDUMP_|CONTEXT_X86|MINIDUMP_EXCEPTION|MINIDUMP_MEMORY_DESCRIPTOR" },
    };

    [Theory]
    [MemberData(nameof(Listings))]
    public void Every_value_in_common_is_the_same(string listing, string dump, string names)
    {
        string[] name = names.Split('|');
        string At(string breakpad, string rust) => name[0] == "MDRaw" ? breakpad : rust;
        IReadOnlyList<FieldText> blocks = FieldText.Parse(SharedFiles.Get("dumps", listing));
        FieldText[] All(string block) => [.. blocks.Where(candidate => candidate.Name == block)];
        FieldText One(string block) => Assert.Single(All(block));
        using var target = (UserMinidumpTarget)DumpFile.Open(SharedFiles.Get("dumps", dump));

        Assert.Equal(One("MDRawHeader")["time_date_stamp"], target.TimeDateStamp);
        // Each lists equal entries once or in full, in the order of the directory.
        (ulong, ulong, ulong)[] directory = [.. All("MDRawDirectory").Select(entry => (entry["stream_type"], entry["location.data_size"], entry["location.rva"]))];
        Assert.Equal(directory, target.Streams.Select(stream => ((ulong)stream.Type, (ulong)stream.Size, (ulong)stream.Offset)).Take(directory.Length));
        Assert.InRange(directory.Length, 8, 9);

        FieldText[] threads = All(At("MDRawThread", "MINIDUMP_THREAD"));
        FieldText[] contexts = All(name[1]);
        Assert.Equal(threads.Length, target.Threads.Count);
        Assert.Equal(threads.Length + 1, contexts.Length);
        for (int i = 0; i < threads.Length; i++)
        {
            TargetThread thread = target.Threads[i];
            Assert.Equal(
                (threads[i]["thread_id"], threads[i]["suspend_count"], threads[i]["priority_class"], threads[i]["priority"], threads[i]["teb"]),
                (thread.Id, thread.SuspendCount, thread.PriorityClass, thread.Priority, thread.Teb.Value));
            Assert.Equal(
                new MemoryRange(threads[i]["stack.start_of_memory_range"], threads[i]["stack.memory.data_size"], threads[i]["stack.memory.rva"]),
                thread.Stack);
            CompareRegisters(contexts[i], thread.Registers!);
        }

        FieldText exception = One(name[2]);
        Assert.Equal(exception["thread_id"], target.Exception!.ThreadId);
        Assert.Equal(exception["exception_record.exception_code"], target.Exception.Record.ExceptionCode);
        Assert.Equal(exception["exception_record.exception_address"], target.Exception.Record.ExceptionAddress);
        Assert.Equal(exception["exception_record.number_parameters"], target.Exception.Record.NumberParameters);
        Assert.Equal(exception["exception_record.exception_information[ 1]"], target.Exception.Record.Information[1]);
        CompareRegisters(contexts[^1], target.Exception.Registers!);

        CompareModules(All(At("MDRawModule", "MINIDUMP_MODULE")), target.Modules);
        FieldText system = One(At("MDRawSystemInfo", "MINIDUMP_SYSTEM_INFO"));
        Assert.Equal(
            (system["processor_architecture"], system["platform_id"], system["major_version"], system["minor_version"], system["build_number"], system["number_of_processors"]),
            (target.System!.ProcessorArchitecture, target.System.PlatformId, target.System.MajorVersion, target.System.MinorVersion, target.System.BuildNumber, (ulong)target.System.NumberOfProcessors));
        if (system.Fields.ContainsKey("(csd_version)"))
            Assert.Equal(system.Text("(csd_version)"), target.System.ServicePack);
        Assert.Equal(One(At("MDRawMiscInfo", "MINIDUMP_MISC_INFO"))["process_id"], target.ProcessId!.Value);

        FieldText[] memory = All(name[3]);
        Assert.Equal(new MemorySummary(memory.Length, memory.Aggregate(0ul, (sum, range) => sum + range["memory.data_size"])), target.MemorySummary);
        foreach (FieldText range in memory)
            Assert.True(target.Memory.TryReadExactly(range["start_of_memory_range"], new byte[(int)range["memory.data_size"]]));
        Assert.NotEmpty(memory);
    }

    private static void CompareRegisters(FieldText context, RegisterSet registers)
    {
        int compared = 0;
        for (int i = 0; i < registers.Count; i++)
        {
            string name = registers.GetName(i) == "efl" ? "eflags" : registers.GetName(i);
            if (!context.Fields.ContainsKey(name))
                continue;
            Assert.Equal(context[name], registers.GetValue(i));
            compared++;
        }

        Assert.True(compared >= 20);
    }

    private static void CompareModules(FieldText[] expected, IReadOnlyList<TargetModule> modules)
    {
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Length, modules.Count);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(
                (expected[i]["base_of_image"], expected[i]["size_of_image"], expected[i]["checksum"], expected[i]["time_date_stamp"]),
                (modules[i].Base.Value, modules[i].Size, modules[i].CheckSum, modules[i].TimeDateStamp));
            Assert.Equal(expected[i].Text("(code_file)"), modules[i].Name);
            Assert.Equal(expected[i].Text("(debug_identifier)").Replace("-", "").ToUpperInvariant(), modules[i].CodeView?.Id);
        }
    }
}
