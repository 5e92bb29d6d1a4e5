namespace Tephra.Engine;

/// <summary>Collects what could not be read, from many threads; a stream that is broken all over does not fill memory.</summary>
internal sealed class ProblemLog
{
    private const int MostPerStream = 100;

    private readonly Lock _lock = new();
    private readonly List<DumpProblem> _problems = [];
    private readonly Dictionary<int, int> _counts = [];

    /// <summary>Notes a problem of a stream.</summary>
    public void Add(DumpStream stream, long offset, string reason)
    {
        lock (_lock)
        {
            int count = _counts[stream.Index] = _counts.GetValueOrDefault(stream.Index) + 1;
            if (count <= MostPerStream)
                _problems.Add(new DumpProblem(stream.Index, stream.Type, stream.Name, offset, reason));
        }
    }

    /// <summary>Runs a read of a part of a stream; where it fails, notes why and answers null.</summary>
    public T? Guard<T>(DumpStream stream, Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (KaitaiException error)
        {
            string path = error.SchemaPath.TrimStart('/');
            Add(stream, error.Offset ?? stream.Offset, path.Length == 0 ? error.Detail : $"{path}: {error.Detail}");
        }
        catch (IOException error)
        {
            Add(stream, stream.Offset, error.Message);
        }

        return null;
    }

    /// <summary>All problems so far, in the order of the directory and then of the file.</summary>
    public IReadOnlyList<DumpProblem> ToList(IReadOnlyList<DumpStream> streams)
    {
        lock (_lock)
        {
            var all = new List<DumpProblem>(_problems.OrderBy(problem => problem.StreamIndex).ThenBy(problem => problem.Offset));
            foreach ((int index, int count) in _counts)
            {
                if (count <= MostPerStream)
                    continue;
                DumpStream stream = streams[index];
                int end = all.FindLastIndex(problem => problem.StreamIndex == index) + 1;
                all.Insert(end, new DumpProblem(index, stream.Type, stream.Name, stream.Offset, $"{count - MostPerStream} more problems like these"));
            }

            return all;
        }
    }
}
