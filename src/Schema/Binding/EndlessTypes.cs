using Tephra.Schema.Diagnostics;
using Tephra.Schema.Ir;

namespace Tephra.Schema.Binding;

/// <summary>Finds types that hold themselves whatever the data: no file is long enough for them.</summary>
internal sealed class EndlessTypes(BindingSession session)
{
    private readonly HashSet<TypeSymbol> _finished = [];
    private readonly List<TypeSymbol> _path = [];

    public void Check(TypeSymbol type)
    {
        if (_finished.Contains(type)) return;
        _path.Add(type);
        var seq = session.SeqOf(type) ?? default;
        for (var i = 0; i < seq.Count; i++)
        {
            if (AlwaysHeld(seq[i]) is not { } held) continue;
            var start = _path.IndexOf(held);
            if (start < 0) Check(held);
            else type.Schema.Bag.Report(DiagnosticCatalogue.EndlessType, type.Syntax.Seq[i].Span, held.Name, Ring(start));
        }

        _path.RemoveAt(_path.Count - 1);
        _finished.Add(type);
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

    private string Ring(int start) => string.Join(" → ", _path.Skip(start).Append(_path[start]).Select(type => type.Name));
}
