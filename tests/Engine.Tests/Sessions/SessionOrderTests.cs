using Microsoft.Win32.SafeHandles;

namespace Tephra.Engine.Tests;

/// <summary>
/// Every order of calls up to a length, against a table that is written from the facts sheet and shares nothing with the engine's. Five is what every
/// run takes; <c>TEPHRA_SESSION_ORDERS=6 dotnet test tests/Engine.Tests -c Release</c> drives every order of six calls.
/// </summary>
public sealed class SessionOrderTests
{
    private const int Ok = 0;
    private const int Unexpected = unchecked((int)0x8000FFFF);
    private const int NotFound = unchecked((int)0x80004002);
    private const int ReadFault = unchecked((int)0x8007001E);

    // Stands for "what the current dump answers", which depends on the call and the dump.
    private const int Asks = int.MaxValue;

    // Two dumps that answer differently: the first has memory at 0x1000 and an exception, the second neither.
    private static readonly ByteSource First = Dumps.Crash().ToSource("first");
    private static readonly ByteSource Second = Dumps.Quiet().ToSource("second");

    private enum Call
    {
        OpenFirst,
        OpenSecond,
        AddInfo,
        Wait,
        Query,
        Request,
        Write,
        End,
    }

    private enum State
    {
        None,
        Pending,
        AtEvent,
        AtEventWithPending,
    }

    // Rows: facts/dbgeng.md 1.3 (nothing works before the wait), 1.4 (further dumps at any time), 2 (information files before the first dump), 4.1 and
    // 4.2 (a wait delivers one dump's event; with none left the session ends and the answer is E_UNEXPECTED), 4.6 (ending without a session), 5.3 and 6.
    private static readonly Dictionary<State, int[]> Table = new()
    {
        // open 1, open 2, add info, wait, query, request, write, end
        [State.None] = [Ok, Ok, Ok, Unexpected, Unexpected, Unexpected, Unexpected, Unexpected],
        [State.Pending] = [Ok, Ok, Unexpected, Ok, Unexpected, Unexpected, Unexpected, Ok],
        [State.AtEvent] = [Ok, Ok, Unexpected, Unexpected, Asks, Asks, Ok, Ok],
        [State.AtEventWithPending] = [Ok, Ok, Unexpected, Ok, Asks, Asks, Ok, Ok],
    };

    private static int Length => int.TryParse(Environment.GetEnvironmentVariable("TEPHRA_SESSION_ORDERS"), out int length) ? length : 5;

    [Fact]
    public void Every_order_of_calls_answers_as_documented()
    {
        using var info = new TempFile([1]);
        using var written = new TempFile([]);
        using SafeFileHandle output = File.OpenHandle(written.Path, FileMode.Open, FileAccess.Write);
        Call[] calls = Enum.GetValues<Call>();
        var order = new Call[Length];
        long orders = (long)Math.Pow(calls.Length, order.Length);
        Assert.True(orders > 1, "TEPHRA_SESSION_ORDERS must be a length.");
        for (long number = 0; number < orders; number++)
        {
            long rest = number;
            for (int i = 0; i < order.Length; i++, rest /= calls.Length)
                order[i] = calls[rest % calls.Length];
            Run(order, info.Path, output);
        }
    }

    private static void Run(Call[] order, string infoFile, SafeFileHandle output)
    {
        using var client = new DebugClient();
        // The model: the open dumps in order, true for the first one, and how many of them have delivered their event.
        var open = new List<bool>();
        int delivered = 0;
        for (int i = 0; i < order.Length; i++)
        {
            State state = open.Count == 0 ? State.None : delivered == 0 ? State.Pending : delivered == open.Count ? State.AtEvent : State.AtEventWithPending;
            int expected = Table[state][(int)order[i]];
            if (expected == Asks)
                expected = open[delivered - 1] ? Ok : order[i] == Call.Query ? ReadFault : NotFound;
            switch (order[i])
            {
                case Call.OpenFirst or Call.OpenSecond:
                    open.Add(order[i] == Call.OpenFirst);
                    break;
                case Call.Wait when state is State.Pending or State.AtEventWithPending:
                    delivered++;
                    break;
                case Call.Wait or Call.End:
                    open.Clear();
                    delivered = 0;
                    break;
            }

            int actual = Do(client, order[i], infoFile, output);
            DebugStatus status = open.Count == 0 ? DebugStatus.NoDebuggee : delivered > 0 ? DebugStatus.Break : DebugStatus.Go;
            client.GetExecutionStatus(out DebugStatus actualStatus);
            if (expected != actual || status != actualStatus)
                Assert.Fail($"{string.Join(", ", order[..(i + 1)])}: expected 0x{expected:x} and {status}, was 0x{actual:x} and {actualStatus}");
        }
    }

    private static int Do(DebugClient client, Call call, string infoFile, SafeFileHandle output)
    {
        Span<byte> buffer = stackalloc byte[4];
        return call switch
        {
            Call.OpenFirst => client.OpenDumpSource(null, First),
            Call.OpenSecond => client.OpenDumpSource(null, Second),
            Call.AddInfo => client.AddDumpInformationFile(infoFile, DebugDumpFileType.PageFileDump),
            Call.Wait => client.WaitForEvent(0, 0),
            Call.Query => client.ReadVirtual(0x1000, buffer, out _),
            Call.Request => client.Request(DebugRequest.TargetExceptionThread, default, buffer, out _),
            Call.Write => client.WriteDumpFileWide("out", output, DebugQualifier.SmallDump, DebugFormat.Default, null),
            _ => client.EndSession(DebugEnd.Passive),
        };
    }
}
