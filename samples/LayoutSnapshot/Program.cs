using LayoutSnapshot;
using Tephra;
using Tephra.Engine;
using Tephra.Formats;

// A service holds the layout of the dumps it writes in a snapshot: a change of what they hold shows as a line in a diff. What differs from run to
// run, the time and the process's id, is masked. The first argument stands for whatever somebody may change in the service.
string comment = args.Length > 0 ? args[0] : "orders";

var system = new TargetSystem(
    ProcessorArchitecture: 9, // PROCESSOR_ARCHITECTURE_AMD64
    PlatformId: 2, // VER_PLATFORM_WIN32_NT
    MajorVersion: 10,
    MinorVersion: 0,
    BuildNumber: 26100,
    NumberOfProcessors: 2,
    ProductType: 3,
    ServicePack: "");
var builder = new MinidumpBuilder(system) { TimeDateStamp = (uint)DateTimeOffset.UtcNow.ToUnixTimeSeconds() };
builder.SetProcess((uint)Environment.ProcessId);
builder.AddCommentW(comment);
builder.AddMemory(0x1000, "the order that was being served"u8.ToArray());

using Minidump dump = Minidump.Read(builder.ToArray());
var text = new KaitaiLayoutText(new KaitaiLayoutTextOptions { Masked = ["/header/time_date_stamp", "/directory/*/stream/process_id", "/directory/*/data"] });
return Snapshot.Verify("orders", text.Of(KaitaiLayout.Of(dump))) ? 0 : 1;
