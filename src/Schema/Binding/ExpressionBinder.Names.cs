using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

internal sealed partial class ExpressionBinder
{
    private static readonly string[] SpecialNames = ["_root", "_parent", "_io", "_index", "_sizeof"];

    private SelfIr Self => new(new UserType(scope.Type.Reference));

    private ExpressionIr BindName(NameSyntax name)
    {
        switch (name.Name)
        {
            case "_":
                return scope.Item is { } item ? new LocalIr(item, LocalKind.Item) : NotAvailable(name, "in 'repeat-until' and 'valid/expr'");
            case "_index":
                return scope.HasIndex ? new LocalIr(DataType.CalculatedInteger, LocalKind.Index) : NotAvailable(name, "where the field or instance repeats");
            case "_on":
                return scope.On is { } on ? new LocalIr(on, LocalKind.On) : NotAvailable(name, "in the cases of a switch");
            default:
                return BindUserMember(Self, scope.Type, new Spanned<string>(name.Name, name.Span));
        }
    }

    private ExpressionIr BindMember(MemberSyntax syntax)
    {
        var target = Bind(syntax.Target);
        if (IsBroken(target)) return Broken;
        return target.Type switch
        {
            UserType user => BindUserMember(target, session.Table[user.Reference], syntax.Name),
            StructType => BindStructMember(target, syntax.Name),
            _ => BindMethod(target, syntax.Name, null),
        };
    }

    private ExpressionIr BindUserMember(ExpressionIr target, TypeSymbol type, Spanned<string> name)
    {
        switch (name.Value)
        {
            case "_root":
                return new RootIr(new UserType(type.Schema.Root.Reference), target);
            case "_parent":
                return new ParentIr(session.Parents.Of(type), target);
            case "_io":
                return new IoIr(target);
            case "_sizeof":
                return BindSize(session.Extents.OfType(type.Reference), false, $"'{type.Name}'", name.Span);
        }

        if (type.Members.TryGetValue(name.Value, out var member))
        {
            var (memberType, isOptional) = session.MemberTypes.Of(member);
            return memberType is UnknownType ? Broken : new MemberIr(memberType, target, member.Id, member.Kind, isOptional);
        }

        return Report(
            DiagnosticCatalogue.UnknownMember, name.Span,
            name.Value, type.Name, Spelling.DidYouMean(name.Value, type.Members.Keys.Concat(SpecialNames)));
    }

    private ExpressionIr BindStructMember(ExpressionIr target, Spanned<string> name) => name.Value switch
    {
        "_root" => new RootIr(DataType.Struct, target),
        "_parent" => new ParentIr(DataType.Struct, target),
        "_io" => new IoIr(target),
        _ => Report(DiagnosticCatalogue.MemberOfAnyStruct, name.Span, name.Value),
    };

    private ExpressionIr BindSizeOf(SizeOfSyntax syntax)
    {
        if (syntax.Type.Path.Count == 1 && !syntax.Type.IsAbsolute)
        {
            var name = syntax.Type.Path[0].Value;
            if (BuiltinTypes.Number(name) is { } number) return BindSize(Layout.ExtentCalculator.OfNumber(number.Type), syntax.InBits, name, syntax.Type.Span);
            if (BuiltinTypes.Bits(name) is { } bits) return BindSize(new ExtentIr(bits.Width, bits.Width), syntax.InBits, name, syntax.Type.Span);
        }

        return session.ResolveType(scope.Type, syntax.Type) is { } type
            ? BindSize(session.Extents.OfType(type.Reference), syntax.InBits, $"'{type.Name}'", syntax.Type.Span)
            : Broken;
    }

    private ExpressionIr BindSize(ExtentIr extent, bool inBits, string what, TextSpan span) =>
        extent.IsFixed
            ? BindInteger(inBits ? extent.Minimum : (extent.Minimum + 7) / 8, span)
            : Report(DiagnosticCatalogue.SizeNotFixed, span, what);

    private ExpressionIr NotAvailable(NameSyntax name, string where) =>
        Report(DiagnosticCatalogue.NameNotAvailable, name.Span, name.Name, where);
}
