using System.Globalization;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

internal sealed partial class ExpressionBinder
{
    private ExpressionIr BindCall(CallSyntax syntax)
    {
        if (syntax.Target is MemberSyntax member)
        {
            var target = Bind(member.Target);
            if (IsBroken(target)) return Broken;
            if (target.Type is not (UserType or StructType)) return BindMethod(target, member.Name, syntax);
        }

        return Report(DiagnosticCatalogue.OperatorMismatch, syntax.Span, "()", "something that is no method");
    }

    /// <summary>A method with arguments, or a property without.</summary>
    private ExpressionIr BindMethod(ExpressionIr target, Spanned<string> name, CallSyntax? call)
    {
        if (name.Value == "_sizeof") return BindValueSize(target, name.Span);
        if (BuiltinMethods.Find(target.Type, name.Value) is not { } method)
        {
            return Report(
                DiagnosticCatalogue.UnknownMethod, name.Span, Describe.Type(target.Type), name.Value,
                Spelling.DidYouMean(name.Value, BuiltinMethods.Names(target.Type)));
        }

        var arguments = call?.Arguments ?? default;
        if (arguments.Count < method.Required || arguments.Count > method.Parameters.Length)
        {
            return Report(
                DiagnosticCatalogue.WrongArgumentCount, call?.Span ?? name.Span,
                name.Value, Count(method.Required, method.Parameters.Length), arguments.Count.ToString(CultureInfo.InvariantCulture));
        }

        var bound = arguments.Select((argument, i) => Expect(argument, method.Parameters[i], "The argument")).ToEquatableArray();
        if (bound.Any(IsBroken)) return Broken;
        if (method.Builtin is Builtin.BytesToString or Builtin.StringToBytes && bound[0] is not StringIr)
        {
            return Report(DiagnosticCatalogue.EncodingMustBeLiteral, arguments[0].Span);
        }

        return new CallIr(method.Result(target.Type), method.Builtin, target, bound);
    }

    private ExpressionIr BindValueSize(ExpressionIr target, TextSpan span)
    {
        // A list is as long as its elements, whose number is known once it was read.
        if (target is MemberIr { Type: ArrayType, Target.Type: UserType holder, Kind: MemberKind.Field } list
            && session.Extents.OfElement(holder.Reference, list.Id) is { IsFixed: true, Minimum: var bits } && bits % 8 == 0)
        {
            var count = new CallIr(DataType.CalculatedInteger, Builtin.ArraySize, target, default);
            return new BinaryIr(DataType.CalculatedInteger, BinaryOperator.Multiply, count, new IntegerIr(DataType.CalculatedInteger, bits / 8));
        }

        ExtentIr? extent = target switch
        {
            // A value that is asked for its size is there, whatever its 'if' says.
            MemberIr { Type: not ArrayType, Target.Type: UserType owner, Kind: MemberKind.Field } member => session.Extents.OfElement(owner.Reference, member.Id),
            MemberIr { Target.Type: UserType owner, Kind: MemberKind.Field } member => session.Extents.OfField(owner.Reference, member.Id),
            _ when target.Type is UserType user => session.Extents.OfType(user.Reference),
            _ when target.Type.IsNumeric => Layout.ExtentCalculator.OfNumber(target.Type),
            _ => null,
        };
        return extent is null
            ? Report(DiagnosticCatalogue.SizeNotFixed, span, Describe.Type(target.Type))
            : BindSize(extent, false, Describe.Type(target.Type), span);
    }

    private static string Count(int least, int most) => (least, most) switch
    {
        (0, 0) => "no arguments",
        (1, 1) => "1 argument",
        _ when least == most => $"{most} arguments",
        _ => $"{least} to {most} arguments",
    };
}
