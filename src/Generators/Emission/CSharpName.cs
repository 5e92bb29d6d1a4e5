using System.Text;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>
/// How ids become C# names. A name depends on the id, its kind and its path alone, never on its neighbours, and no two ids
/// become one name. docs/names.md states the rules.
/// </summary>
internal static class CSharpName
{
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    ];

    // What the methods that read take beside the parameters of a type.
    private static readonly HashSet<string> OwnParameters = ["path", "bytes", "source", "limits"];

    // What every generated class inherits from the runtime.
    private static readonly HashSet<string> OfStruct = ["Check", "Clone", "Dispose", "Read", "Save", "StructurallyEquals", "ToArray", "Write"];

    // What the methods that write have as locals.
    private static readonly HashSet<string> OwnLocals = ["writer", "outer", "value", "index", "item", "match", "size", "position"];

    // Members of object that a property, class or enum may stand in front of; calls still find the methods.
    private static readonly HashSet<string> OfObject = ["Equals", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>
    /// The id with each word capitalised. An underscore goes only where it stands alone before a letter: so it can be put back.
    /// </summary>
    public static string Pascal(string id)
    {
        var name = new StringBuilder(id.Length);
        for (var i = 0; i < id.Length; i++)
        {
            if (IsSeparator(id, i)) continue;
            name.Append(i == 0 || id[i - 1] == '_' ? char.ToUpperInvariant(id[i]) : id[i]);
        }

        return name.ToString();
    }

    /// <summary>A property: a field, an instance or a parameter.</summary>
    public static string Property(string id)
    {
        if (id.StartsWith("_unnamed", StringComparison.Ordinal)) return "Unnamed" + id.Substring("_unnamed".Length);
        return Reserved(Pascal(id));
    }

    /// <summary>A class.</summary>
    public static string Type(string id) => Reserved(Pascal(id));

    /// <summary>A member of an enum.</summary>
    public static string EnumMember(string id) => Pascal(id);

    /// <summary>A parameter of a method.</summary>
    public static string Parameter(string id)
    {
        var pascal = Pascal(id);
        var camel = char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
        if (OwnParameters.Contains(camel)) return "m_" + camel;
        return Keywords.Contains(camel) ? "@" + camel : camel;
    }

    /// <summary>A local that holds the value of a property while it is written.</summary>
    public static string Local(string property)
    {
        var camel = char.ToLowerInvariant(property[0]) + property.Substring(1);
        return Keywords.Contains(camel) || OwnLocals.Contains(camel) ? "m_" + camel : camel;
    }

    /// <summary>A namespace: a project's name may hold what C# does not take.</summary>
    public static string Namespace(string written)
    {
        var parts = written.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Trim().Length > 0).Select(part =>
        {
            var name = string.Concat(part.Trim().Select(c => char.IsLetterOrDigit(c) ? c : '_'));
            return name.Length == 0 || char.IsDigit(name[0]) || Keywords.Contains(name) ? "_" + name : name;
        });
        return string.Join(".", parts);
    }

    /// <summary>The private field behind a property.</summary>
    public static string Backing(string property) => "_" + char.ToLowerInvariant(property[0]) + property.Substring(1);

    /// <summary>Whether a member of a generated class stands in front of something inherited.</summary>
    public static bool Hides(string name) => OfObject.Contains(name) || OfStruct.Contains(name);

    /// <summary>Whether a member of a class without a base stands in front of something inherited.</summary>
    public static bool HidesOfObject(string name) => OfObject.Contains(name);

    /// <summary>The whole name of a class.</summary>
    public static string Of(TypeReference type) => "global::" + type.Namespace + "." + Nested(type.Path);

    /// <summary>The whole name of an enum.</summary>
    public static string Of(EnumReference type) => $"global::{type.Namespace}.{Nested(type.Owner)}.Enums.{Type(type.Id)}";

    /// <summary>The whole name of the interface that the cases of a switch share.</summary>
    public static string Of(InterfaceReference shared) => $"{Of(shared.Owner)}.Interfaces.{Interface(shared.Id)}";

    /// <summary>The interface that the cases of a switch share.</summary>
    public static string Interface(string id) => "I" + Property(id);

    private static string Nested(IEnumerable<string> path) => string.Join(".Types.", path.Select(Type));

    // The containers of nested types, enums and interfaces, and the view; an id that would meet them gives way, wherever it stands.
    private static string Reserved(string name) => name is "Types" or "Enums" or "Interfaces" or "View" ? "M_" + name : name;

    private static bool IsSeparator(string id, int i) =>
        id[i] == '_' && i > 0 && id[i - 1] != '_' && i + 1 < id.Length && id[i + 1] is >= 'a' and <= 'z';
}
