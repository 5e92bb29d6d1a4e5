using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>Writes the class of a type, and in it those of all types declared in it.</summary>
/// <param name="type">The type.</param>
/// <param name="root">The schema's top type.</param>
/// <param name="stream">The number of the streams it is to be registered for, if it is.</param>
internal sealed class TypeEmitter(TypeIr type, TypeReference root, uint? stream = null)
{
    private readonly string _id = type.Reference.Path[type.Reference.Path.Count - 1];

    private string Name => CSharpName.Type(_id);

    // A C# member can't be named like its class, but it can be inherited.
    private bool HasMemberNamedLikeType => type.MemberIds.Any(id => CSharpName.Property(id) == Name);

    // Only what has no parameters inherits a method to read by.
    private MemberEmitter MemberEmitter => new(inheritsRead: type.Parameters.Count == 0);

    public void Write(SourceWriter writer)
    {
        var parent = $"global::Tephra.{(type.Parameters.Count == 0 ? "KaitaiStruct" : "KaitaiParameterized")}<{CSharpName.Of(type.Reference)}>";
        if (HasMemberNamedLikeType)
        {
            writer.Gap();
            writer.Line($"/// <summary>The members of <see cref=\"{CSharpName.Of(type.Reference)}\"/>, of which one has the name of the class.</summary>");
            using (writer.Open($"public abstract partial class {Name}_Members : {parent}")) WriteMembers(writer, CSharpName.Of(type.Reference) + "_Members");
            parent = Name + "_Members";
        }

        writer.Gap();
        DocumentationEmitter.Write(writer, type.Documentation, $"The type {type.Reference}.");
        var hiding = type.Reference.Path.Count > 1 && CSharpName.HidesOfObject(Name) ? "new " : "";
        var numbers = type.IsNumbers ? new NumbersEmitter(type) : null;
        var bases = type.Implements.Select(CSharpName.Of).Concat(numbers is null ? [] : [numbers.Contract]).Prepend(parent);
        using (writer.Open($"public {hiding}sealed partial class {Name} : {string.Join(type.Implements.Count == 0 ? ", " : ",\n    ", bases)}"))
        {
            new EntryEmitter(type, Name).Write(writer);
            if (stream is { } number) RegisteredEmitter.WriteRegistration(writer, type, number);
            if (!HasMemberNamedLikeType) WriteMembers(writer, CSharpName.Of(type.Reference));
            numbers?.Write(writer);
            if (type.IsNumbers) new RunEmitter(type).Write(writer);
            if (type.Offsets.Count > 0) new ViewEmitter(type).Write(writer);
            WriteContainer(writer, "Types", $"The types declared in {type.Reference}.", type.Types, nested => new TypeEmitter(nested, root).Write(writer));
            WriteContainer(writer, "Interfaces", $"What the cases of each switch in {type.Reference} have in common.", type.Interfaces, shared => InterfaceEmitter.Write(writer, shared));
            WriteContainer(writer, "Enums", $"The enums declared in {type.Reference}.", type.Enums, nested => EnumEmitter.Write(writer, nested));
        }
    }

    private void WriteMembers(SourceWriter writer, string declaring)
    {
        foreach (var parameter in type.Parameters)
        {
            MemberEmitter.WriteProperty(writer, parameter.Id, parameter.Type, false, parameter.Documentation, $"The parameter {parameter.Id}.");
        }

        foreach (var field in type.Seq)
        {
            MemberEmitter.WriteProperty(writer, field.Id, field.Type, field.IsOptional, field.Documentation, $"The field {field.Id}.", field.Preset);
            AccessorEmitter.Write(writer, field, root);
        }

        foreach (var instance in type.ParseInstances)
        {
            MemberEmitter.WriteParseInstance(writer, instance);
            AccessorEmitter.Write(writer, instance.Attribute, root);
        }

        foreach (var instance in type.ValueInstances) MemberEmitter.WriteValueInstance(writer, instance);
        if (type.Endian is not null) EndianEmitter.WriteProperty(writer);
        WriteNavigation(writer);
        new SeqEmitter(type).Write(writer);
        new SeqWriteEmitter(type).Write(writer);
        new InstanceWriteEmitter(type).Write(writer);
        new LocateEmitter(type).Write(writer);
        new MembersEmitter(type).Write(writer);
        new CloneEmitter(type, declaring).Write(writer);
        if (type.Text is not null)
        {
            writer.Gap();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"protected override string M_ToString() => {new ExpressionEmitter(EmissionContext.Lazy).Emit(type.Text)};");
        }
    }

    private void WriteNavigation(SourceWriter writer)
    {
        writer.Gap();
        writer.Line("/// <summary>The object reading began with.</summary>");
        writer.Line($"public new {CSharpName.Of(root)} M_Root => M_RootAs<{CSharpName.Of(root)}>();");
        if (type.Parent is not UserType parent) return;
        writer.Gap();
        writer.Line("/// <summary>The object this one is part of; <see langword=\"null\"/> where it was read by itself.</summary>");
        writer.Line($"public new {CSharpName.Of(parent.Reference)}? M_Parent => base.M_Parent as {CSharpName.Of(parent.Reference)};");
    }

    private static void WriteContainer<T>(SourceWriter writer, string name, string summary, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0) return;
        writer.Gap();
        writer.Line($"/// <summary>{summary}</summary>");
        using (writer.Open($"public static partial class {name}"))
        {
            foreach (var item in items) write(item);
        }
    }
}
