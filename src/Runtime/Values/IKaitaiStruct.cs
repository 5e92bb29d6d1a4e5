namespace Tephra;

/// <summary>
/// What every object that was read has: the base of the interfaces that the cases of a switch share. Only generated
/// classes implement one, so that a value of it can be cast to <see cref="KaitaiStruct"/>.
/// </summary>
public interface IKaitaiStruct
{
    /// <inheritdoc cref="KaitaiStruct.M_Io"/>
    KaitaiStream M_Io { get; }

    /// <inheritdoc cref="KaitaiStruct.M_Parent"/>
    KaitaiStruct? M_Parent { get; }

    /// <inheritdoc cref="KaitaiStruct.M_Root"/>
    KaitaiStruct M_Root { get; }
}
