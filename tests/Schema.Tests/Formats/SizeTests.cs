using Xunit;

namespace Tephra.Schema.Tests.Formats;

/// <summary>The sizes our schemas state are those of their fields, and those of the facts sheet.</summary>
public sealed class SizeTests
{
    private static IEnumerable<SizedType> Sized => FormatSchema.All.SelectMany(schema => schema.Types).Where(type => type.Stated is not null);

    [Fact]
    public void A_stated_size_is_that_of_the_fields() =>
        Assert.Empty(Sized.Where(type => type.Stated * 8L != type.Extent.Minimum || !type.Extent.IsFixed).Select(type => $"{type.Name}: {type.Stated} stated, {type.Extent.Minimum / 8.0} to {type.Extent.Maximum / 8.0} by its fields"));
}
