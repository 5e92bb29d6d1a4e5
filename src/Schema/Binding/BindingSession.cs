using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Layout;
using Tephra.Schema.Syntax;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>What the binders of one unit share: the declarations, and answers that are computed once and kept.</summary>
internal sealed class BindingSession
{
    private readonly Dictionary<TypeSymbol, EquatableArray<Ir.AttributeIr>> _seqs = [];
    private readonly Dictionary<(TypeSymbol Type, int Index), Ir.AttributeIr?> _fields = [];

    public BindingSession(SchemaUnit unit)
    {
        Table = new SymbolTable(unit);
        MemberTypes = new MemberTypes(this);
        Parents = new ParentTypes(this);
        Extents = new ExtentCalculator(reference => SeqOf(Table[reference]), (reference, id) => FieldOf(Table[reference], id));
        Layout = new LayoutPass(Extents, new PlainTypes(reference => SeqOf(Table[reference]), reference => Table[reference].Syntax.Instances.Count > 0, Extents));
    }

    public SymbolTable Table { get; }

    public MemberTypes MemberTypes { get; }

    public ParentTypes Parents { get; }

    public ExtentCalculator Extents { get; }

    public LayoutPass Layout { get; }

    /// <summary>The fields of a type; <see langword="null"/> while one is being bound, because it asks for the size of its own type.</summary>
    public EquatableArray<Ir.AttributeIr>? SeqOf(TypeSymbol type)
    {
        if (_seqs.TryGetValue(type, out var known)) return known;
        var fields = new List<Ir.AttributeIr>();
        for (var i = 0; i < type.Syntax.Seq.Count; i++)
        {
            if (FieldAt(type, i) is not { } field) return null;
            fields.Add(field);
        }

        return _seqs[type] = fields.ToEquatableArray();
    }

    // A field may ask for the size of another of its own type, which is known before the type's is.
    private Ir.AttributeIr? FieldOf(TypeSymbol type, string id)
    {
        for (var i = 0; i < type.Syntax.Seq.Count; i++)
        {
            if (type.Syntax.Seq[i].Id == id) return FieldAt(type, i);
        }

        return null;
    }

    private Ir.AttributeIr? FieldAt(TypeSymbol type, int index)
    {
        if (_fields.TryGetValue((type, index), out var known)) return known;
        _fields[(type, index)] = null;
        var field = type.Syntax.Seq[index];
        return _fields[(type, index)] = type.Schema.Bag.Muted(field.IsBroken, () => new AttributeBinder(this, type).Bind(field));
    }

    /// <summary>Binds an expression that stands in a type.</summary>
    public Ir.ExpressionIr Bind(ExpressionSyntax syntax, ExpressionScope scope) => new ExpressionBinder(this, scope).Bind(syntax);

    /// <summary>Finds a user type, or reports that there is none.</summary>
    public TypeSymbol? ResolveType(TypeSymbol scope, TypeNameSyntax name)
    {
        if (Table.FindType(scope, name) is { } found) return found;
        var written = string.Join("::", name.Path.Select(part => part.Value));
        if (scope.AllowsOpaqueTypes && name.Path.Count == 1) return Table.Opaque(scope.Schema, written);
        scope.Schema.Bag.Report(
            DiagnosticCatalogue.UnknownTypeName, name.Span, written, Spelling.DidYouMean(written, Table.TypeNames(scope)));
        return null;
    }

    /// <summary>Finds an enum, or reports that there is none.</summary>
    public EnumSymbol? ResolveEnum(TypeSymbol scope, bool isAbsolute, EquatableArray<Spanned<string>> path)
    {
        if (Table.FindEnum(scope, isAbsolute, [.. path]) is { } found) return found;
        var written = string.Join("::", path.Select(part => part.Value));
        var span = path[0].Span.Union(path[path.Count - 1].Span);
        scope.Schema.Bag.Report(
            DiagnosticCatalogue.UnknownEnum, span, written, Spelling.DidYouMean(written, Table.EnumNames(scope)));
        return null;
    }

    /// <summary>The type of a number with a name of an enum, or the number's own where there is none.</summary>
    public DataType WithEnum(TypeSymbol scope, DataType number, TypeNameSyntax? name)
    {
        if (name is null) return number;
        if (ResolveEnum(scope, name.IsAbsolute, name.Path) is not { } symbol) return DataType.Unknown;
        return new EnumType(symbol.Reference);
    }

    /// <summary>The type of a parameter.</summary>
    public DataType ParameterType(TypeSymbol scope, ParameterSyntax parameter)
    {
        if (parameter.Type is not { } written) return DataType.Bytes;
        var name = written.Name;
        var element = (name.Path.Count == 1 && !name.IsAbsolute ? BuiltinTypes.Value(name.Path[0].Value) : null)
            ?? (ResolveType(scope, name) is { } type ? new UserType(type.Reference) : DataType.Unknown);
        if (parameter.Enum is not null && element is not ({ IsInteger: true } or UnknownType) && BuiltinTypes.Bits(name.Path[0].Value) is null)
        {
            scope.Schema.Bag.Report(DiagnosticCatalogue.EnumNeedsInteger, parameter.Enum.Span, Describe.Type(element));
            return DataType.Unknown;
        }

        if (element is BitsType { Width: 1 }) element = DataType.Boolean;
        element = WithEnum(scope, element, parameter.Enum);
        return name.IsArray ? new ArrayType(element) : element;
    }
}
