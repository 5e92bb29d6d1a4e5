using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;

namespace Tephra.Schema.Syntax;

/// <summary>Tells where a size is not called <c>len_…</c> or a count not <c>num_…</c>. Who keeps a format's own name in <c>-orig-id</c> is left alone.</summary>
internal static class StyleRules
{
    public static void Check(TypeSyntax top, DiagnosticBag bag)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in SyntaxExpressions.Of(top).SelectMany(ExpressionTree.DescendantsAndSelf).Select(NameOf).OfType<string>())
        {
            uses[name] = uses.TryGetValue(name, out var count) ? count + 1 : 1;
        }

        CheckType(top, uses, bag);
    }

    private static void CheckType(TypeSyntax type, Dictionary<string, int> uses, DiagnosticBag bag)
    {
        var members = type.Seq.Concat(type.Instances).ToList();
        foreach (var member in members)
        {
            if (member.Id.StartsWith("_", StringComparison.Ordinal)) continue;
            Suggest("len_", member.Range.Size, DiagnosticCatalogue.SizeNotNamedLen);
            if (member.Repeat?.Kind == RepeatKind.Expression) Suggest("num_", member.Repeat.Expression, DiagnosticCatalogue.CountNotNamedNum);

            void Suggest(string prefix, ExpressionSyntax? expression, DiagnosticDescriptor descriptor)
            {
                if (expression is not NameSyntax { Name: var name } || uses[name] != 1 || name == prefix + member.Id) return;
                if (members.FirstOrDefault(other => other.Id == name) is not { Documentation.OriginalId: null } used) return;
                bag.Report(descriptor, used.Span, prefix + member.Id, name, member.Id);
            }
        }

        foreach (var nested in type.Types) CheckType(nested, uses, bag);
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        NameSyntax name => name.Name,
        MemberSyntax member => member.Name.Value,
        _ => null,
    };
}
