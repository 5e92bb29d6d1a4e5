using System.Text;
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
                Add(layout, source.File, stream);
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

    private static void Add(MinidumpLayout layout, MinidumpFile file, DumpStream stream)
    {
        byte[] bytes = new byte[stream.Size];
        file.Source.ReadExactly(stream.Offset, bytes);
        if (RvaFields.Read(stream.Type, ByteSource.FromMemory(bytes), file.Content.M_Io) is { Fields.Count: > 0 })
            return;
        layout.Add((StreamType)stream.Type, bytes);
    }
}
