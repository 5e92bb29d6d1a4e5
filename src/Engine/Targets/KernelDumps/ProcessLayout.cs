using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>
/// Where the fields of an EPROCESS stand in a build, in bytes from its start. No document says so; these are offsets as public symbols were
/// printed, and each is taken only where the dump bears it out by what KDDEBUGGER_DATA64 tells: where the PEB and the top page table stand. Nothing is guessed.
/// </summary>
/// <param name="UniqueProcessId">The id.</param>
/// <param name="ActiveProcessLinks">The links of the list of processes.</param>
/// <param name="ImageFileName">The name's first bytes.</param>
/// <param name="DirectoryTableBase">The top page table, in the KPROCESS that begins the structure.</param>
/// <param name="Peb">The address of the PEB.</param>
internal sealed record ProcessLayout(ushort UniqueProcessId, ushort ActiveProcessLinks, ushort ImageFileName, ushort DirectoryTableBase, ushort Peb)
{
    private const ushort Table64 = 0x28;
    private const ushort Table32 = 0x18;

    // Sources: [N] github.com/ntdiff/headers, ntdll.dll's _EPROCESS.h; [V] vergiliusproject.com; [W] github.com/BeneficialCode/WinArk;
    // [E] github.com/I3r1h0n/eprocess_offsets, which sums up [V] and [N] by build; [K] github.com/supermanc88/KeyboardEncrypt, what WinDbg's dt
    // printed by version; [B] github.com/bitdefender/hvmi, cami/sources/windows/opaque_fields. Each row with [K] or [B] has two sources that agree on it.
    // ARM64 is left out: but for previews, no two sources were found.
    private static readonly (ImageFileMachine Machine, uint First, uint Last, ProcessLayout Layout)[] Known =
    [
        (ImageFileMachine.I386, 2600, 2600, new(0x84, 0x88, 0x174, Table32, 0x1B0)), // XP SP2 and SP3, size 0x260
        (ImageFileMachine.I386, 7600, 7601, new(0xB4, 0xB8, 0x16C, Table32, 0x1A8)), // [N] Win7_SP1/x86
        (ImageFileMachine.I386, 9200, 9200, new(0xB4, 0xB8, 0x170, Table32, 0x140)), // [N] Win8/x86, [K]
        (ImageFileMachine.I386, 9600, 9600, new(0xB4, 0xB8, 0x170, Table32, 0x140)), // [N] Win8.1/x86, [K]
        (ImageFileMachine.I386, 10586, 10586, new(0xB4, 0xB8, 0x174, Table32, 0x144)), // [N] Win10_1511_TS2/x86, [K]
        (ImageFileMachine.I386, 14393, 14393, new(0xB4, 0xB8, 0x174, Table32, 0x144)), // [N] Win10_1607_RS1/x86, [K]
        (ImageFileMachine.I386, 15063, 17763, new(0xB4, 0xB8, 0x17C, Table32, 0x14C)), // [N] Win10_1703_RS2, Win10_1709_RS3 and Win10_1803_RS4, x86; [K] to 1809; [B] windows_17763_x86
        (ImageFileMachine.Amd64, 7600, 7601, new(0x180, 0x188, 0x2D8, Table64, 0x330)), // [N] Win7_SP1/x64, size 0x4C8
        (ImageFileMachine.Amd64, 7600, 7601, new(0x180, 0x188, 0x2E0, Table64, 0x338)), // [W] Windows 7, size 0x4D0
        (ImageFileMachine.Amd64, 9200, 9200, new(0x2E0, 0x2E8, 0x438, Table64, 0x3E8)), // [N] Win8/x64, [K]
        (ImageFileMachine.Amd64, 9600, 9600, new(0x2E0, 0x2E8, 0x438, Table64, 0x3E8)), // [N] Win8.1/x64
        (ImageFileMachine.Amd64, 10240, 10240, new(0x2E8, 0x2F0, 0x448, Table64, 0x3F8)), // [N] Win10_1507_TS1/x64; [E]; dt's print in a public driver has the name there too
        (ImageFileMachine.Amd64, 10586, 10586, new(0x2E8, 0x2F0, 0x450, Table64, 0x3F8)), // [N] Win10_1511_TS2/x64, [K]; [E]
        (ImageFileMachine.Amd64, 14393, 14393, new(0x2E8, 0x2F0, 0x450, Table64, 0x3F8)), // [N] Win10_1607_RS1/x64, [E]
        (ImageFileMachine.Amd64, 15063, 17763, new(0x2E0, 0x2E8, 0x450, Table64, 0x3F8)), // [V] Windows 10 1803, [N] Win10_1903_19H1/x64 (an early build, as 1809); [E]
        (ImageFileMachine.Amd64, 18362, 18363, new(0x2E8, 0x2F0, 0x450, Table64, 0x3F8)), // [W] Win10_1903.h, [E]
        (ImageFileMachine.Amd64, 19041, 22631, new(0x440, 0x448, 0x5A8, Table64, 0x550)), // [V] Windows 10 22H2, Windows 11 23H2; [E]
        (ImageFileMachine.Amd64, 26100, 26100, new(0x1D0, 0x1D8, 0x338, Table64, 0x2E0)), // [V] Windows 11 24H2
    ];

    /// <summary>Where every known build of a width has its top page table.</summary>
    /// <param name="is64Bit">Whether addresses have 64 bits.</param>
    public static ushort UsualDirectoryTableBase(bool is64Bit) => is64Bit ? Table64 : Table32;

    /// <summary>The layout of a build; null where none is known that agrees with the dump, or more than one.</summary>
    /// <param name="kernel">What the header says.</param>
    /// <param name="data">What the kernel tells its debugger.</param>
    public static ProcessLayout? Of(KernelInformation kernel, KddebuggerData64 data)
    {
        ProcessLayout? found = null;
        foreach (var (machine, first, last, layout) in Known)
        {
            if (machine != kernel.Machine || kernel.Build < first || kernel.Build > last || !Agrees(layout, data))
                continue;
            if (found is not null)
                return null;
            found = layout;
        }

        return found;
    }

    // A field of 0 states nothing, which is no contradiction; but where both are 0, nothing bears the layout out.
    private static bool Agrees(ProcessLayout layout, KddebuggerData64 data)
    {
        int peb = data.OffsetEprocessPeb ?? 0, table = data.OffsetEprocessDirectoryTableBase ?? 0;
        return (peb, table) != (0, 0) && (peb == 0 || peb == layout.Peb) && (table == 0 || table == layout.DirectoryTableBase);
    }
}
