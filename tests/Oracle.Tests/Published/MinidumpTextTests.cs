using Tephra.Engine;

namespace Tephra.Oracle.Tests;

/// <summary>Every value that minidump_dump prints and the product has too.</summary>
public sealed class MinidumpTextTests
{
    // The x86 registers that both sides name, from gs to dr7.
    private const int Registers = 22;

    public static TheoryData<string, string> Listings => new()
    {
        { "breakpad/expected/minidump2.dump.out", "breakpad/minidump2.dmp" },
        { "rust-minidump/expected/test_minidump_stackwalk__dump.snap", "rust-minidump/test.dmp" },
        { "rust-minidump/expected/test_minidump_stackwalk__dump-brief.snap", "rust-minidump/test.dmp" },
    };

    [Theory]
    [MemberData(nameof(Listings))]
    public void The_directory(string listing, string dump)
    {
        var comparison = new Comparison(dump);
        IReadOnlyList<InspectedStream> actual = InspectRuns.Inspect(dump).Streams;
        foreach ((int index, TextSection entry) in Read(listing).Directory)
        {
            comparison.Equal($"streams[{index}].type", entry.Number("stream_type"), actual[index].Type);
            comparison.Equal($"streams[{index}].size", (long)entry.Number("location.data_size"), actual[index].Size);
            comparison.Equal($"streams[{index}].offset", (long)entry.Number("location.rva"), actual[index].Offset);
        }

        comparison.Equal("the number of streams", 9, actual.Count);
        comparison.Finish(atLeast: 8 * 3);
    }

    [Theory]
    [MemberData(nameof(Listings))]
    public void The_threads(string listing, string dump)
    {
        var comparison = new Comparison(dump);
        IReadOnlyList<InspectedThread> actual = InspectRuns.Inspect(dump).Threads;
        using DebugSession session = DebugSession.Open(UserDumps.PathOf(dump));
        int index = 0;
        foreach ((TextSection thread, TextSection context) in Read(listing).Threads)
        {
            string place = $"threads[{index}]";
            comparison.Equal($"{place}.id", thread.Number("thread_id"), actual[index].Id);
            comparison.Equal($"{place}.teb", thread.Number("teb"), actual[index].Teb);
            comparison.Equal($"{place}.instructionPointer", context.Number("eip"), actual[index].InstructionPointer);
            comparison.Equal($"{place}.stackPointer", context.Number("esp"), actual[index].StackPointer);
            TargetThread here = session.Threads[index];
            comparison.Equal($"{place}: suspend_count", thread.Number("suspend_count"), here.SuspendCount);
            comparison.Equal($"{place}: priority_class", thread.Number("priority_class"), here.PriorityClass);
            comparison.Equal($"{place}: priority", thread.Number("priority"), here.Priority);
            comparison.Equal($"{place}: stack.start", thread.Number("stack.start_of_memory_range"), here.Stack.Start.Value);
            comparison.Equal($"{place}: stack.size", thread.Number("stack.memory.data_size"), here.Stack.Length);
            comparison.Equal($"{place}: context size", thread.Number("thread_context.data_size"), (ulong)here.Context.Length);
            Assert.Equal(Registers, RegisterComparison.Compare(comparison, place, Numbers(context), here.Registers));
            index++;
        }

        comparison.Equal("the number of threads", index, actual.Count);
        comparison.Finish(atLeast: 2 * (10 + Registers));
    }

    [Theory]
    [MemberData(nameof(Listings))]
    public void The_modules(string listing, string dump)
    {
        var comparison = new Comparison(dump);
        IReadOnlyList<InspectedModule> actual = InspectRuns.Inspect(dump).Modules;
        int index = 0;
        foreach (TextSection module in Read(listing).Modules)
        {
            string place = $"modules[{index}]";
            InspectedModule here = actual[index++];
            comparison.Equal($"{place}.name", module.Text("(code_file)"), here.Name);
            comparison.Equal($"{place}.base", module.Number("base_of_image"), here.Base);
            comparison.Equal($"{place}.size", (long)module.Number("size_of_image"), here.Size);
            comparison.Equal($"{place}.checkSum", module.Number("checksum"), here.CheckSum);
            comparison.Equal($"{place}.timeDateStamp", module.Number("time_date_stamp"), here.TimeDateStamp);
            // rust-minidump prints the same in lower case and with dashes.
            comparison.Equal($"{place}.codeViewId", module.Text("(debug_identifier)").Replace("-", "").ToUpperInvariant(), here.CodeViewId?.ToUpperInvariant());
            comparison.Equal($"{place}: code_identifier", module.Text("(code_identifier)").ToUpperInvariant(), $"{here.TimeDateStamp:X8}{here.Size:X}");
        }

        comparison.Equal("the number of modules", index, actual.Count);
        comparison.Finish(atLeast: 13 * 7);
    }

    [Theory]
    [MemberData(nameof(Listings))]
    public void The_exception(string listing, string dump)
    {
        var comparison = new Comparison(dump);
        InspectedException? actual = InspectRuns.Inspect(dump).Exception;
        using DebugSession session = DebugSession.Open(UserDumps.PathOf(dump));
        (TextSection exception, TextSection context) = Read(listing).Exception;
        comparison.Equal("exception.threadId", exception.Number("thread_id"), (ulong?)actual?.ThreadId);
        comparison.Equal("exception.code", exception.Number("exception_record.exception_code"), actual?.Code);
        comparison.Equal("exception.address", exception.Number("exception_record.exception_address"), actual?.Address);
        ExceptionRecord64 record = session.Exception!.Record;
        comparison.Equal("exception_flags", exception.Number("exception_record.exception_flags"), record.ExceptionFlags);
        comparison.Equal("exception_record", exception.Number("exception_record.exception_record"), record.NestedRecord);
        comparison.Equal("number_parameters", exception.Number("exception_record.number_parameters"), record.NumberParameters);
        for (int i = 0; i < record.NumberParameters; i++)
            comparison.Equal($"exception_information[{i}]", exception.Number($"exception_record.exception_information[{i,2}]"), record.Information[i]);
        Assert.Equal(Registers, RegisterComparison.Compare(comparison, "exception", Numbers(context), session.Exception.Registers));
        comparison.Finish(atLeast: 8 + Registers);
    }

    [Theory]
    [MemberData(nameof(Listings))]
    public void The_system_and_the_process(string listing, string dump)
    {
        var comparison = new Comparison(dump);
        Inspection actual = InspectRuns.Inspect(dump);
        MinidumpText expected = Read(listing);
        TextSection system = expected.System;
        comparison.Equal("processor_architecture", (system.Number("processor_architecture"), "x86"), (0ul, actual.System.Architecture));
        comparison.Equal("platform_id", (system.Number("platform_id"), "windows"), (2ul, actual.System.Os));
        comparison.Equal("system.version", $"{system.Number("major_version")}.{system.Number("minor_version")}.{system.Number("build_number")}", actual.System.Version);
        comparison.Equal("system.processors", (int)system.Number("number_of_processors"), actual.System.Processors);
        comparison.Equal("process.id", expected.MiscInfo.Number("process_id"), (ulong?)actual.Process.Id);
        comparison.Finish(atLeast: 5);
    }

    [Theory]
    [MemberData(nameof(Listings))]
    public void The_memory(string listing, string dump)
    {
        var comparison = new Comparison(dump);
        (TextSection Range, IReadOnlyList<byte> Memory)[] expected = [.. Read(listing).Memory];
        InspectedMemory actual = InspectRuns.Inspect(dump).Memory;
        comparison.Equal("memory.ranges", expected.Length, actual.Ranges);
        comparison.Equal("memory.bytes", expected.Sum(memory => (long)memory.Range.Number("memory.data_size")), actual.Bytes);
        using var reader = new MemoryReader(UserDumps.PathOf(dump));
        foreach ((TextSection range, IReadOnlyList<byte> memory) in expected)
        {
            ulong start = range.Number("start_of_memory_range");
            byte[]? here = reader.Read(start, (int)range.Number("memory.data_size"));
            comparison.Equal($"the length of the memory at 0x{start:x}", range.Number("memory.data_size"), (ulong?)here?.Length);
            if (!listing.Contains("brief", StringComparison.Ordinal))
                comparison.Equal($"the memory at 0x{start:x}", Convert.ToHexString([.. memory]), Convert.ToHexString(here ?? []));
        }

        comparison.Finish(atLeast: 5);
    }

    private static MinidumpText Read(string listing) => MinidumpText.Parse(PublishedFile.ReadLines(listing));

    private static IEnumerable<(string Name, ulong Value)> Numbers(TextSection context) =>
        context.Fields.Where(field => !field.Key.Contains('[', StringComparison.Ordinal)).Select(field => (field.Key, HexConverter.Parse(field.Value)));
}
