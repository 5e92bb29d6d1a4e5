namespace Tephra.Oracle.Tests;

public sealed class DirectoryTests
{
    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void The_streams_are_the_directory_as_it_stands(string dump)
    {
        Inspection inspection = InspectRuns.Inspect(dump);
        IReadOnlyList<(uint Type, uint Size, uint Offset)>? directory = DirectoryBytes.Read(UserDumps.PathOf(dump));
        Assert.NotNull(directory);
        var comparison = new Comparison(dump);
        comparison.Sequence("streams", directory, [.. inspection.Streams.Select(stream => (stream.Type, (uint)stream.Size, (uint)stream.Offset))]);
        foreach (InspectedStream stream in inspection.Streams.Where(stream => stream.Type != 0 && stream.Offset + stream.Size > inspection.Size))
            comparison.Equal($"a problem with stream {stream.Name} at {stream.Offset}", true, inspection.Problems.Any(problem => problem.Stream == stream.Name));
        comparison.Finish();
    }

    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void Only_the_malformed_dumps_have_problems(string dump)
    {
        bool malformed = dump is "rust-minidump/invalid-range.dmp" or "rust-minidump/invalid-record-count.dmp";
        IReadOnlyList<InspectedProblem> problems = InspectRuns.Inspect(dump).Problems;
        Assert.True(malformed == problems.Count > 0, $"{problems.Count} problems: {string.Join("; ", problems.Take(5))}");
    }
}
