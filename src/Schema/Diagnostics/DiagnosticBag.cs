using Tephra.Schema.Text;

namespace Tephra.Schema.Diagnostics;

/// <summary>Collects the findings of one pass over one file.</summary>
public sealed class DiagnosticBag(SourceText text)
{
    private readonly List<Diagnostic> _items = [];
    private readonly HashSet<Diagnostic> _known = [];
    private int _muted;

    /// <summary>The file the findings are about.</summary>
    public SourceText Text { get; } = text;

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => ErrorCount > 0;

    /// <summary>Adds a finding.</summary>
    /// <param name="descriptor">What kind it is.</param>
    /// <param name="span">The characters it is about.</param>
    /// <param name="arguments">What fills the holes of the message.</param>
    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        if (_muted > 0) return;
        var item = new Diagnostic(
            descriptor, Text.Path, span, Text.GetPosition(span.Start), Text.GetPosition(span.End), arguments.ToEquatableArray());
        if (!_known.Add(item)) return;
        _items.Add(item);
        if (descriptor.Severity == DiagnosticSeverity.Error) ErrorCount++;
    }

    /// <summary>How many errors there are so far.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>Runs something whose findings would only follow from what was reported already.</summary>
    /// <param name="isMuted">Whether to keep its findings back.</param>
    /// <param name="run">What to run.</param>
    public T Muted<T>(bool isMuted, Func<T> run)
    {
        if (isMuted) _muted++;
        try
        {
            return run();
        }
        finally
        {
            if (isMuted) _muted--;
        }
    }

    /// <summary>All findings in the order of their place in the file.</summary>
    public EquatableArray<Diagnostic> ToEquatableArray() => _items.OrderBy(d => d.Span.Start).ToEquatableArray();
}
