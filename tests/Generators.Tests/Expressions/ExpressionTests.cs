using Tephra.Generators.Tests.Compiling;

namespace Tephra.Generators.Tests.Expressions;

/// <summary>What expressions give when the C# they became runs.</summary>
public class ExpressionTests
{
    /// <summary>Values: u1 200, u2 1000, u4 4000000000, u8 2^64-16, s1 -5, s4 -13, s8 -2^63, f4 1.5, f8 -2.75, b3 5, b1 true, b12 0x8ff, b64 2^64-2.</summary>
    public static readonly TheoryData<string, object> Values = new()
    {
        // Division floors, the remainder follows the divisor, of literals and of values.
        { "-9837 / 13", -757L }, { "9837 / -13", -757L }, { "-9837 % 13", 4L }, { "-5 % 3", 1L }, { "5 % -3", -1L }, { "7 / 2", 3L },
        { "s4 / 4", -4L }, { "s4 % 4", 3L }, { "s4 / -4", 3L }, { "u1 / 7", 28L }, { "u1 % 7", 4L }, { "u1 / s4", -16L }, { "u1 % s4", -8L },
        { "u8 / 16", 0x0fffffffffffffffUL }, { "u8 % 7", 0xfffffffffffffff0UL % 7 }, { "b3 / 2", 2L }, { "b12 % 16", 15L },

        // 64 bits, whatever was read.
        { "u1 + 100", 300L }, { "u4 * 2", 8000000000L }, { "u4 + u4", 8000000000L }, { "u4 * u2", 4000000000000L }, { "u2 - 2000", -1000L },
        { "u1 * u1 * u1 * u1", 1600000000L }, { "u4 - 4000000001", -1L }, { "2147483647 + 1", 2147483648L }, { "65536 * 65536", 4294967296L },
        { "u1 << 24", 3355443200L }, { "u1 << 40", 200L << 40 }, { "1 << 40", 1L << 40 }, { "1 << 63", 1UL << 63 }, { "u4 << 8", 4000000000L << 8 },
        { "s4 >> 1", -7L }, { "u8 >> 60", 15UL }, { "u4 >> u1 - 184", 61035L }, { "b3 << 62", 1L << 62 },
        { "-u4", -4000000000L }, { "-s1", 5L }, { "-(u1)", -200L }, { "~u1", -201L }, { "~0", -1L }, { "~u8", 15UL },
        { "u1 & 0xf0", 0xc0L }, { "u1 | 7", 207L }, { "u1 ^ 255", 55L }, { "s1 & 0xff", 251L }, { "u8 & 0xff", 0xf0UL }, { "u4 & 0x80000000", 0x80000000L },
        { "s8 | 1", long.MinValue + 1 }, { "b64 & 3", 2UL }, { "b12 | u4", 0xee6b28ffL },

        // Unsigned 64-bit numbers beside negative ones.
        { "u8 > s4", true }, { "s4 < u8", true }, { "u8 == s4", false }, { "u8 == -16", false }, { "u8 != -16", true }, { "s1 >= u8", false }, { "-1 < u8", true },
        { "u8 + s4", 0xfffffffffffffff0UL - 13 }, { "u8 - 1", 0xffffffffffffffefUL }, { "u8 + 15", ulong.MaxValue }, { "b64 > s8", true }, { "b64 == u8 + 14", true },
        { "u8 > u4", true }, { "u8 > 18446744073709551599", true }, { "u1 < 18446744073709551615", true },

        // What leaves 64 bits wraps around.
        { "s8 - 1", long.MaxValue }, { "-s8", long.MinValue }, { "s8 * 2 + u1", 200L }, { "u8 * 3", unchecked(0xfffffffffffffff0UL * 3) }, { "u8 + 17", 1UL }, { "(u8 * u8) & 0xfff", 0x100UL },
        { "-u8", 16L }, { "-(-s8)", long.MinValue }, { "s8 * (s4 - 1) * 3 + 1", 1L }, { "f8 + (s8 - 1)", 9223372036854775807.0 }, { "s8 - 1 > s8", true }, { "5 - u8", 21UL },
        { "u8.as<s8>", -16L }, { "b64.as<s2>", -2L }, { "u8.as<s4> + 1", -15L }, { "s8.as<u8>", 1UL << 63 }, { "list[s8 - s8 + 3]", 7L },

        // Literals no value of the type can equal.
        { "u1 == 300", false }, { "u1 < 300", true }, { "s1 == 255", false }, { "u4 > -1", true }, { "b3 == 9", false }, { "b3 > -1", true }, { "u4 == 4000000000", true },
        { "s4 < 4294967295", true }, { "u2 != 65536", true }, { "b3 == s4", false }, { "b12 >= s1", true },

        // Choices.
        { "u1 > 100 ? 1 : 2", 1L }, { "u1 > 100 ? u4 : s4", 4000000000L }, { "b1 ? 1 : 2.5", 1.0 }, { "u1 > 100 ? u8 : 1", 0xfffffffffffffff0UL },
        { "u1 > 100 ? \"a\" : text", "a" }, { "u1 < 100 ? 1 : u1 < 150 ? 2 : 3", 3L }, { "(b1 ? item : many[0]).x", 42L }, { "b1 ? raw : [9]", "010203" },
        { "(u1 > 100 ? kinds::one : kind) == kinds::one", true }, { "false ? 1 : 2", 2L }, { "b1 ? list : list", "1 -2 300 7" },

        // Floating point.
        { "f4 + 1", 2.5 }, { "f8 * 2", -5.5 }, { "7 / 2.0", 3.5 }, { "f8.to_i", -2L }, { "f4.to_i", 1L }, { "f8 < f4", true }, { "f8 % 2", 1.25 }, { "-f8", 2.75 }, { "u8 * 1.0", 18446744073709551600.0 },
        { "1e3", 1000.0 }, { ".5 + 5.", 5.5 }, { "f4 == 1.5", true }, { "u1 > 199.5", true }, { "2.7.to_i", 2L },

        // Truth.
        { "not b1", false }, { "not (u1 == 200)", false }, { "b1 and s4 < 0 or false", true }, { "b1 == true", true }, { "b1 != (u1 > 3)", false }, { "b1.to_i + 1", 2L }, { "not not b1", true },
        { "not (f8 < 0.0)", false }, { "1 == 1", true }, { "\"a\" == \"b\"", false }, { "true", true },

        // Text.
        { "text", "hällo" }, { "text.length", 5L }, { "text.reverse", "olläh" }, { "text.substring(1, 3)", "äl" }, { "text + \"!\"", "hällo!" }, { "text == \"hällo\"", true }, { "\"abc\" < \"abd\"", true },
        { "\"Z\" < \"a\"", true }, { "\"ff\".to_i(16)", 255L }, { "\"-12\".to_i", -12L }, { "u8.to_s", "18446744073709551600" }, { "(-5).to_s", "-5" }, { "u1.to_s + \"%\"", "200%" },
        { "text.to_b(\"UTF-8\")", "68c3a46c6c6f" }, { "\"AB\".to_b(\"UTF-16LE\")", "41004200" }, { "f\"{u1}-{text}-{s4 / 4}\"", "200-hällo--4" }, { "f\"\"", "" }, { "f\"{text}\"", "hällo" },
        { "\"q\\\"\\\\\\n\\t\\u0041\\101\"", "q\"\\\n\tAA" }, { "'it\\n'", "it\\n" }, { "\"a\" \"b\"", "ab" }, { "\"\\u2028\\ufeff\"", "\u2028\ufeff" },

        // Bytes.
        { "raw", "010203" }, { "raw.length", 3L }, { "raw.size + 1", 4L }, { "raw.first", 1L }, { "raw.last * 100", 300L }, { "raw.min", 1L }, { "raw.max", 3L }, { "raw[1] + 1", 3L }, { "raw.index_of(3)", 2L },
        { "raw.index_of(9)", -1L }, { "raw == [1, 2, 3]", true }, { "raw != [1, 2]", true }, { "raw < [1, 2, 4]", true }, { "[0x80] > [0x7f, 0xff]", true }, { "raw.to_s(\"ASCII\")", "\u0001\u0002\u0003" }, { "[u1, 1].as<bytes>", "c801" },
        { "[].as<bytes>.length", 0L }, { "[1, 2].as<bytes>", "0102" },

        // Lists.
        { "list.size", 4L }, { "list.first + list.last", 8L }, { "list.min", -2L }, { "list.max", 300L }, { "list[2] * 1000", 300000L }, { "[1, 300, -5].min", -5L }, { "[1, 2.5].max", 2.5 }, { "[\"b\", \"a\"].min", "a" },
        { "many[1].x", 12L }, { "many.first.y + many.last.y", 3L }, { "many.size", 2L }, { "[u1, u8].max", 0xfffffffffffffff0UL }, { "[1, 2].as<u2[]>", "1 2" }, { "[].as<u4[]>.size", 0L }, { "list[b3 - 4]", -2L }, { "list[u8 - u8]", 1L },

        // Enums.
        { "kinds::two.to_i", 2L }, { "kinds::minus_three.to_i + 1", -2L }, { "kind == kinds::two", true }, { "kind != kinds::one", true }, { "kind.to_i * 10", 20L }, { "kind", "Two" }, { "::expressions::kinds::one.to_i", 1L },

        // Sizes and places.
        { "sizeof<u4>", 4L }, { "bitsizeof<b3>", 3L }, { "sizeof<b12>", 2L }, { "sizeof<item>", 3L }, { "bitsizeof<item>", 24L }, { "u2._sizeof", 2L }, { "item._sizeof + many[0].y._sizeof", 5L }, { "raw._sizeof", 3L },
        { "_io.size", 78L }, { "_io.pos", 78L }, { "_io.eof", true }, { "_root.u1", 200L }, { "item._parent.as<expressions>.u1", 200L }, { "item._root.u2", 1000L }, { "_root._io.size", 78L },

        // Casts take a number as another kind, or an object as what it is.
        { "u4.as<s4>", -294967296L }, { "u4.as<u1>", 0L }, { "f8.as<s4>", -2L }, { "u1.as<f8> / 16", 12.5 }, { "item.as<item>.y", 0x1234L }, { "u1.as<u8>", 200UL }, { "s1.as<u1>", 251L },

        // Literals.
        { "0xFFFF_FFFF_FFFF_FFFF", ulong.MaxValue }, { "-9223372036854775808", long.MinValue }, { "-0x8000000000000000 + 1", long.MinValue + 1 }, { "0b1010_0101", 165L }, { "0o17", 15L }, { "1_000", 1000L },
        { "9223372036854775807 + 1", 9223372036854775808UL }, { "4294967295 * 4294967295", 18446744065119617025UL }, { "-1 - 9223372036854775807", long.MinValue }, { "3000000000", 3000000000L }, { "-3000000000", -3000000000L },
        { "2 + 3 * 4 - 10 / 3 % 2 << 1", 26L }, { "1 + 2 < 4 and 3 | 4 == 7", true }, { "(1 + 2) * (3 - (4 - 5))", 12L }, { "u1 - (u1 - s4) * -(2)", 626L }, { "-(-u1)", 200L }, { "~(~u1)", 200L }, { "u1 - -s4", 187L },
    };

    private static readonly (string Expression, Type Error, string Message)[] FailureRows =
    [
        ("u1 / (u1 - 200)", typeof(KaitaiExpressionException), "zero"),
        ("u1 % (u1 - 200)", typeof(KaitaiExpressionException), "zero"),
        ("raw[3]", typeof(KaitaiExpressionException), "3"),
        ("list[-1]", typeof(KaitaiExpressionException), "-1"),
        ("many[u4]", typeof(KaitaiExpressionException), "4000000000"),
        ("text.substring(3, 1)", typeof(KaitaiExpressionException), "substring"),
        ("text.to_i", typeof(KaitaiConversionException), "integer"),
        ("\"9223372036854775808\".to_i", typeof(KaitaiConversionException), "64-bit"),
        ("absent + 1", typeof(KaitaiExpressionException), "absent"),
        ("absent_item.x", typeof(KaitaiExpressionException), "absent_item"),
        ("[u4, 1].as<bytes>", typeof(KaitaiConversionException), "byte"),
        ("_parent._io.size", typeof(KaitaiExpressionException), "_parent"),
    ];

    private static readonly Lazy<ExpressionSchema> Schema = new(() => Compile(checkOverflow: false));

    private static readonly Lazy<ExpressionSchema> CheckedSchema = new(() => Compile(checkOverflow: true));

    public static TheoryData<string> Failures => [.. FailureRows.Select(row => row.Expression)];

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_is_exact(string expression, object expected) => Assert.Equal(expected, Shown(Schema.Value[expression]));

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_is_the_same_in_a_project_that_checks_for_overflow(string expression, object expected) =>
        Assert.Equal(expected, Shown(CheckedSchema.Value[expression]));

    [Theory]
    [MemberData(nameof(Failures))]
    public void Failure_is_typed_and_says_where(string expression)
    {
        var (_, type, message) = FailureRows.Single(row => row.Expression == expression);
        var error = Assert.Throws(type, () => Schema.Value[expression]);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("/e", ((KaitaiException)error).SchemaPath, StringComparison.Ordinal);
    }

    private static ExpressionSchema Compile(bool checkOverflow) =>
        new(checkOverflow, Values.Select(row => row.Data.Item1).Concat(FailureRows.Select(row => row.Expression)));

    private static object? Shown(object? value) => value switch
    {
        ReadOnlyMemory<byte> bytes => Hex.Text(bytes),
        Enum named => named.ToString(),
        System.Collections.IEnumerable items and not string => string.Join(" ", items.Cast<object>().Select(item => FormattableString.Invariant($"{item}"))),
        byte or sbyte or short or ushort or int or uint => Convert.ToInt64(value, null),
        _ => value,
    };
}
