using Tephra.Schema.Diagnostics;
using Tephra.Schema.Ir;

namespace Tephra.Schema.Binding;

/// <summary>Finds types that hold themselves whatever the data: no file is long enough for them.</summary>
internal sealed class EndlessTypes(BindingSession session)
{
    private readonly HashSet<TypeSymbol> _finished = [];
    private readonly List<(TypeSymbol Type, int Field)> _path = [];

    public void Check(TypeSymbol type)
    {
        if (_finished.Contains(type)) return;
        var seq = session.SeqOf(type) ?? default;
        for (var i = 0; i < seq.Count; i++)
        {
            if (AlwaysHeld(seq[i]) is not { } held) continue;
            _path.Add((type, i));
            var start = _path.FindIndex(step => step.Type == held);
            if (start < 0) Check(held);
            else Report(start);
            _path.RemoveAt(_path.Count - 1);
        }

        _finished.Add(type);
    }

    // A ring may lead through other files; it is told where the main one can break it.
    private void Report(int start)
    {
        var ring = _path.Skip(start).ToList();
        var last = ring.FindLastIndex(step => step.Type.Schema == session.Table.Main);
        if (last < 0) return;
        var (type, field) = ring[last];
        var first = ring[(last + 1) % ring.Count].Type;
        var names = ring.Skip(last + 1).Concat(ring.Take(last + 1)).Select(step => step.Type.Name).Append(first.Name);
        type.Schema.Bag.Report(DiagnosticCatalogue.EndlessType, type.Syntax.Seq[field].Span, first.Name, string.Join(" → ", names));
    }

    private TypeSymbol? AlwaysHeld(AttributeIr field)
    {
        if (field.Condition is not null || field.Read is not ReadUserIr user) return null;
        return field.Repeat switch
        {
            null or { Kind: RepeatKind.Until } => session.Table[user.User.Reference],
            { Kind: RepeatKind.Expression, Expression: IntegerIr { Value.Sign: > 0 } } => session.Table[user.User.Reference],
            _ => null,
        };
    }
}
