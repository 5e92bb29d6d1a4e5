using System.Globalization;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Syntax;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>Binds how one element of an attribute is read.</summary>
internal sealed class ReadBinder(BindingSession session, TypeSymbol owner, AttributeSyntax attribute, ExpressionScope scope)
{
    private static readonly ReadIr Broken = new ReadContentsIr(default);

    private DiagnosticBag Bag => owner.Schema.Bag;

    public ReadIr Bind() => attribute.Type switch
    {
        null when attribute.Contents is { } contents => new ReadContentsIr(contents.Value),
        null => new ReadBytesIr(BindRange(default)),
        SingleTypeSyntax single => BindType(single.Type),
        SwitchTypeSyntax many => BindSwitch(many),
        _ => throw new InvalidOperationException(),
    };

    private ReadIr BindType(TypeReferenceSyntax written)
    {
        if (written.Name.Path.Count > 1 || written.Name.IsAbsolute) return BindUser(written);
        var name = written.Name.Path[0].Value;
        if (name is "str" or "strz") return BindString(name, written.Span);
        if (BuiltinTypes.Number(name) is { } number) return WithEnum(BindNumber(name, written.Span, number));
        if (BuiltinTypes.Bits(name) is { } bits) return WithEnum(BindBits(written.Span, bits));
        return BindUser(written);
    }

    private ReadIr BindNumber(string name, TextSpan span, (DataType Type, ByteOrder? Order) number)
    {
        if ((number.Order ?? owner.Endian) is { } order) return new ReadNumberIr(number.Type, order);
        Bag.Report(DiagnosticCatalogue.MissingEndian, span, name);
        return Broken;
    }

    private ReadIr BindBits(TextSpan span, (int Width, BitOrder? Order) bits)
    {
        if (bits.Width is < 1 or > 64)
        {
            Bag.Report(DiagnosticCatalogue.BitWidthOutOfRange, span, bits.Width.ToString(CultureInfo.InvariantCulture));
            return Broken;
        }

        var type = bits.Width == 1 && attribute.Enum is null ? DataType.Boolean : new BitsType(bits.Width);
        return new ReadBitsIr(type, bits.Width, bits.Order ?? owner.BitEndian);
    }

    private ReadIr WithEnum(ReadIr number)
    {
        if (attribute.Enum is null || ReferenceEquals(number, Broken)) return number;
        if (number.Type.IsInteger) return session.WithEnum(owner, number.Type, attribute.Enum) is EnumType found ? new ReadEnumIr(found, number) : Broken;
        Bag.Report(DiagnosticCatalogue.EnumNeedsInteger, attribute.Enum.Span, Describe.Type(number.Type));
        return Broken;
    }

    private ReadIr BindString(string name, TextSpan span)
    {
        if ((attribute.Encoding ?? owner.Encoding) is not { } encoding)
        {
            Bag.Report(DiagnosticCatalogue.MissingEncoding, span);
            return Broken;
        }

        // The zero that ends a string is as wide as the encoding's unit.
        var width = encoding.Value.ToUpperInvariant() switch
        {
            var wide when wide.StartsWith("UTF-16", StringComparison.Ordinal) || wide.StartsWith("UTF16", StringComparison.Ordinal) => 2,
            var wide when wide.StartsWith("UTF-32", StringComparison.Ordinal) || wide.StartsWith("UTF32", StringComparison.Ordinal) => 4,
            _ => 1,
        };
        return new ReadStringIr(BindRange(name == "strz" ? new byte[width].ToEquatableArray() : default), encoding.Value);
    }

    private ByteRangeIr BindRange(EquatableArray<byte> defaultTerminator)
    {
        var range = attribute.Range;
        return new ByteRangeIr(
            range.Size is null ? null : new ExpressionBinder(session, scope).Expect(range.Size, DataType.CalculatedInteger, "'size'"),
            range.SizeEos is { Value: true },
            range.PadRight?.Value,
            range.Terminator is { } terminator ? new[] { (byte)terminator.Value }.ToEquatableArray() : defaultTerminator,
            range.Include is { Value: true },
            range.Consume is not { Value: false },
            range.EosError is not { Value: false },
            range.Process is null ? null : BindProcess(range.Process));
    }

    private ProcessIr? BindProcess(ProcessSyntax process)
    {
        var name = string.Join(".", process.Name.Select(part => part.Value));
        ProcessKind? kind = name switch
        {
            "zlib" => ProcessKind.Zlib,
            "xor" => ProcessKind.Xor,
            "rol" => ProcessKind.RotateLeft,
            "ror" => ProcessKind.RotateRight,
            _ => null,
        };
        if (kind is null)
        {
            var arguments = process.Arguments.Select(argument => session.Bind(argument, scope)).ToEquatableArray();
            return new ProcessIr(ProcessKind.Custom, arguments, process.Name.Select(part => part.Value).ToEquatableArray());
        }

        var wanted = kind == ProcessKind.Zlib ? 0 : 1;
        if (process.Arguments.Count != wanted)
        {
            Bag.Report(
                DiagnosticCatalogue.WrongArgumentCount, process.Span,
                name, wanted == 0 ? "no arguments" : "1 argument", process.Arguments.Count.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        return new ProcessIr(kind.Value, process.Arguments.Select(key => BindKey(kind.Value, key)).ToEquatableArray(), default);
    }

    private ExpressionIr BindKey(ProcessKind kind, ExpressionSyntax key)
    {
        var bound = session.Bind(key, scope);
        if (bound.Type is { IsInteger: true } or UnknownType || (kind == ProcessKind.Xor && bound.Type is BytesType)) return bound;
        var wanted = kind == ProcessKind.Xor ? "a whole number or bytes" : "a whole number";
        Bag.Report(DiagnosticCatalogue.TypeMismatch, key.Span, "The argument of 'process'", wanted, Describe.Type(bound.Type));
        return bound;
    }

    private ReadIr BindUser(TypeReferenceSyntax written)
    {
        if (session.ResolveType(owner, written.Name) is not { } type) return Broken;
        var range = attribute.Range.IsBounded || attribute.Range.Process is not null ? BindRange(default) : null;
        if (type.Schema.IsOpaque)
        {
            // Nobody knows what a class of the host takes; the C# compiler will tell.
            var arguments = written.Arguments.Select(argument => session.Bind(argument, scope)).ToEquatableArray();
            return new ReadUserIr(
                new UserType(type.Reference), arguments, arguments.Select(argument => argument.Type).ToEquatableArray(), default, range, BindParent(type), false);
        }

        var inheritsEndian = type is { Endian: ByteOrder.Calculated, Syntax.Meta.Endian: null } && owner.Endian == ByteOrder.Calculated && type.Schema == owner.Schema;
        var parameters = type.Syntax.Parameters.Select(parameter => session.MemberTypes.Of(type.Members[parameter.Id.Value]).Type);
        var ids = type.Syntax.Parameters.Select(parameter => parameter.Id.Value);
        return new ReadUserIr(new UserType(type.Reference), BindArguments(written, type), parameters.ToEquatableArray(), ids.ToEquatableArray(), range, BindParent(type), inheritsEndian);
    }

    private EquatableArray<ExpressionIr> BindArguments(TypeReferenceSyntax written, TypeSymbol type)
    {
        var parameters = type.Syntax.Parameters;
        if (written.Arguments.Count != parameters.Count)
        {
            Bag.Report(
                DiagnosticCatalogue.WrongArgumentCount, written.Span,
                type.Name, parameters.Count == 1 ? "1 argument" : $"{parameters.Count} arguments",
                written.Arguments.Count.ToString(CultureInfo.InvariantCulture));
            return default;
        }

        return written.Arguments.Select((argument, i) =>
        {
            var wanted = session.MemberTypes.Of(type.Members[parameters[i].Id.Value]).Type;
            return new ExpressionBinder(session, scope).Expect(argument, wanted is UnknownType ? DataType.Any : wanted, $"The argument '{parameters[i].Id.Value}'");
        }).ToEquatableArray();
    }

    private ParentChoice BindParent(TypeSymbol type)
    {
        switch (attribute.Parent)
        {
            case BooleanSyntax { Value: false }:
                return ParentChoice.None;
            case { } expression:
                return new ParentChoice(ParentKind.Explicit, new ExpressionBinder(session, scope).Expect(expression, DataType.Struct, "'parent'"));
            default:
                return type.Schema == owner.Schema ? ParentChoice.Containing : ParentChoice.External;
        }
    }

    private ReadSwitchIr BindSwitch(SwitchTypeSyntax syntax)
    {
        var on = session.Bind(syntax.On, scope);
        var caseScope = scope with { On = on.Type };
        var cases = new List<SwitchCaseIr>();
        ReadIr? otherwise = null;
        foreach (var @case in syntax.Cases)
        {
            if (@case.Value is null) otherwise = BindType(@case.Type);
            else cases.Add(new SwitchCaseIr(BindCase(@case.Value, caseScope, on.Type), BindType(@case.Type)));
        }

        if (otherwise is null && attribute.Range.IsBounded) otherwise = new ReadBytesIr(BindRange(default));
        return new ReadSwitchIr(session.MemberTypes.OfElement(owner, attribute).Type, on, cases.ToEquatableArray(), otherwise) { TakesRegistered = IsOpen(syntax, on) };
    }

    // Whoever registers a type does so by number, and it is an object that stands where the others would.
    private bool IsOpen(SwitchTypeSyntax syntax, ExpressionIr on)
    {
        if (attribute.Open is not { Value: true, Span: var span }) return false;
        if (on.Type is not ({ IsInteger: true } or EnumType or UnknownType))
        {
            Bag.Report(DiagnosticCatalogue.TypeMismatch, syntax.On.Span, "'switch-on' beside '-tephra-open'", "a whole number or an enum", Describe.Type(on.Type));
        }

        foreach (var @case in syntax.Cases)
        {
            var type = session.MemberTypes.OfName(owner, @case.Type, attribute);
            if (type is not (UserType or UnknownType)) Bag.Report(DiagnosticCatalogue.TypeMismatch, @case.Type.Span, "A case beside '-tephra-open'", "a user type", Describe.Type(type));
        }

        if (syntax.Cases.All(@case => @case.Value is not null)) Bag.Report(DiagnosticCatalogue.MissingKey, span, "A switch with '-tephra-open'", "_");
        return true;
    }

    private ExpressionIr BindCase(ExpressionSyntax syntax, ExpressionScope caseScope, DataType on)
    {
        var wanted = on switch { UnknownType => DataType.Any, { IsNumeric: true } => DataType.CalculatedFloat, _ => on };
        return new ExpressionBinder(session, caseScope).Expect(syntax, wanted, "The case");
    }
}
