using System.Text;
using Tephra.Formats;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Engine;

/// <summary>The streams that a minidump takes over from the one it is written from, and its comment.</summary>
internal static class UserStreams
{
    /// <summary>Adds them. A stream that can't be read is not taken over.</summary>
    public static void Add(MinidumpLayout layout, UserDumpSource source, DebugFormat flags, DumpWriteOptions options)
    {
        foreach (DumpStream stream in source.File.Streams)
        {
            bool isComment = (StreamType)stream.Type is StreamType.CommentStreamA or StreamType.CommentStreamW;
            if (!StreamPolicy.IsKept(stream.Type, flags) || (isComment && options.Comment is not null))
                continue;
            // Of several streams of one number the first answers, so that the others would not be missed.
            if (source.File.Find(stream.Type) == stream && source.File.IsWhole(stream))
                Add(layout, source, stream, (flags & DebugFormat.UserSmallFilterPaths) != 0);
        }

        if (options.Comment is { } comment)
            AddComment(layout, comment, options.IsAnsi && Ascii.IsValid(comment));
    }

    private static void AddComment(MinidumpLayout layout, string comment, bool isAnsi)
    {
        if (isAnsi)
            layout.Add(StreamType.CommentStreamA, CommentText.Ansi(comment));
        else
            layout.Add(StreamType.CommentStreamW, CommentText.Wide(comment));
    }

    private static void Add(MinidumpLayout layout, UserDumpSource source, DumpStream stream, bool withoutFolders)
    {
        // A consumer's streams are taken over as they stand, like all whose structure is not ours to know.
        if (!StreamNames.IsTyped(stream.Type))
        {
            byte[] bytes = new byte[stream.Size];
            source.File.Source.ReadExactly(stream.Offset, bytes);
            layout.Add((StreamType)stream.Type, bytes);
            return;
        }

        KaitaiStruct? content = source.File.Read<KaitaiStruct, KaitaiStruct>(stream, (content, _) => content);
        // What it refers to goes with it, and has to be readable too.
        if (content is null || KaitaiTree.TouchAll(content).Count > 0)
            return;
        if (withoutFolders && content is UnloadedModuleList unloaded)
            CutNames(unloaded);
        OffsetReset.Clear(content);
        layout.AddWithReferred((StreamType)stream.Type, content);
    }

    private static void CutNames(UnloadedModuleList list)
    {
        foreach (UnloadedModuleList.Types.UnloadedModule module in list.Entries ?? [])
        {
            if (module.ModuleName is { } name)
                name.Buffer = name.Buffer[(name.Buffer.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        }
    }
}
