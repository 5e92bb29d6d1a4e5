namespace LayoutSnapshot;

/// <summary>
/// Verify's convention in a few lines, so that the sample needs no test framework: <c>NAME.verified.txt</c> is committed; a mismatch leaves
/// <c>NAME.received.txt</c> beside it, to be looked at and, if it is right, to take its place. In a test with Verify this is <c>await Verify(text)</c>.
/// </summary>
internal static class Snapshot
{
    public static bool Verify(string name, string text)
    {
        string verified = $"{name}.verified.txt";
        string received = $"{name}.received.txt";
        string actual = text.ReplaceLineEndings("\n");
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == actual)
        {
            File.Delete(received);
            Console.WriteLine($"{verified}: as it was");
            return true;
        }

        File.WriteAllText(received, actual);
        Console.WriteLine($"{verified}: differs, see {received}");
        return false;
    }
}
