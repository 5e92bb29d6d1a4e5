namespace Tephra.Engine.Tests;

/// <summary>Every order of calls up to a length, against a model that is written from the documentation and shares nothing with the engine's table.</summary>
public sealed class SessionOrderTests
{
    private static readonly ByteSource Crash = Dumps.Crash().ToSource("crash");

    private enum Call
    {
        Open,
        AddInfo,
        Wait,
        Query,
        Request,
        End,
    }

    [Theory]
    [InlineData(5)]
    public void Every_order_of_calls_answers_as_documented(int length)
    {
        using var info = new TempFile([1]);
        Call[] calls = Enum.GetValues<Call>();
        int orders = (int)Math.Pow(calls.Length, length);
        var order = new Call[length];
        for (int number = 0; number < orders; number++)
        {
            for (int i = 0, rest = number; i < length; i++, rest /= calls.Length)
                order[i] = calls[rest % calls.Length];
            Run(order, info.Path);
        }
    }

    private static void Run(Call[] order, string infoFile)
    {
        using var client = new DebugClient();
        // The model: how many dumps are open, and how many of them still have their event to deliver.
        int open = 0, pending = 0;
        for (int i = 0; i < order.Length; i++)
        {
            bool accessible = open > pending;
            int expected;
            switch (order[i])
            {
                case Call.Open:
                    expected = 0;
                    (open, pending) = (open + 1, pending + 1);
                    break;
                case Call.AddInfo:
                    expected = open == 0 ? 0 : unchecked((int)0x8000FFFF);
                    break;
                case Call.Wait:
                    expected = pending > 0 ? 0 : unchecked((int)0x8000FFFF);
                    if (pending > 0)
                        pending--;
                    else
                        (open, pending) = (0, 0);
                    break;
                case Call.End:
                    expected = open > 0 ? 0 : unchecked((int)0x8000FFFF);
                    (open, pending) = (0, 0);
                    break;
                default:
                    expected = accessible ? 0 : unchecked((int)0x8000FFFF);
                    break;
            }

            int actual = Do(client, order[i], infoFile);
            DebugStatus status = open == 0 ? DebugStatus.NoDebuggee : open > pending ? DebugStatus.Break : DebugStatus.Go;
            client.GetExecutionStatus(out DebugStatus actualStatus);
            if (expected != actual || status != actualStatus)
                Assert.Fail($"{string.Join(", ", order[..(i + 1)])}: expected 0x{expected:x} and {status}, was 0x{actual:x} and {actualStatus}");
        }
    }

    private static int Do(DebugClient client, Call call, string infoFile)
    {
        Span<byte> buffer = stackalloc byte[4];
        return call switch
        {
            Call.Open => client.OpenDumpSource(null, Crash),
            Call.AddInfo => client.AddDumpInformationFile(infoFile, DebugDumpFileType.PageFileDump),
            Call.Wait => client.WaitForEvent(0, 0),
            Call.Query => client.ReadVirtual(0x1000, buffer, out _),
            Call.Request => client.Request(DebugRequest.TargetExceptionThread, default, buffer, out _),
            _ => client.EndSession(DebugEnd.Passive),
        };
    }
}
