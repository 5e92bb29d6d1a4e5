namespace Tephra;

/// <summary>What paths need of a list, whatever it holds.</summary>
internal interface IKaitaiList
{
    /// <summary>The index of an object, or -1.</summary>
    int IndexOfReference(object item);
}
