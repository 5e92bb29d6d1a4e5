using Tephra.Schema.Ir;
using Tephra.Schema.Layout;

namespace Tephra.Generators.Emission;

/// <summary>
/// Tells whether an attribute's expressions reach something that looks at, or moves, the stream's own position: then the
/// reader must tell the stream where it is first.
/// </summary>
internal static class PositionUse
{
    public static bool Of(AttributeIr attribute) => Expressions(attribute).Any(Reaches);

    /// <summary>The same of what is asked once the condition was found true.</summary>
    public static bool OfReading(AttributeIr attribute) => Of(attribute with { Condition = null });

    /// <summary>
    /// Whether an instance asks where the object's own stream is while nobody reads that: the answer depends on when the
    /// instance is first asked for.
    /// </summary>
    public static bool OfAsking(ParseInstanceIr instance) =>
        Some(instance.Position).Concat(Some(instance.Io)).Concat(Some(instance.Attribute.Condition))
            .Concat(instance.Io is null or IoIr { Target: SelfIr } ? [] : Expressions(instance.Attribute))
            .Any(AsksPosition);

    /// <summary>Whether an expression asks where the object's own stream is.</summary>
    public static bool AsksPosition(ExpressionIr expression) =>
        expression is CallIr { Method: Builtin.IoPosition, Target: IoIr { Target: SelfIr } } || IrTree.Children(expression).Any(AsksPosition);

    /// <summary>Whether an instance stands where the end of its own stream says.</summary>
    public static bool CountsFromEnd(ParseInstanceIr instance) =>
        instance is { Position: { } position, Derivation: null } && AsksSize(position, instance.Io);

    // Written without `io`, an instance is in the stream of its object.
    private static bool AsksSize(ExpressionIr expression, ExpressionIr? io) =>
        (expression is CallIr { Method: Builtin.IoSize, Target: IoIr stream } && (io is null ? stream.Target is SelfIr : stream == io))
        || IrTree.Children(expression).Any(child => AsksSize(child, io));

    private static IEnumerable<ExpressionIr> Expressions(AttributeIr attribute)
    {
        if (attribute.Condition is { } condition) yield return condition;
        if (attribute.Repeat?.Expression is { } repeat) yield return repeat;
        foreach (var expression in Expressions(attribute.Read)) yield return expression;
        foreach (var expression in Expressions(attribute.Valid)) yield return expression;
    }

    private static IEnumerable<ExpressionIr> Expressions(ReadIr read) => read switch
    {
        ReadBytesIr bytes => Expressions(bytes.Range),
        ReadStringIr text => Expressions(text.Range),
        ReadUserIr user => user.Arguments.Concat(Expressions(user.Range)).Concat(Some(user.Parent.Expression)),
        ReadSwitchIr choice => choice.Cases.SelectMany(@case => Expressions(@case.Read).Append(@case.Value))
            .Append(choice.On)
            .Concat(choice.Otherwise is null ? [] : Expressions(choice.Otherwise)),
        _ => [],
    };

    private static IEnumerable<ExpressionIr> Expressions(ByteRangeIr? range) => Some(range?.Size).Concat(range?.Process?.Arguments ?? default);

    private static IEnumerable<ExpressionIr> Expressions(ValidIr? valid) => valid switch
    {
        ValidEqualIr equal => [equal.Expected],
        ValidRangeIr range => Some(range.Minimum).Concat(Some(range.Maximum)),
        ValidAnyOfIr anyOf => anyOf.Candidates,
        ValidExpressionIr expression => [expression.Condition],
        _ => [],
    };

    private static IEnumerable<ExpressionIr> Some(ExpressionIr? expression) => expression is null ? [] : [expression];

    private static bool Reaches(ExpressionIr expression) => expression switch
    {
        // An instance may read without 'pos', or ask for the position; the stream handed on may be asked for it.
        MemberIr { Kind: MemberKind.ParseInstance or MemberKind.ValueInstance } => true,
        CallIr { Target: IoIr { Target: SelfIr } } => false,
        CallIr { Method: Builtin.IoSize } size => size.Target is not IoIr io || Reaches(io.Target),
        IoIr => true,
        _ => IrTree.Children(expression).Any(Reaches),
    };
}
