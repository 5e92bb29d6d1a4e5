using CsCheck;

namespace Tephra.Generators.Tests.Writing.Properties;

/// <summary>What holds for everything that is written, whatever its schema. What fails is printed with its seed.</summary>
internal static class Property
{
    private const int Objects = 150;
    private const int Edits = 150;

    /// <summary>A new object gives bytes from which an equal one is read; these give the same bytes again.</summary>
    /// <param name="objects">Random objects.</param>
    /// <param name="read">Reads one.</param>
    /// <param name="check">Looks at fields that follow from the data, given the bytes.</param>
    public static void HoldsForNew<T>(Gen<T> objects, Func<byte[], T> read, Action<T, byte[]> check)
        where T : KaitaiStruct => objects.Sample(
        made =>
        {
            var wanted = (T)made.Clone();
            Assert.Empty(made.Check());
            Agrees(made, wanted, read, check);
        },
        iter: Objects,
        print: Print);

    /// <summary>An object that was read, with any part of it replaced, is written and read as it was wished.</summary>
    /// <param name="objects">Random objects.</param>
    /// <param name="read">Reads one.</param>
    /// <param name="check">Looks at fields that follow from the data, given the bytes.</param>
    /// <param name="edits">Each sets or changes one part of an object; it is given another object to take data from.</param>
    public static void HoldsForEdited<T>(Gen<T> objects, Func<byte[], T> read, Action<T, byte[]> check, params Action<T, T>[] edits)
        where T : KaitaiStruct => Gen.Select(objects, objects, Gen.UInt[1, (1u << edits.Length) - 1], Gen.Bool).Sample(
        (before, other, chosen, isTouched) =>
        {
            var edited = read(before.ToArray());
            if (isTouched) KaitaiTree.TouchAll(edited);
            for (var i = 0; i < edits.Length; i++)
            {
                if ((chosen & (1u << i)) != 0) edits[i](edited, other);
            }

            Agrees(edited, (T)edited.Clone(), read, check);
        },
        iter: Edits,
        print: sample => $"{Print(sample.Item1)}\n  edited towards {Print(sample.Item2)}\n  edits {sample.Item3:b}, touched {sample.Item4}");

    private static void Agrees<T>(T made, T wanted, Func<byte[], T> read, Action<T, byte[]> check)
        where T : KaitaiStruct
    {
        var bytes = made.ToArray();
        var again = read(bytes);
        check(again, bytes);
        Assert.True(again.StructurallyEquals(made), "what is read differs from what was written");
        Assert.Equal(bytes, again.ToArray());
        // A copy is written as what it was copied from.
        Assert.Equal(bytes, wanted.ToArray());
    }

    private static string Print<T>(T value)
        where T : KaitaiStruct
    {
        try
        {
            return Convert.ToHexString(value.ToArray());
        }
        catch (KaitaiException error)
        {
            return error.Message;
        }
    }
}
