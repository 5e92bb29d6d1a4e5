using Tephra.Schema.Diagnostics;
using Tephra.Schema.Layout;
using Tephra.Schema.Text;

namespace Tephra.Schema.Binding;

/// <summary>Tells the author of a schema what a writer can't set by itself.</summary>
internal static class DerivationNotes
{
    public static void Report(BindingSession session, IEnumerable<Underived> all)
    {
        foreach (var underived in all)
        {
            var type = session.Table[underived.Owner];
            if (type.Members[underived.Id].Attribute is not { } attribute) continue;
            (string What, TextSpan? Span) place = underived.Kind switch
            {
                ConstraintKind.Size => ("the size", attribute.Range.Size?.Span),
                ConstraintKind.Count => ("the number", attribute.Repeat?.Expression?.Span),
                _ => ("the position", attribute.Position?.Span),
            };
            type.Schema.Bag.Report(DiagnosticCatalogue.NotDerived, place.Span ?? attribute.Span, place.What, underived.Id);
        }
    }
}
