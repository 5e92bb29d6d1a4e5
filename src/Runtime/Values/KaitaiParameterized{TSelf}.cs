namespace Tephra;

/// <summary>The base of generated classes that take parameters.</summary>
/// <typeparam name="TSelf">The generated class itself.</typeparam>
public abstract class KaitaiParameterized<TSelf> : KaitaiStruct
    where TSelf : KaitaiParameterized<TSelf>
{
    /// <inheritdoc cref="KaitaiStruct.Clone"/>
    public new TSelf Clone() => (TSelf)base.Clone();
}
