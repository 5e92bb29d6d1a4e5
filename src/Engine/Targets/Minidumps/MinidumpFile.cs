using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>A minidump's header and directory, and the way from a stream's number to its typed content.</summary>
internal sealed class MinidumpFile
{
    // A program writes some dozens of streams. A directory of more is damage, and listing it would fill memory.
    private const uint MostStreams = 0x10000;

    // The longest text a minidump holds on purpose is a path of 32,767 characters; a damaged length must not allocate more than this.
    private const int LongestText = 1 << 20;

    private readonly KaitaiLimits _limits;

    private readonly Minidump _minidump;

    /// <summary>Reads header and directory, and nothing else.</summary>
    /// <exception cref="KaitaiException">One of them can't be read.</exception>
    /// <exception cref="DebugEngineException">The directory is too large to be one.</exception>
    public MinidumpFile(ByteSource source)
    {
        (Source, Held) = (source, new HeldSource(source));
        // Every item of a list takes at least a byte: a count past the file's length is damage, and must not make objects.
        _limits = KaitaiLimits.Default with { MaxBytes = LongestText, MaxItems = (int)Math.Min(source.Length, KaitaiLimits.Default.MaxItems) };
        _minidump = Minidump.Read(source, _limits);
        if (_minidump.Header.NumberOfStreams > MostStreams)
            throw new DebugEngineException(HResult.FileCorrupt, $"the header counts {_minidump.Header.NumberOfStreams} streams, more than a directory can have");
        var streams = new DumpStream[_minidump.Directory.Count];
        for (int i = 0; i < streams.Length; i++)
        {
            Minidump.Types.Directory entry = _minidump.Directory[i];
            uint type = (uint)entry.StreamType;
            streams[i] = new DumpStream(i, type, StreamNames.Get(type), entry.Location.Rva, entry.Location.DataSize, StreamNames.HasReader(type));
        }

        Streams = streams;
    }

    /// <summary>The whole dump.</summary>
    public ByteSource Source { get; }

    /// <summary>What memory is read through: one lease for all that read it, which ends with the target.</summary>
    public HeldSource Held { get; }

    /// <summary>Header and directory as the schema describes them.</summary>
    public Minidump Content => _minidump;

    /// <summary>The directory.</summary>
    public IReadOnlyList<DumpStream> Streams { get; }

    /// <summary>What could not be read so far.</summary>
    public ProblemLog Problems { get; } = new();

    /// <summary>When the dump was written, in seconds since 1970.</summary>
    public uint TimeDateStamp => _minidump.Header.TimeDateStamp;

    /// <summary>MINIDUMP_TYPE bits.</summary>
    public ulong Flags => (ulong)_minidump.Header.Flags;

    /// <summary>The first stream of a number, or null. A second one of the same number is listed, but does not answer.</summary>
    public DumpStream? Find(uint type) => Streams.FirstOrDefault(stream => stream.Type == type);

    /// <summary>Whether all of a stream's bytes are in the file; of one without bytes, they are.</summary>
    public bool IsWhole(DumpStream stream) => stream.Size == 0 || (long)stream.Offset + stream.Size <= Source.Length;

    /// <summary>Makes something of a stream's typed content; null, with a problem noted, where it can't be read.</summary>
    /// <typeparam name="TContent">The compiled type of such streams.</typeparam>
    /// <typeparam name="TResult">What is made of it.</typeparam>
    /// <param name="stream">The stream, or null for none.</param>
    /// <param name="make">Makes it. What it reads in passing may fail as well.</param>
    public TResult? Read<TContent, TResult>(DumpStream? stream, Func<TContent, DumpStream, TResult?> make)
        where TContent : KaitaiStruct
        where TResult : class =>
        // A stream that passes the end of the file is noted as such, once, for all kinds of streams.
        stream is null || !IsWhole(stream)
            ? null
            : Problems.Guard(stream, () =>
            {
                // Held, the file is looked at once, not for every text and every context.
                using ByteSourceLease work = Source.Hold();
                return ContentOf(stream) is TContent content ? make(content, stream) : null;
            });

    /// <summary>Makes something of the first stream of a number; null where there is none or it can't be read.</summary>
    /// <typeparam name="TContent">The compiled type of such streams.</typeparam>
    /// <typeparam name="TResult">What is made of it.</typeparam>
    /// <param name="type">The number.</param>
    /// <param name="make">Makes it. What it reads in passing may fail as well.</param>
    public TResult? Read<TContent, TResult>(Minidump.Enums.StreamType type, Func<TContent, DumpStream, TResult?> make)
        where TContent : KaitaiStruct
        where TResult : class => Read(Find((uint)type), make);

    /// <summary>Notes each stream whose bytes are not all in the file.</summary>
    public void CheckLocations()
    {
        foreach (DumpStream stream in Streams)
        {
            if (stream.Type != (uint)Minidump.Enums.StreamType.UnusedStream && !IsWhole(stream))
                Problems.Add(stream, stream.Offset, $"the stream's {stream.Size} bytes pass the end of the file at 0x{Source.Length:x}");
        }
    }

    // What a program puts into a stream of its own may be one large value. It is never larger than the stream, which is in the file.
    private KaitaiStruct ContentOf(DumpStream stream) => KaitaiStreamTypes.IsRegistered(stream.Type) && stream.Size > _limits.MaxBytes
        ? Minidump.Read(Source, _limits with { MaxBytes = (int)Math.Min(stream.Size, KaitaiLimits.Default.MaxBytes) }).Directory[stream.Index].Stream
        : _minidump.Directory[stream.Index].Stream;
}
