using Tephra.Schema.Ir;
using Tephra.Schema.Syntax;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>A declared type with its place among the others.</summary>
internal sealed class TypeSymbol
{
    private readonly Dictionary<string, MemberSymbol> _members = new(StringComparer.Ordinal);

    public TypeSymbol(SchemaSymbol schema, TypeSymbol? container, TypeSyntax syntax)
    {
        Schema = schema;
        Container = container;
        Syntax = syntax;
        Path = container is null ? [syntax.Id.Value] : [.. container.Path, syntax.Id.Value];
        Reference = new TypeReference(schema.Source.Namespace, Path.ToEquatableArray(), syntax.Parameters.Count > 0);
        Endian = syntax.Meta.Endian is FixedEndianSyntax { Order: var order } ? order
            : syntax.Meta.Endian is null ? container?.Endian : ByteOrder.Calculated;
        AllowsOpaqueTypes = syntax.Meta.AllowsOpaqueTypes ?? container?.AllowsOpaqueTypes ?? false;
        BitEndian = syntax.Meta.BitEndian ?? container?.BitEndian ?? BitOrder.Big;
        Encoding = syntax.Meta.Encoding ?? container?.Encoding;
        foreach (var nested in syntax.Types) Types[nested.Id.Value] = new TypeSymbol(schema, this, nested);
        foreach (var nested in syntax.Enums) Enums[nested.Id.Value] = new EnumSymbol(this, nested);
        foreach (var parameter in syntax.Parameters) _members[parameter.Id.Value] = new MemberSymbol(this, parameter);
        foreach (var field in syntax.Seq) _members[field.Id] = new MemberSymbol(this, field, MemberKind.Field);
        foreach (var instance in syntax.Instances)
        {
            _members[instance.Id] = new MemberSymbol(this, instance, instance.Value is null ? MemberKind.ParseInstance : MemberKind.ValueInstance);
        }
    }

    public SchemaSymbol Schema { get; }

    public TypeSymbol? Container { get; }

    public TypeSyntax Syntax { get; }

    public string[] Path { get; }

    public TypeReference Reference { get; }

    public ByteOrder? Endian { get; }

    /// <summary>Whether a type that nobody declares is taken for a class of the host.</summary>
    public bool AllowsOpaqueTypes { get; }

    public BitOrder BitEndian { get; }

    public Spanned<string>? Encoding { get; }

    public Dictionary<string, TypeSymbol> Types { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EnumSymbol> Enums { get; } = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, MemberSymbol> Members => _members;

    public string Name => string.Join("::", Path);

    /// <summary>This type and all declared in it.</summary>
    public IEnumerable<TypeSymbol> SelfAndNested() => Types.Values.SelectMany(type => type.SelfAndNested()).Prepend(this);
}
