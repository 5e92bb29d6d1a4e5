using Tephra.TestKit;
using Xunit;

namespace Tephra.Schema.Tests.Formats;

/// <summary>The sizes our schemas state are those of their fields, and those of the facts sheet.</summary>
public sealed class SizeTests
{
    // The structure's size is fixed, but what of it is there depends on the file.
    private static readonly string[] FilledByCount =
    [
        "kddebugger_data64", // older systems' are shorter
        "physical_memory_descriptor32", "physical_memory_descriptor64", // as many runs as it says, then nothing
        "system_info.cpu_information", // a union: no field of its own, in 24 bytes of system_info
    ];

    private static IReadOnlyList<SizedType> All { get; } = [.. FormatSchema.All.SelectMany(schema => schema.Types)];

    private static IEnumerable<SizedType> Stated => All.Where(type => type.Stated is not null);

    [Fact]
    public void A_stated_size_is_that_of_the_fields() =>
        Assert.Equal(FilledByCount.Order(), Stated.Where(type => !type.Extent.IsFixed || type.Extent.Minimum != type.Stated * 8L).Select(type => type.Name).Order());

    [Fact]
    public void What_the_fields_need_at_least_has_room_in_a_stated_size() =>
        Assert.All(Stated, type => Assert.InRange(type.Stated!.Value * 8L, type.Extent.Minimum, long.MaxValue));

    [Fact]
    public void Every_stated_size_is_in_the_facts_sheet_or_has_another_source()
    {
        var inSheet = SizeFact.Sheet.Select(fact => fact.Type).ToList();
        var known = inSheet.Concat(OtherSources.Of.Keys).ToList();
        Assert.Empty(inSheet.Intersect(OtherSources.Of.Keys));
        Assert.Empty(known.Except(All.Select(type => type.Name)));
        Assert.Empty(Stated.Select(type => type.Name).Except(known));
    }

    [Fact]
    public void The_facts_sheet_states_the_same_sizes()
    {
        var sheet = File.ReadAllText(Shared.Require("facts", "dbgeng.md"));
        Assert.All(SizeFact.Sheet, fact =>
        {
            var type = All.Single(type => type.Name == fact.Type);
            var size = fact.IsMost ? type.Extent.Maximum / 8 : type.Stated ?? type.Extent.Minimum / 8;
            Assert.Equal((fact.Type, fact.SizeIn(sheet)), (type.Name, size));
        });
    }
}
