using Tephra.Schema.Text;
using Xunit;

namespace Tephra.Schema.Tests.Text;

public class SourceTextTests
{
    [Theory]
    [InlineData("ab\ncd", 3, 1, 0)]
    [InlineData("ab\r\ncd", 3, 0, 3)]
    [InlineData("ab\r\ncd", 4, 1, 0)]
    [InlineData("ab\rcd", 4, 1, 1)]
    [InlineData("ab\n", 3, 1, 0)]
    [InlineData("ab", 99, 0, 2)]
    [InlineData("ab", -1, 0, 0)]
    [InlineData("", 0, 0, 0)]
    [InlineData("\uFEFFab", 1, 0, 1)]
    [InlineData("\n\n\n", 2, 2, 0)]
    public void Position_has_a_line_and_a_column(string text, int position, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new SourceText("x", text).GetPosition(position));
}
