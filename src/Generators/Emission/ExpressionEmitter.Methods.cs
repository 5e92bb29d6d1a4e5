using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

internal sealed partial class ExpressionEmitter
{
    private Code EmitCall(CallIr call)
    {
        var target = Emit(call.Target);
        switch (call.Method)
        {
            case Builtin.IntegerToString:
                return Code.Primary($"{Helper}.IntToStr({Wide(call.Target)})");
            case Builtin.FloatToInteger:
                return Code.Primary($"{Helper}.FloatToInt({target})");
            case Builtin.BooleanToInteger:
                return Code.Primary($"{Helper}.BoolToInt({target})");
            case Builtin.EnumToInteger:
                return new Code($"({(call.Type == DataType.CalculatedUnsigned ? "ulong" : "long")}){target.At(Level.Unary)}", Level.Unary);
            case Builtin.StringLength:
                return new Code($"(long){target.At(Level.Primary)}.Length", Level.Unary);
            case Builtin.StringReverse:
                return Code.Primary($"{Helper}.Reverse({target})");
            case Builtin.StringSubstring:
                return Code.Primary($"{Helper}.Substring({target}, {ToInt64(call.Arguments[0])}, {ToInt64(call.Arguments[1])})");
            case Builtin.StringToInteger:
                return Code.Primary(
                    call.Arguments.Count == 0 ? $"{Helper}.StrToInt({target})" : $"{Helper}.StrToInt({target}, {ToInt64(call.Arguments[0])})");
            case Builtin.StringToBytes:
                return Code.Primary($"{Helper}.Encode({target}, {Emit(call.Arguments[0])})");
            case Builtin.BytesLength:
                return new Code($"(long){target.At(Level.Primary)}.Length", Level.Unary);
            case Builtin.BytesIndexOf:
                return Code.Primary($"{Helper}.IndexOf({target}, {ToInt64(call.Arguments[0])})");
            case Builtin.BytesToString:
                return Code.Primary($"{Helper}.DecodeString({target}, {Emit(call.Arguments[0])})");
            case Builtin.ArraySize:
                return new Code($"(long){target.At(Level.Primary)}.Count", Level.Unary);
            case Builtin.BytesFirst or Builtin.ArrayFirst:
                return Code.Primary($"{Helper}.First({target})");
            case Builtin.BytesLast or Builtin.ArrayLast:
                return Code.Primary($"{Helper}.Last({target})");
            case Builtin.BytesMin or Builtin.ArrayMin:
                return Code.Primary($"{Helper}.Min({target})");
            case Builtin.BytesMax or Builtin.ArrayMax:
                return Code.Primary($"{Helper}.Max({target})");
            default:
                return EmitIoProperty(call, target);
        }
    }

    private static bool IsOwnPosition(CallIr call) => call is { Method: Builtin.IoPosition, Target: IoIr { Target: SelfIr } };

    private Code EmitIoProperty(CallIr call, Code target)
    {
        if (IsOwnPosition(call) && context.Position is { } position) return Code.Primary(position);
        var property = call.Method switch { Builtin.IoSize => "Size", Builtin.IoPosition => "Position", _ => "IsEof" };
        // The open reader knows better where the object's own stream is than the stream itself.
        return Code.Primary(call.Target is IoIr { Target: SelfIr } && context.Reader is { } reader ? $"{reader}.{property}" : $"{target.At(Level.Primary)}.{property}");
    }
}
