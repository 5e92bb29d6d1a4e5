using System.ComponentModel;

namespace Tephra;

/// <content>The members a schema gives a type, and what needs nothing else of it: copies and comparisons.</content>
public abstract partial class KaitaiStruct
{
    /// <summary>The id of the type in its schema.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual string M_TypeName => GetType().Name;

    /// <summary>The members in their order: parameters, fields, parse instances, value instances.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual ReadOnlySpan<KaitaiMember> M_Members => [];

    /// <summary>
    /// A copy of the object and of all it holds, read or not: changing one does not change the other. What is not read yet, the
    /// copy reads from the same source, which stays with the original: disposing the copy does not close it. Values the object only
    /// refers to, such as its parent where that is not copied too, are shared.
    /// </summary>
    public KaitaiStruct Clone() => KaitaiCopier.CopyTree(this);

    /// <summary>
    /// Whether another object has the same type and holds the same: fields, parameters that are values, and parse instances, which are
    /// read if they were not yet. Bytes are equal by content, floating-point numbers by their bits, lists item by item; an instance
    /// that can't be read counts as one without value. Value instances follow from the rest, and are not compared.
    /// </summary>
    /// <param name="other">The other object.</param>
    public bool StructurallyEquals(KaitaiStruct? other) => KaitaiComparison.AreEqual(this, other);

    /// <summary>The value of a member, which is read or computed if it was not yet.</summary>
    /// <param name="member">The member's index in <see cref="M_Members"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such member.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual object? M_Value(int member) => throw new ArgumentOutOfRangeException(nameof(member), member, $"{GetType().Name} has no such member.");

    /// <summary>The value of a member if it is there without reading or computing anything, else null.</summary>
    /// <inheritdoc cref="M_Value"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual object? M_Touched(int member) => M_Value(member);

    /// <summary>Forgets the value instances that were computed, because what they follow from has changed.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void M_Forget()
    {
    }

    /// <summary>Replaces what the object holds by copies; called on a copy that still shares them with its original.</summary>
    /// <param name="original">The original.</param>
    /// <param name="copier">Who copies.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void M_CopyChildren(KaitaiStruct original, KaitaiCopier copier)
    {
    }

    /// <summary>Replaces what the object refers to by its copies, where it has some; called when all are made.</summary>
    /// <inheritdoc cref="M_CopyChildren"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void M_MapReferences(KaitaiStruct original, KaitaiCopier copier)
    {
    }
}
