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
    private readonly Dictionary<TypeSymbol, EquatableArray<Ir.AttributeIr>?> _seqs = [];

    public BindingSession(SchemaUnit unit)
    {
        Table = new SymbolTable(unit);
        MemberTypes = new MemberTypes(this);
        Parents = new ParentTypes(this);
        Extents = new ExtentCalculator(reference => SeqOf(Table[reference]));
        Layout = new LayoutPass(Extents, new PlainTypes(reference => SeqOf(Table[reference]), Extents));
    }

    public SymbolTable Table { get; }

    public MemberTypes MemberTypes { get; }

    public ParentTypes Parents { get; }

    public ExtentCalculator Extents { get; }

    public LayoutPass Layout { get; }

    /// <summary>The fields of a type; <see langword="null"/> while they are being bound, because one asks for the size of its own type.</summary>
    public EquatableArray<Ir.AttributeIr>? SeqOf(TypeSymbol type)
    {
        if (_seqs.TryGetValue(type, out var known)) return known;
        _seqs[type] = null;
        var binder = new AttributeBinder(this, type);
        return _seqs[type] = type.Syntax.Seq.Select(binder.Bind).ToEquatableArray();
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
        if (element is BitsType { Width: 1 }) element = DataType.Boolean;
        element = WithEnum(scope, element, parameter.Enum);
        return name.IsArray ? new ArrayType(element) : element;
    }
}
