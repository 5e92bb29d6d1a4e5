using System.Globalization;

namespace Tephra.Tests.Errors;

public sealed class ErrorTests
{
    [Fact]
    public void The_message_names_path_offset_and_both_sides()
    {
        var error = new KaitaiEndOfStreamException(4, 1, 0x1f0);
        Assert.Equal("at 0x1f0: end of stream: 4 bytes asked for, 1 left", error.Message);
        error.Within("name");
        error.Within("modules", 1);
        error.Within("streams", 3);
        Assert.Equal("/streams/3/modules/1/name", error.SchemaPath);
        Assert.Equal("/streams/3/modules/1/name: at 0x1f0: end of stream: 4 bytes asked for, 1 left", error.Message);
    }

    [Fact]
    public void Without_offset_there_is_none_in_the_message()
    {
        var error = new KaitaiExpressionException("division by zero");
        Assert.Equal("division by zero", error.Message);
        error.Within("ratio");
        Assert.Equal("/ratio: division by zero", error.Message);
    }

    [Fact]
    public void Validation_errors_say_what_was_and_what_should_be()
    {
        using var source = ByteSource.FromMemory(new byte[50], "file");
        var io = new KaitaiStream(source, 10, 20, KaitaiLimits.Default, 0);
        Check<KaitaiValidationNotEqualException>(() => ThrowValidation.KaitaiValidationException_NotEqual(io, 2, 7, 9, "/seq/1"), "/seq/1 asks for 9 (0x9), there was 7 (0x7)");
        Check<KaitaiValidationLessThanException>(() => ThrowValidation.KaitaiValidationException_LessThan(io, 2, 1.5, 2.5, "/seq/1"), "/seq/1 asks for at least 2.5, there was 1.5");
        Check<KaitaiValidationGreaterThanException>(() => ThrowValidation.KaitaiValidationException_GreaterThan(io, 2, "b", "a", "/seq/1"), "/seq/1 asks for at most \"a\", there was \"b\"");
        Check<KaitaiValidationNotAnyOfException>(() => ThrowValidation.KaitaiValidationException_NotAnyOf(io, 2, 7L, new[] { 1L, 2L }, "/seq/1"), "/seq/1 asks for one of 1 (0x1), 2 (0x2), there was 7 (0x7)");
        Check<KaitaiValidationNotInEnumException>(() => ThrowValidation.KaitaiValidationException_NotInEnum(io, 2, 255UL, "/seq/1"), "/seq/1 asks for a named value of its enum, there was 255 (0xff)");
        Check<KaitaiValidationExprException>(() => ThrowValidation.KaitaiValidationException_Expr(io, 2, true, "/seq/1"), "/seq/1 does not accept true");

        void Check<T>(Action act, string detail)
            where T : KaitaiValidationException
        {
            var culture = CultureInfo.CurrentCulture;
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = other;
            try
            {
                var error = Assert.Throws<T>(act);
                Assert.Equal("at 0xc: " + detail, error.Message);
                Assert.Equal((12L, "/seq/1", "file"), (error.Offset!.Value, error.Definition, error.SourceName));
            }
            finally
            {
                CultureInfo.CurrentCulture = culture;
            }
        }
    }

    [Fact]
    public void Computed_values_fail_without_offset()
    {
        var error = Assert.Throws<KaitaiValidationExprException>(() => ThrowValidation.KaitaiValidationException_Expr(null, 0, 3, "/instances/x"));
        Assert.Null(error.Offset);
    }

    [Fact]
    public void An_undecided_byte_order_names_the_value()
    {
        using var source = ByteSource.FromMemory(new byte[50]);
        var error = Assert.Throws<KaitaiUndecidedEndiannessException>(
            () => Throw.KaitaiUndecidedEndiannessException_NoCase(new KaitaiStream(source), 4, new byte[] { 0x49, 0x4a }, "/types/x/meta/endian"));
        Assert.Equal("at 0x4: /types/x/meta/endian names no byte order for 49 4a", error.Message);
    }

    [Fact]
    public void Long_values_are_cut_short()
    {
        var error = new KaitaiValidationExprException(new byte[1000], "/seq/0");
        Assert.Contains("(1000 bytes)", error.Message);
        Assert.True(error.Message.Length < 120);
    }

    [Fact]
    public void Limits_refuse_negative_values() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new KaitaiLimits { MaxDepth = -1 });
}
