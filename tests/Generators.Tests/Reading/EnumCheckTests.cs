using Tephra.Generators.Tests.Compiling;

namespace Tephra.Generators.Tests.Reading;

/// <summary><c>valid: in-enum</c> asks for each number of the enum, whatever its size and sign, and for no other.</summary>
public class EnumCheckTests
{
    private const string Schema = """
        meta: {id: checked, endian: le}
        params: [{id: which, type: u1}]
        seq:
          - {id: small, type: u1, enum: small, valid: {in-enum: true}, if: which == 0}
          - {id: signed, type: s8, enum: signed, valid: {in-enum: true}, if: which == 1}
          - {id: unsigned, type: u8, enum: unsigned, valid: {in-enum: true}, if: which == 2}
          - {id: wrapped, type: s8, enum: wrapped, valid: {in-enum: true}, if: which == 3}
          - {id: none, type: u1, enum: none, valid: {in-enum: true}, if: which == 4}
          - {id: items, type: u1, enum: small, valid: {in-enum: true}, repeat: expr, repeat-expr: 2, if: which == 5}
          - {id: many, type: u2, enum: many, valid: {in-enum: true}, if: which == 6}
          - {id: pair, type: u1, enum: pair, valid: {in-enum: true}, if: which == 7}
        enums:
          small: {1: one, 3: three, 4: four, 5: five, 9: nine, 10: ten}
          signed: {-9223372036854775808: least, -1: minus, 0: zero, 9223372036854775807: most}
          unsigned: {0: zero, 9223372036854775808: high, 18446744073709551615: most}
          wrapped: {-1: minus, 18446744073709551615: most, 2: two}
          none: {}
          many: {0: m0, 2: m2, 4: m4, 6: m6, 8: m8, 10: m10, 12: m12, 14: m14, 16: m16, 18: m18, 0x8000: m32768}
          pair: {1: one, 2: two}
        """;

    private static readonly CompiledSchemas Compiled = CompiledSchemas.From([("checked.ksy", Schema)]);

    [Theory]
    [InlineData(0, "01", true)]
    [InlineData(0, "04", true)]
    [InlineData(0, "0A", true)]
    [InlineData(0, "02", false)]
    [InlineData(0, "00", false)]
    [InlineData(0, "0B", false)]
    [InlineData(1, "0000000000000080", true)]
    [InlineData(1, "FFFFFFFFFFFFFFFF", true)]
    [InlineData(1, "FFFFFFFFFFFFFF7F", true)]
    [InlineData(1, "0100000000000000", false)]
    [InlineData(1, "0100000000000080", false)]
    [InlineData(2, "FFFFFFFFFFFFFFFF", true)]
    [InlineData(2, "0000000000000080", true)]
    [InlineData(2, "FFFFFFFFFFFFFF7F", false)]
    [InlineData(3, "FFFFFFFFFFFFFFFF", true)]
    [InlineData(3, "0200000000000000", true)]
    [InlineData(3, "0300000000000000", false)]
    [InlineData(4, "00", false)]
    [InlineData(5, "0109", true)]
    [InlineData(5, "0108", false)]
    [InlineData(6, "1200", true)]
    [InlineData(6, "0080", true)]
    [InlineData(6, "1300", false)]
    [InlineData(7, "02", true)]
    [InlineData(7, "01", true)]
    [InlineData(7, "03", false)]
    public void Number_is_in_its_enum_or_not(byte which, string bytes, bool isIn)
    {
        var read = Record.Exception(() => Compiled.Read("Checked", Convert.FromHexString(bytes), which));
        if (isIn) Assert.Null(read);
        else Assert.IsType<KaitaiValidationException>(read, exactMatch: false);
    }

    [Fact]
    public void Nothing_is_looked_up_in_metadata() => Assert.DoesNotContain("IsDefined", Compiled.Sources.Values.Single(), StringComparison.Ordinal);
}
