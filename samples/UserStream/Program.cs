using Tephra.Engine;
using UserStream;

// A service writes its own state into its dump, and reads it back from there. All it takes is service_state.ksy: that schema says which
// stream it describes, so that the directory, the engine and `tephra inspect --schema service_state.ksy` show the stream typed.
const uint ServiceStateStream = 0x5e710001;
string path = args.Length > 0 ? args[0] : "service.dmp";

var state = new ServiceState { Version = 1, Phase = ServiceState.Enums.Phase.Draining, RequestsServed = 1_048_577 };
state.Workers =
[
    new ServiceState.Types.Worker { ThreadId = 4711, Task = "invoice 2041" },
    new ServiceState.Types.Worker { ThreadId = 4712, Task = "Rückgabe 7" },
];

var system = new TargetSystem(
    ProcessorArchitecture: 9, // PROCESSOR_ARCHITECTURE_AMD64
    PlatformId: 2, // VER_PLATFORM_WIN32_NT
    MajorVersion: 10,
    MinorVersion: 0,
    BuildNumber: 26100,
    NumberOfProcessors: 2,
    ProductType: 3,
    ServicePack: null);
var builder = new MinidumpBuilder(system);
builder.SetProcess(processId: 1234);
builder.AddStream(ServiceStateStream, state);
builder.Save(path);

using var target = (UserMinidumpTarget)DumpFile.Open(path);
foreach (DumpStream stream in target.Streams)
    Console.WriteLine($"{stream.Name}: {(stream.IsTyped ? "typed" : "bytes")}");

// The engine's way to the stream; an editor knows every name from here on.
ServiceState read = target.GetContent<ServiceState>(ServiceStateStream)!;
Console.WriteLine($"{read.Phase} after {read.RequestsServed} requests");
foreach (ServiceState.Types.Worker worker in read.Workers)
    Console.WriteLine($"thread {worker.ThreadId}: {worker.Task}");

// The directory itself, without the engine, gives the same type; and what was changed in it is written back.
using var dump = Tephra.Formats.Minidump.Read(File.ReadAllBytes(path));
var content = dump.Directory.Select(entry => entry.Stream).OfType<ServiceState>().Single();
content.Phase = ServiceState.Enums.Phase.Running;
content.Workers.Add(new ServiceState.Types.Worker { ThreadId = 4713, Task = "stock" });
var again = Tephra.Formats.Minidump.Read(dump.ToArray()).Directory.Select(entry => entry.Stream).OfType<ServiceState>().Single();
Console.WriteLine($"{again.Phase} with {again.Workers.Count} workers");
