using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>HandleData as <see cref="TargetHandle"/>s.</summary>
internal static class HandleReader
{
    // A handle has a piece or two. A chain of more is damage, which may lead round in a circle.
    private const int MostPieces = 32;

    // What the system tells of an object takes some dozens of bytes.
    private const uint LargestPiece = 0x10000;

    private const int PieceHeader = 12; // MINIDUMP_HANDLE_OBJECT_INFORMATION

    /// <summary>The handles; none where the stream is missing or broken, one without names or information where only those are.</summary>
    public static IReadOnlyList<TargetHandle> Read(MinidumpFile file) =>
        file.Read<HandleData, List<TargetHandle>>(Minidump.Enums.StreamType.HandleDataStream, (list, stream) =>
        {
            var handles = new List<TargetHandle>();
            foreach (HandleData.Types.HandleDescriptor handle in list.Descriptors ?? [])
            {
                handles.Add(new TargetHandle(
                    handle.Handle,
                    file.Problems.Guard(stream, () => handle.TypeName?.Buffer),
                    file.Problems.Guard(stream, () => handle.ObjectName?.Buffer),
                    handle.Attributes,
                    handle.GrantedAccess,
                    handle.HandleCount,
                    handle.PointerCount,
                    ReadInformation(file, stream, handle)));
            }

            return handles;
        }) ?? [];

    private static IReadOnlyList<TargetHandleInformation> ReadInformation(MinidumpFile file, DumpStream stream, HandleData.Types.HandleDescriptor handle)
    {
        if (handle.ObjectInfoRva is null or 0)
            return [];
        var pieces = new List<TargetHandleInformation>();
        file.Problems.Guard(stream, () =>
        {
            uint rva = handle.ObjectInfoRva.Value;
            for (HandleObjectInformation? piece = handle.ObjectInfo; piece is not null && pieces.Count < MostPieces; piece = piece.Next)
            {
                if (piece.SizeOfInfo > LargestPiece)
                    break;
                pieces.Add(new TargetHandleInformation((uint)piece.InfoType, file.Source.GetMemory((long)rva + PieceHeader, (int)piece.SizeOfInfo)));
                rva = piece.NextInfoRva;
            }

            return handle;
        });
        return pieces;
    }
}
