namespace Tephra;

/// <summary>One run of <see cref="KaitaiTree.TouchAll"/>.</summary>
/// <param name="touchesItems">Whether the items of lazy lists are read, too.</param>
internal sealed class KaitaiToucher(bool touchesItems = true)
{
    private readonly HashSet<KaitaiStruct> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<KaitaiStruct> _left = [];
    private readonly KaitaiUnfolding _unfolding = new();
    private readonly List<KaitaiUnreadable> _unreadable = [];

    public List<KaitaiUnreadable> Touch(KaitaiStruct root)
    {
        Push(root);
        while (_left.TryPop(out var current))
        {
            for (var i = 0; i < current.M_Members.Length; i++) Touch(current, i);
        }

        return _unreadable;
    }

    private void Touch(KaitaiStruct owner, int index)
    {
        var member = owner.M_Members[index];
        var isNew = member.Kind == KaitaiMemberKind.ParseInstance && owner.M_Touched(index) is null;
        try
        {
            var value = owner.M_Value(index);
            if (!member.IsOwner) return;
            if (touchesItems && value is IKaitaiList list) list.TouchItems();
            if (member.HoldsObjects) Enter(value, member, isNew);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            _unreadable.Add(new KaitaiUnreadable(owner, member.Id, error));
        }
    }

    private void Enter(object? value, KaitaiMember member, bool isNew)
    {
        switch (value)
        {
            case KaitaiStruct one when member.Kind == KaitaiMemberKind.Field:
                Push(one);
                break;
            case KaitaiStruct one:
                if (_unfolding.Add(one, member.Id) || !isNew) Push(one);
                break;
            case IKaitaiList { MayHoldObjects: true } list:
                for (var i = 0; i < list.TouchedCount; i++) Enter(list.TouchedAt(i), member, isNew);
                break;
        }
    }

    private void Push(KaitaiStruct value)
    {
        if (_seen.Add(value)) _left.Push(value);
    }
}
