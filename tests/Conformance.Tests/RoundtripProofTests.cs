using Tephra.Conformance.Roundtrip;

namespace Tephra.Conformance.Tests;

/// <summary>Types written by hand, all but one of which write something else than they read.</summary>
public sealed class RoundtripProofTests
{
    private static readonly byte[] Bytes = [1, 2, 3, 4];

    [Fact]
    public void SoundTypePasses() => Assert.Empty(Failures<Sound>());

    [Fact]
    public void OtherByteFails() => Assert.Equal(
        [
            "untouched: differs at 0x1: FD0304 instead of 020304",
            "what is read from the written bytes is not equal to what was written",
            "touched: differs at 0x1: FD0304 instead of 020304",
            "spoilt with 0xCC: differs at 0x1: FD0304 instead of 020304",
            "spoilt with 0x33: differs at 0x1: FD0304 instead of 020304",
        ],
        Failures<OtherByte>());

    [Fact]
    public void ByteTooManyFails() =>
        Assert.Equal("untouched: differs at 0x2: 000304 instead of 0304; 5 bytes instead of 4", Failures<ByteTooMany>()[0]);

    [Fact]
    public void ByteOfTheSourceFailsWhereItIsSpoilt() => Assert.Equal(
        ["spoilt with 0xCC: differs at 0x1: CC0304 instead of 020304", "spoilt with 0x33: differs at 0x1: 330304 instead of 020304"],
        Failures<ByteOfTheSource>());

    private static List<string> Failures<T>()
        where T : KaitaiStruct<T>, new() => [.. new RoundtripProof(source => KaitaiStruct<T>.Read(source), Bytes).Failures()];

    // The last two bytes are nobody's.
    private abstract class TwoBytes<T> : KaitaiStruct<T>
        where T : TwoBytes<T>, new()
    {
        protected byte First { get; private set; }

        protected byte Second { get; private set; }

        protected override ReadOnlySpan<KaitaiMember> M_Members => new KaitaiMember[] { new("first", KaitaiMemberKind.Field, "u1"), new("second", KaitaiMemberKind.Field, "u1") };

        protected override object? M_Value(int member) => member == 0 ? First : Second;

        public override void M_Read(ref KaitaiReader reader)
        {
            First = reader.ReadU1();
            Second = reader.ReadU1();
        }
    }

    private sealed class Sound : TwoBytes<Sound>
    {
        public override void M_Write(KaitaiWriter writer)
        {
            writer.WriteU1(First);
            writer.WriteU1(Second);
        }
    }

    private sealed class OtherByte : TwoBytes<OtherByte>
    {
        public override void M_Write(KaitaiWriter writer)
        {
            writer.WriteU1(First);
            writer.WriteU1((byte)~Second);
        }
    }

    private sealed class ByteTooMany : TwoBytes<ByteTooMany>
    {
        public override void M_Write(KaitaiWriter writer)
        {
            writer.WriteU1(First);
            writer.WriteU1(Second);
            writer.WriteU1(0);
        }
    }

    // Writes the byte from where it was read, and not from what was read.
    private sealed class ByteOfTheSource : TwoBytes<ByteOfTheSource>
    {
        public override void M_Write(KaitaiWriter writer)
        {
            writer.WriteU1(First);
            writer.WriteBytes(M_Io.Source.GetMemory(1, 1));
        }
    }
}
