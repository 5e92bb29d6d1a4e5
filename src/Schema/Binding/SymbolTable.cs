using Tephra.Schema.Expressions;
using Tephra.Schema.Text;

namespace Tephra.Schema.Binding;

/// <summary>All that is declared in a unit, and the rules by which a name finds it.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, TypeSymbol> _tops = new(StringComparer.Ordinal);
    private readonly Dictionary<Types.TypeReference, TypeSymbol> _byReference = [];
    private readonly Dictionary<(string Namespace, string Id), TypeSymbol> _opaque = [];

    public SymbolTable(SchemaUnit unit)
    {
        Main = new SchemaSymbol(unit.Main);
        Add(Main);
        foreach (var imported in unit.Imported)
        {
            if (imported.Syntax is not null) Add(new SchemaSymbol(imported));
        }
    }

    public SchemaSymbol Main { get; }

    /// <summary>The schemas other than the main one whose types or enums the main one names.</summary>
    public HashSet<SchemaSymbol> Used { get; } = [];

    public TypeSymbol this[Types.TypeReference reference] => _byReference[reference];

    /// <summary>Looks outwards from <paramref name="scope"/>, then among the tops of all schemas.</summary>
    public TypeSymbol? FindType(TypeSymbol scope, TypeNameSyntax name) => FindType(scope, name.IsAbsolute, [.. name.Path]);

    public EnumSymbol? FindEnum(TypeSymbol scope, bool isAbsolute, Spanned<string>[] path)
    {
        var id = path[path.Length - 1].Value;
        if (path.Length > 1) return FindType(scope, isAbsolute, [.. path.Take(path.Length - 1)])?.Enums.GetValueOrNull(id);
        for (var type = isAbsolute ? scope.Schema.Root : scope; type is not null; type = type.Container)
        {
            if (type.Enums.TryGetValue(id, out var found)) return found;
        }

        return null;
    }

    /// <summary>The names a type could have been meant by in <paramref name="scope"/>.</summary>
    public IEnumerable<string> TypeNames(TypeSymbol scope)
    {
        for (var type = scope; type is not null; type = type.Container)
        {
            foreach (var name in type.Types.Keys) yield return name;
        }

        foreach (var name in _tops.Keys) yield return name;
        foreach (var name in BuiltinTypes.Names) yield return name;
    }

    /// <summary>The names an enum could have been meant by in <paramref name="scope"/>.</summary>
    public IEnumerable<string> EnumNames(TypeSymbol scope)
    {
        for (var type = scope; type is not null; type = type.Container)
        {
            foreach (var name in type.Enums.Keys) yield return name;
        }

        foreach (var type in _byReference.Values)
        {
            foreach (var name in type.Enums.Keys) yield return string.Join("::", type.Path.Skip(type.Schema == scope.Schema ? 1 : 0).Append(name));
        }
    }

    /// <summary>A type that nobody declares, taken for a class of the host in the schema's own namespace.</summary>
    public TypeSymbol Opaque(SchemaSymbol user, string id)
    {
        var targetNamespace = user.Source.Namespace;
        if (_opaque.TryGetValue((targetNamespace, id), out var known)) return known;
        var source = ParsedSchema.Parse(new SourceText("", $"meta: {{id: {id}}}"), targetNamespace);
        var type = new SchemaSymbol(source, isOpaque: true).Root;
        _byReference[type.Reference] = type;
        return _opaque[(targetNamespace, id)] = type;
    }

    private TypeSymbol? FindType(TypeSymbol scope, bool isAbsolute, Spanned<string>[] path)
    {
        var found = FindFirst(isAbsolute ? null : scope, scope.Schema, path[0].Value);
        for (var i = 1; i < path.Length && found is not null; i++) found = found.Types.GetValueOrNull(path[i].Value);
        if (found is not null && scope.Schema == Main && found.Schema != Main) Used.Add(found.Schema);
        return found;
    }

    private TypeSymbol? FindFirst(TypeSymbol? scope, SchemaSymbol schema, string id)
    {
        for (var type = scope; type is not null; type = type.Container)
        {
            if (type.Types.TryGetValue(id, out var found)) return found;
        }

        return schema.Root.Path[0] == id ? schema.Root : _tops.GetValueOrNull(id);
    }

    private void Add(SchemaSymbol schema)
    {
        if (!_tops.ContainsKey(schema.Root.Path[0])) _tops.Add(schema.Root.Path[0], schema.Root);
        foreach (var type in schema.Root.SelfAndNested()) _byReference[type.Reference] = type;
    }
}
